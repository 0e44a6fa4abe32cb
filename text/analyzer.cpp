#include "text/analyzer.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <xapian.h>

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/boundaries.h"
#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/stemmer.h"

namespace text {
namespace {

struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
using NumberOf = std::unordered_map<std::string, std::uint32_t, ViewHash, std::equal_to<>>;

// What the corrections need to know of one ICU segment.
struct Piece {
  Range bytes;
  WordKind kind;
};

bool one_char(std::string_view s) { return count_code_points(s) == 1; }

bool is_digit(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER; }

bool is_kept_number(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER; }

// "000", "678,9": a group of three digits, perhaps with decimals.
bool begins_with_group(std::string_view s) {
  std::size_t at = 0;
  for (int digits = 0; digits < 3; ++digits)
    if (at >= s.size() || !is_digit(next_code_point(s, at))) return false;
  return at == s.size() || s[at] == ',' || s[at] == '.';
}

bool is_unspaced(WordKind kind, std::string_view s) {
  if (kind == WordKind::ideographic || kind == WordKind::kana) return true;
  if (static_cast<unsigned char>(s[0]) < 0x80) return false;
  return u_getIntPropertyValue(static_cast<UChar32>(first_code_point(s)), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

bool is_point(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

bool is_parting(char32_t c) { return c == ';' || c == ':' || c == 0x37E || c == 0xFE13 || c == 0xFE55 || c == 0xFF1A; }

bool is_group_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

// An apostrophe by its looks that ICU takes for a symbol.
bool is_odd_apostrophe(char32_t c) { return c == '`' || c == 0xB4 || c == 0x2032 || c == 0x201B; }

struct Mark {
  std::size_t begin;
  std::size_t end;
  bool letter_before;
  bool letter_after;
  char32_t c;
};

// Where points, colons and semicolons stand inside a segment.
std::vector<Mark> inner_marks(std::string_view s) {
  std::vector<Mark> marks;
  char32_t before = 0;
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(s, at);
    if (is_point(c) || is_parting(c))
      marks.push_back({begin, at, is_letter(before), is_letter(first_code_point(s.substr(at))), c});
    if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) before = c;
  }
  return marks;
}

bool single_letters(std::string_view s, const std::vector<Mark>& marks) {
  std::size_t begin = 0;
  for (const Mark& mark : marks) {
    if (!is_point(mark.c) || !mark.letter_before || !one_char(s.substr(begin, mark.begin - begin))) return false;
    begin = mark.end;
  }
  return one_char(s.substr(begin)) && is_letter(first_code_point(s.substr(begin)));
}

// Turns ICU's segments of one text into the ranges of words, in order.
class WordReader {
 public:
  WordReader(std::string_view text, const std::vector<WordSegment>& segments) : text_(text) {
    pieces_.reserve(segments.size());
    std::uint32_t begin = 0;
    for (const WordSegment& s : segments) {
      pieces_.push_back({{begin, s.end}, s.kind});
      begin = s.end;
    }
  }

  // Calls `spaced(range)` or `unspaced(range)` for each word.
  template <typename Spaced, typename Unspaced>
  void read(Spaced spaced, Unspaced unspaced) {
    std::optional<Range> open;  // a spaced word that may still grow
    const auto close = [&] {
      if (open) spaced(*open);
      open.reset();
    };
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto [bytes, kind] = pieces_[i];
      const std::string_view s = bytes.of(text_);
      if (kind == WordKind::none) {
        if (is_kept_number(first_code_point(s))) {
          if (open && open->end == bytes.begin)
            open->end = bytes.end;
          else {
            close();
            open = bytes;
          }
        } else if (!(open && joins(i, *open))) {
          close();
        }
        continue;
      }
      if (is_unspaced(kind, s)) {
        close();
        unspaced(bytes);
        continue;
      }
      if (open && i > 0 && pieces_[i - 1].kind == WordKind::none && joins(i - 1, *open)) {
        open->end = bytes.end;
        continue;
      }
      if (open && open->end == bytes.begin && ends_in_kept_number(*open)) {  // H₂O
        open->end = bytes.end;
        continue;
      }
      close();
      open = parted(bytes, spaced);
    }
    close();
  }

 private:
  bool ends_in_kept_number(Range word) const {
    std::size_t at = word.end;
    return is_kept_number(previous_code_point(text_, at));
  }

  // Whether the symbol at `i` stands inside a word that `open` begins and the next piece goes on with.
  bool joins(std::size_t i, Range open) const {
    if (i + 1 >= pieces_.size() || open.end != pieces_[i].bytes.begin) return false;
    const Piece& next = pieces_[i + 1];
    const std::string_view symbol = pieces_[i].bytes.of(text_);
    const std::string_view after = next.bytes.of(text_);
    if (next.kind == WordKind::none || !one_char(symbol) || is_unspaced(next.kind, after)) return false;
    const char32_t c = first_code_point(symbol);
    if (c == 0x200B) return true;
    if (is_odd_apostrophe(c)) {
      return next.kind == WordKind::letter && script_of(open.of(text_)) != Script::none;
    }
    return is_group_space(c) && begins_with_group(after) && ends_digit_group(open);
  }

  // "3", "12 345", "1,234": what a further group of three digits may follow.
  bool ends_digit_group(Range word) const {
    const std::string_view s = word.of(text_);
    std::size_t begin = s.size();
    while (begin > 0 && s[begin - 1] >= '0' && s[begin - 1] <= '9') --begin;
    const std::size_t digits = s.size() - begin;
    if (begin == 0) return digits >= 1 && digits <= 3;
    return digits == 3 && normal_form(s).find_first_not_of("0123456789") == std::string::npos;
  }

  // Parts a segment at its inner marks; all but the last part are handed to `spaced`, the last is returned.
  template <typename Spaced>
  Range parted(Range bytes, Spaced spaced) const {
    const std::string_view s = bytes.of(text_);
    const std::vector<Mark> marks = inner_marks(s);
    if (marks.empty()) return bytes;
    if (single_letters(s, marks)) {
      if (bytes.end < text_.size() && text_[bytes.end] == '.') ++bytes.end;
      return bytes;
    }
    std::uint32_t begin = bytes.begin;
    for (const Mark& mark : marks) {
      if (is_point(mark.c) && !mark.letter_before && !mark.letter_after) continue;
      spaced(Range{begin, bytes.begin + static_cast<std::uint32_t>(mark.begin)});
      begin = bytes.begin + static_cast<std::uint32_t>(mark.end);
    }
    return {begin, bytes.end};
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
};

}  // namespace

struct Analyzer::State {
  struct OfLanguage {
    explicit OfLanguage(std::string_view code) : language(code), stemmer(code) {}
    std::string language;
    Stemmer stemmer;
    NumberOf written;  // the words as they were written → number, or `nothing`
  };
  static constexpr std::uint32_t nothing = UINT32_MAX;

  Boundaries boundaries;
  std::vector<Word> words;
  NumberOf distinct;
  std::map<std::string, OfLanguage, std::less<>> languages;

  OfLanguage& of(std::string_view code) {
    const auto found = languages.find(code);
    if (found != languages.end()) return found->second;
    return languages.emplace(std::string(code), OfLanguage(code)).first->second;
  }

  std::uint32_t number_of(Word word) {
    std::string key = word.language;
    key += word.unspaced ? '\2' : '\1';
    key += word.stem;
    key += '\1';
    key += word.normal;
    const auto [it, is_new] = distinct.try_emplace(std::move(key), static_cast<std::uint32_t>(words.size()));
    if (is_new) words.push_back(std::move(word));
    return it->second;
  }

  std::uint32_t spaced_word(OfLanguage& in, std::string_view written) {
    if (const auto found = in.written.find(written); found != in.written.end()) return found->second;
    Word word;
    word.normal = normal_form(written);
    std::uint32_t number = nothing;
    if (!word.normal.empty()) {
      if (in.stemmer.fits(script_of(written))) {
        word.language = in.language;
        word.stem = in.stemmer.stem(lower_form(written, in.language));
      } else {
        word.stem = word.normal;
      }
      number = number_of(std::move(word));
    }
    in.written.emplace(written, number);
    return number;
  }

  // A character (`is_character`) or a dictionary word of an unspaced script.
  std::uint32_t unspaced_word(OfLanguage& in, std::string_view written, bool is_character) {
    std::string key(1, is_character ? '\1' : '\2');
    key += written;
    if (const auto found = in.written.find(key); found != in.written.end()) return found->second;
    Word word;
    word.normal = normal_form(written);
    word.stem = word.normal;
    word.unspaced = is_character;
    const std::uint32_t number = word.normal.empty() ? nothing : number_of(std::move(word));
    in.written.emplace(std::move(key), number);
    return number;
  }
};

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analysis Analyzer::analyze(std::string_view text, std::string_view language) {
  Analysis result;
  if (text.empty()) return result;
  State& state = *state_;
  State::OfLanguage& in = state.of(language);
  const std::vector<WordSegment> segments = state.boundaries.words(text);
  const auto spaced = [&](Range bytes) {
    if (bytes.empty()) return;
    const std::uint32_t number = state.spaced_word(in, bytes.of(text));
    if (number != State::nothing) result.tokens.push_back({number, bytes});
  };
  const auto unspaced = [&](Range bytes) {
    const std::string_view s = bytes.of(text);
    const auto first = static_cast<std::uint32_t>(result.tokens.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : state.boundaries.graphemes(s)) {
      const std::uint32_t number = state.unspaced_word(in, s.substr(begin, end - begin), true);
      if (number != State::nothing) result.tokens.push_back({number, {bytes.begin + begin, bytes.begin + end}});
      begin = end;
    }
    const auto length = static_cast<std::uint32_t>(result.tokens.size()) - first;
    if (length == 0) return;
    const std::uint32_t number = state.unspaced_word(in, s, false);
    if (number != State::nothing) result.compounds.push_back({number, first, length});
  };
  WordReader(text, segments).read(spaced, unspaced);
  return result;
}

std::size_t Analyzer::vocabulary_size() const { return state_->words.size(); }

const Word& Analyzer::word(std::uint32_t number) const { return state_->words[number]; }

std::vector<Word> variants(std::string_view written, const std::vector<std::string>& languages) {
  std::vector<Word> found;
  const std::string normal = normal_form(written);
  if (normal.empty()) return found;
  found.push_back({.normal = normal, .stem = normal, .language = ""});
  for (const std::string& language : languages) {
    const Stemmer stemmer(language);
    if (!stemmer.fits(script_of(written))) continue;
    found.push_back({.normal = normal, .stem = stemmer.stem(lower_form(written, language)), .language = language});
  }
  return found;
}

bool is_unspaced_character(std::string_view written) {
  if (written.empty() || static_cast<unsigned char>(written[0]) < 0x80) return false;
  thread_local Boundaries boundaries;
  const std::vector<WordSegment> segments = boundaries.words(written);
  return segments.size() == 1 && is_unspaced(segments[0].kind, written) && boundaries.graphemes(written).size() == 1;
}

std::string analyzer_version() { return std::string("icu ") + U_ICU_VERSION + ", xapian " + Xapian::version_string(); }

}  // namespace text
