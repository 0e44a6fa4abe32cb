#include "searcher/query/words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "searcher/query/characters.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher::query {
namespace {

// Making an analyzer takes longer than reading a query, so each thread keeps one; but an analyzer
// remembers every word that it met, and a server meets words without end.
constexpr std::size_t max_remembered_words = 20'000;

text::Analysis analyze(std::string_view s) {
  thread_local std::optional<text::Analyzer> analyzer;
  if (!analyzer || analyzer->vocabulary_size() > max_remembered_words) analyzer.emplace();
  return analyzer->analyze(s, "");
}

// Whether a `~` behind `c` may belong to a word. Vowel signs are no letters, so anything goes but
// what is surely none: "about ~50" is no misspelling.
bool may_end_a_word(char32_t c) {
  if (c < 0x80) return is_letter_or_digit(c) || c == '*' || c == '.' || c == '\'';
  const bool is_punctuation = (c >= 0x2010 && c < 0x2070) || (c >= 0x3000 && c < 0x3040);
  return !is_blank(c) && !is_punctuation;
}

bool may_begin_a_word(char32_t c) { return is_letter_or_digit(c) || c == '*'; }

// `s` as the analyzer is to see it, byte for byte: `*` is a letter, so that a word goes on over it;
// a `~` that marks the word before it stays, its number turned into further `~`; any other `~` is
// a bar.
std::string readable(std::string_view s) {
  std::string copy(s);
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '*') copy[i] = 'x';
    if (s[i] != '~') continue;
    std::size_t end = i + 1;
    while (end < s.size() && is_digit(static_cast<unsigned char>(s[end]))) ++end;
    const char32_t before = code_point_before(s, i);
    const bool is_range = is_digit(before) && end > i + 1;  // 20~30
    const bool marks_a_word = i > 0 && may_end_a_word(before) && !may_begin_a_word(code_point_at(s, end)) && !is_range;
    if (marks_a_word) {
      std::fill(copy.begin() + static_cast<std::ptrdiff_t>(i), copy.begin() + static_cast<std::ptrdiff_t>(end), '~');
      i = end - 1;
    } else {
      copy[i] = '|';
    }
  }
  return copy;
}

// What a word may begin with and would lose where it is printed behind another.
std::uint32_t hanging_bytes(std::string_view word) {
  std::size_t at = 0;
  for (std::size_t next = 0; next < word.size(); at = next)
    if (const char32_t c = text::next_code_point(word, next); !hangs_on_what_is_before(c) && !is_blank(c)) break;
  return static_cast<std::uint32_t>(at);
}

std::string without_stars(std::string s) {
  std::erase(s, '*');
  return s;
}

// Several stars in a row say no more than one.
std::string with_single_stars(std::string s) {
  s.erase(std::unique(s.begin(), s.end(), [](char a, char b) { return a == '*' && b == '*'; }), s.end());
  return s;
}

// One word of a stretch, and how it hangs together with the one before.
struct ReadWord {
  Pattern pattern;
  bool unspaced = false;
  bool begins = false;  // a dictionary word of an unspaced script begins here
};

class Reader {
 public:
  Reader(std::string_view query, text::Range where, Pattern::Kind plain)
      : query_(query), where_(where), plain_(plain) {}

  std::vector<ReadWord> read() {
    const std::string copy = readable(where_.of(query_));
    const text::Analysis analysis = analyze(copy);
    std::vector<ReadWord> words(analysis.tokens.size());
    std::uint32_t single_ends = UINT32_MAX;  // where a dictionary word of one character ends
    for (const text::Compound& compound : analysis.compounds) {
      // What the dictionary cuts into single characters is a name that it does not know: 阿斯塔纳.
      const text::Range first = analysis.tokens[compound.first].bytes;
      const bool goes_on = compound.length == 1 && first.begin == single_ends;
      words[compound.first].begins = !goes_on;
      single_ends = compound.length == 1 ? first.end : UINT32_MAX;
      for (std::uint32_t i = 0; i < compound.length; ++i) words[compound.first + i].unspaced = true;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const text::Range bytes = analysis.tokens[i].bytes;
      words[i].pattern = pattern_of(bytes, words[i].unspaced);
      if (bytes.end < copy.size() && copy[bytes.end] == '~')
        mark_misspelt(words[i], copy.find_first_not_of('~', bytes.end));
    }
    std::erase_if(words, [](const ReadWord& word) { return word.pattern.written.empty(); });
    return words;
  }

  void report(text::Range where, std::string message) { diagnostics_.push_back({where, std::move(message)}); }
  std::vector<Diagnostic> take_diagnostics() { return std::move(diagnostics_); }

 private:
  Pattern pattern_of(text::Range bytes, bool unspaced) const {
    bytes.begin += hanging_bytes(bytes.of(where_.of(query_)));
    Pattern pattern{
        plain_, std::string(bytes.of(where_.of(query_))), {where_.begin + bytes.begin, where_.begin + bytes.end}};
    if (unspaced || pattern.written.find('*') == std::string::npos) return pattern;
    const bool is_lone = text::normal_form(without_stars(pattern.written)).empty();
    pattern.kind = is_lone ? Pattern::Kind::any : Pattern::Kind::wildcard;
    pattern.written = is_lone ? "*" : with_single_stars(std::move(pattern.written));
    return pattern;
  }

  void mark_misspelt(ReadWord& word, std::size_t end_in_stretch) {
    const text::Range tilde{word.pattern.where.end,
                            std::min(where_.end, where_.begin + static_cast<std::uint32_t>(std::min<std::size_t>(
                                                                    end_in_stretch, where_.size())))};
    if (word.unspaced) {
      report(tilde, "~ is left out: a character of this script cannot be misspelt");
    } else if (word.pattern.kind != plain_) {
      report(tilde, "~ is left out: a word takes either * or ~");
    } else {
      word.pattern.kind = Pattern::Kind::fuzzy;
      if (tilde.size() > 1 && is_digit(static_cast<unsigned char>(query_[tilde.begin + 1])))
        report(tilde, "the number is left out: how many letters may differ goes by the word's length");
    }
  }

  std::string_view query_;
  text::Range where_;
  Pattern::Kind plain_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

Words bare_words(std::string_view query, text::Range where) {
  Reader reader(query, where, Pattern::Kind::stem);
  Words words;
  bool was_unspaced = false;
  std::uint32_t end = where.begin;
  for (ReadWord& word : reader.read()) {
    const text::Range bytes = word.pattern.where;
    if (word.pattern.kind == Pattern::Kind::any) {
      reader.report(bytes, "* is left out: it stands for a word only between quotation marks");
      continue;
    }
    const bool is_kept_together = query.substr(end, bytes.begin - end) == "\\";
    const bool goes_on =
        !words.sequences.empty() && word.unspaced == was_unspaced && (!word.begins || is_kept_together);
    if (!goes_on) words.sequences.emplace_back();
    words.sequences.back().push_back(std::move(word.pattern));
    was_unspaced = word.unspaced;
    end = bytes.end;
  }
  words.diagnostics = reader.take_diagnostics();
  return words;
}

Words phrase_words(std::string_view query, text::Range where) {
  Reader reader(query, where, Pattern::Kind::exact);
  std::vector<Pattern> patterns;
  bool has_word = false;
  for (ReadWord& word : reader.read()) {
    has_word |= word.pattern.kind != Pattern::Kind::any;
    patterns.push_back(std::move(word.pattern));
  }
  Words words;
  if (has_word) words.sequences.push_back(std::move(patterns));
  words.diagnostics = reader.take_diagnostics();
  return words;
}

std::uint32_t count_words(std::string_view s) { return static_cast<std::uint32_t>(analyze(s).tokens.size()); }

}  // namespace searcher::query
