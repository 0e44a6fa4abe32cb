#include "bench/verification/quote_pattern.h"

#include <algorithm>
#include <set>

#include "bench/verification/folding.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace bench {
namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }

std::string without_blank_ends(const std::string& s) { return std::string(text::trim(s)); }

// Whether the character behind `at`, or the one before it, is a word by itself.
bool is_unspaced_at(std::string_view text, std::size_t at, bool before) {
  std::size_t other = at;
  if (before)
    text::previous_code_point(text, other);
  else
    text::next_code_point(text, other);
  const std::size_t begin = std::min(at, other);
  return static_cast<unsigned char>(text[begin]) >= 0x80 &&
         text::is_unspaced_character(text.substr(begin, std::max(at, other) - begin));
}

PatternPart part_of(std::string_view text, ArchiveText& archive) {
  PatternPart part;
  const std::vector<PlacedWord> words = archive.read(text);
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Gap gap = gap_of(text, end, words[i].begin);
    if (i == 0)
      part.lead = gap.folded;
    else
      part.gaps.push_back(gap);
    part.words.push_back(words[i].word);
    part.is_dotted.push_back(may_be_dotted(text.substr(words[i].begin, words[i].end - words[i].begin)));
    end = words[i].end;
  }
  part.trail = gap_of(text, end, text.size());
  return part;
}

// A mark by which a writer declares a change, at the front of a text.
struct Declared {
  std::size_t bytes = 0;    // 0 for none
  bool is_ellipsis = true;  // else brackets
  std::string inside;       // the brackets
};

// Three points or more, also with blanks between them, or the character for them.
std::size_t ellipsis_at_front(std::string_view s) {
  if (s.starts_with("…")) return std::string_view("…").size();
  std::size_t points = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < s.size() && s[i] == '.';) {
    ++points;
    end = i + 1;
    i = end < s.size() && s[end] == ' ' ? end + 1 : end;
  }
  return points >= 3 ? end : 0;
}

Declared declared_at_front(std::string_view s) {
  if (const std::size_t bytes = ellipsis_at_front(s); bytes > 0) return {bytes, true, {}};
  if (!s.starts_with('[') && !s.starts_with('(')) return {};
  const std::size_t close = s.find(s[0] == '[' ? ']' : ')');
  if (close == std::string_view::npos) return {};
  const std::string_view inside = text::trim(s.substr(1, close - 1));
  if (!inside.empty() && ellipsis_at_front(inside) == inside.size()) return {close + 1, true, {}};
  if (s[0] == '(') return {};
  return {close + 1, false, std::string(inside)};
}

// A letter of a script that has words.
bool ends_in_letter(std::string_view s) {
  std::size_t at = s.size();
  return !s.empty() && text::is_letter(text::previous_code_point(s, at)) && !is_unspaced_at(s, s.size(), true);
}

bool begins_with_letter(std::string_view s) {
  return text::is_letter(text::first_code_point(s)) && !is_unspaced_at(s, 0, false);
}

// Reads the quotation from front to back and closes a part at each declared change.
class PatternReader {
 public:
  PatternReader(QuotePattern& pattern, ArchiveText& archive) : pattern_(pattern), archive_(archive) {}

  void read() {
    const std::string_view all = pattern_.plain;
    for (std::size_t at = 0; at < all.size();) {
      const Declared declared = declared_at_front(all.substr(at));
      if (declared.bytes == 0) {
        open_ += all[at++];
        continue;
      }
      pattern_.declares = true;
      const std::string_view behind = all.substr(at + declared.bytes);
      const bool touches_word = ends_in_letter(open_) || begins_with_letter(behind);
      if (!declared.is_ellipsis && touches_word && !declared.inside.empty())
        open_inside_word(declared.inside);  // [T]he
      else
        close(declared.is_ellipsis ? QuotePattern::any_number : QuotePattern::most_bracketed);
      at += declared.bytes;
    }
    close(0);
  }

 private:
  void open_inside_word(const std::string& inside) {
    const std::size_t blanks = std::min(open_.find_first_not_of(' '), open_.size());
    insides_.push_back({static_cast<std::uint32_t>(open_.size() - blanks),
                        static_cast<std::uint32_t>(open_.size() - blanks + inside.size())});
    open_ += inside;
  }

  // What brackets stand inside of, of a part that was read from `text`.
  void find_stubs(PatternPart& part, const std::string& text) {
    const std::vector<PlacedWord> words = archive_.read(text);
    for (std::size_t i = 0; i < words.size(); ++i)
      for (const text::Range& inside : insides_) {
        if (inside.begin < words[i].begin || words[i].end < inside.end) continue;
        part.stubs[i] = {text::normal_form(text.substr(words[i].begin, inside.begin - words[i].begin)),
                         text::normal_form(text.substr(inside.end, words[i].end - inside.end))};
      }
    insides_.clear();
  }

  void close(std::size_t most_words) {
    const std::string text = without_blank_ends(open_);
    PatternPart part = part_of(text, archive_);
    find_stubs(part, text);
    open_.clear();
    if (!part.words.empty()) {
      if (!pattern_.parts.empty()) pattern_.most_between.push_back(between_);
      pattern_.words.insert(pattern_.words.end(), part.words.begin(), part.words.end());
      for (std::size_t i = 0; i < part.words.size(); ++i)
        if (!part.stubs.contains(i)) pattern_.whole_words.push_back(part.words[i]);
      pattern_.parts.push_back(std::move(part));
      between_ = 0;
    }
    const bool is_any = between_ == QuotePattern::any_number || most_words == QuotePattern::any_number;
    between_ = is_any ? QuotePattern::any_number : between_ + most_words;
  }

  QuotePattern& pattern_;
  ArchiveText& archive_;
  std::string open_;
  std::vector<text::Range> insides_;  // of brackets inside of words, in `open_` without its blank ends
  std::size_t between_ = 0;           // since the last part that has words
};

}  // namespace

Gap gap_of(std::string_view text, std::size_t begin, std::size_t end) {
  const bool has_before = begin > 0;
  const bool has_behind = end < text.size();
  const GapPlace place{
      .is_beside_digit = (has_before && is_digit(text[begin - 1])) || (has_behind && is_digit(text[end])),
      .is_beside_unspaced =
          (has_before && is_unspaced_at(text, begin, true)) || (has_behind && is_unspaced_at(text, end, false))};
  const std::string_view gap = text.substr(begin, end - begin);
  return {folded_gap(gap, place), folded_gap(gap.starts_with('.') ? gap.substr(1) : gap, place)};
}

bool may_be_dotted(std::string_view written) {
  static const std::set<std::string_view> titles = {"Mr",  "Mrs", "Ms",  "Messrs", "Dr",  "Prof", "St",  "Gen",
                                                    "Col", "Lt",  "Maj", "Capt",   "Sen", "Gov",  "Rev", "Hon"};
  return written.ends_with('.') || titles.contains(written);
}

QuotePattern pattern_of(std::string_view quote, ArchiveText& archive) {
  QuotePattern pattern;
  pattern.plain = plain(quote);
  pattern.literal = part_of(pattern.plain, archive);
  PatternReader(pattern, archive).read();
  const auto& words = pattern.words;
  const auto is_unspaced = [&](std::uint32_t word) { return archive.is_unspaced(word); };
  const auto unspaced = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_unspaced));
  pattern.is_unspaced = 2 * unspaced > words.size();
  return pattern;
}

}  // namespace bench
