#include "text/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "text/abbreviations.h"
#include "text/boundaries.h"
#include "text/code_points.h"

// How the bounds are found. ICU proposes, and so do a few rules of our own where Unicode's see nothing. Each proposal
// is a seam between `left`, where text ends, and `right`, where it goes on; what stands on its sides keeps or drops it:
//
//   1. Without terminal punctuation on the left (a line end) it is dropped.
//   2. Before a word in lower case it is dropped: a point was an abbreviation's, "?" and "!" were a quotation's
//      ("Why?" he asked). A word with a capital further on ("iPhone") is not in lower case.
//   3. Behind a list's number or letter ("1.", "b)", "IV.") it is dropped.
//   4. Behind a point, the word before it decides: see Point in text/abbreviations.h. Before a number only the point
//      of an ordinary word ends a sentence.
//   5. Marks go to the side that they open or close ("。「", "? »").
//
// Every look to a side is bounded or goes over a run of white space, marks or terminals that no other seam touches,
// so the whole is linear.

namespace text {
namespace {

constexpr std::size_t max_word_bytes = 40;  // longer words are no abbreviations
constexpr std::size_t max_enumerator_bytes = 8;
constexpr std::size_t max_phrase_bytes = 120;
constexpr int max_phrase_words = 4;
constexpr std::size_t max_list_digits = 3;  // more are a year

int break_class(char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK); }

bool is_point(char32_t c) { return break_class(c) == U_SB_ATERM; }
bool is_terminal(char32_t c) { return is_point(c) || break_class(c) == U_SB_STERM || c == U'…'; }
bool is_ideographic_stop(char32_t c) { return c == U'。' || c == U'｡' || c == U'！' || c == U'？' || c == U'．'; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return break_class(c) == U_SB_LOWER; }
bool is_upper(char32_t c) { return break_class(c) == U_SB_UPPER; }
bool is_dash(char32_t c) { return c == U'—' || c == U'–'; }

bool is_widthless(char32_t c) {
  const int widthless = break_class(c);
  return widthless == U_SB_EXTEND || widthless == U_SB_FORMAT;
}

// Brackets and quotation marks of either side, and what has no width.
bool is_mark(char32_t c) { return break_class(c) == U_SB_CLOSE || is_widthless(c); }

bool is_opening_mark(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  return break_class(c) == U_SB_CLOSE && (category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION);
}

bool is_closing_mark(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION;
}

char32_t code_point_at(std::string_view s, std::size_t at) { return at < s.size() ? next_code_point(s, at) : U'\0'; }

char32_t code_point_before(std::string_view s, std::size_t at) { return at > 0 ? previous_code_point(s, at) : U'\0'; }

std::size_t next_position(std::string_view s, std::size_t at) {
  if (at < s.size()) next_code_point(s, at);
  return at;
}

// Does ICU's word boundary hold this letter and one before a point together, as in "a.b"?
bool joins_words(char32_t c) {
  const int word_class = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK);
  return word_class == U_WB_ALETTER || word_class == U_WB_HEBREW_LETTER || word_class == U_WB_NUMERIC;
}

template <typename Predicate>
std::size_t skip(std::string_view s, std::size_t at, Predicate belongs) {
  while (at < s.size()) {
    std::size_t next = at;
    if (!belongs(next_code_point(s, next))) break;
    at = next;
  }
  return at;
}

template <typename Predicate>
std::size_t skip_back(std::string_view s, std::size_t at, std::size_t limit, Predicate belongs) {
  while (at > limit) {
    std::size_t previous = at;
    if (!belongs(previous_code_point(s, previous))) break;
    at = previous;
  }
  return at;
}

// "." "?" "!" "…": a walk over bytes, because most of a text is none of these.
std::size_t find_european_terminal(std::string_view s, std::size_t from) {
  for (std::size_t at = from; at < s.size(); ++at) {
    const char c = s[at];
    if (c == '.' || c == '?' || c == '!') return at;
    if (c == '\xE2' && s.substr(at, 3) == "…") return at;
  }
  return s.size();
}

std::size_t at_most_before(std::size_t at, std::size_t bytes) { return at > bytes ? at - bytes : 0; }

bool is_word_inside(char32_t c) {
  return is_letter(c) || is_digit(c) || is_widthless(c) || c == U'-' || c == U'\'' || c == U'’';
}

// The word that ends at `end`, points inside it included; empty when it is too long to be an abbreviation. Letters
// with points that stand apart are one word: "т. е".
struct PointedWord {
  std::string text;
  std::size_t begin;
};

PointedWord pointed_word_before(std::string_view s, std::size_t end) {
  const std::size_t limit = at_most_before(end, max_word_bytes);
  const auto belongs = [](char32_t c) { return is_word_inside(c) || c == U'.'; };
  std::size_t begin = skip_back(s, end, limit, belongs);
  if (begin <= limit && begin > 0) return {.text = "", .begin = end};
  PointedWord word{.text = std::string(s.substr(begin, end - begin)), .begin = begin};
  for (int pieces = 0; pieces < 3; ++pieces) {
    const std::size_t gap = skip_back(s, word.begin, limit, is_space);
    if (gap == word.begin || code_point_before(s, gap) != U'.') break;
    const std::size_t piece = skip_back(s, gap - 1, limit, belongs);
    const std::string_view letters = s.substr(piece, gap - 1 - piece);
    if (count_code_points(letters) != 1 || !is_letter(first_code_point(letters))) break;
    word.text.insert(0, std::string(letters) + ".");
    word.begin = piece;
  }
  return word;
}

// Before a number, the point of a short word that no table holds is more likely an abbreviation's.
bool ends_before_number(std::string_view word) {
  const std::size_t size = count_code_points(word);
  const auto is_all = [&](auto predicate) { return skip(word, 0, predicate) == word.size(); };
  if (word.empty()) return true;
  if (is_all(is_digit)) return size > max_list_digits;
  return size >= 3 || (size == 2 && is_all(is_upper));
}

// Markdown escapes the point of a list's number.
bool ends_sign(char c) { return c == '.' || c == ')' || c == ']' || c == '\\'; }

std::string_view letters_at(std::string_view s, std::size_t at) {
  const std::string_view near = s.substr(at, max_word_bytes);
  return near.substr(0, skip(near, 0, is_letter));
}

class Splitter {
 public:
  Splitter(std::string_view section, const Abbreviations& abbreviations) : s_(section), abbreviations_(abbreviations) {}

  std::vector<Range> split();

 private:
  // Text ends at `left`, or at `text_end` when closing marks stand apart behind it, and goes on at `right`.
  struct Seam {
    std::size_t text_end;
    std::size_t left;
    std::size_t right;
  };

  std::vector<std::uint32_t> proposals() const;
  std::vector<std::uint32_t> proposals_of_our_own() const;
  std::size_t before_widthless(std::size_t proposal) const;
  Seam place_marks(std::size_t left, std::size_t right) const;
  bool is_bound(const Seam& seam) const;
  bool title_or_phrase_goes_on(std::size_t left) const;
  bool is_enumerator(std::size_t left) const;
  bool point_ends(std::size_t point, std::size_t behind_point, std::size_t next) const;
  Point point_after(std::string_view word) const;
  bool is_ordinal(const PointedWord& word, std::size_t next) const;
  bool is_behind_number(const PointedWord& word) const;
  bool is_short_phrase(std::size_t end) const;
  bool opens_sentence(std::size_t next) const;
  bool letter_with(char32_t sign, std::size_t at) const;
  bool is_lower_word(std::size_t at) const;
  void close(std::size_t left, std::size_t right);

  std::string_view s_;
  const Abbreviations& abbreviations_;
  std::size_t begin_ = 0;  // of the sentence that is being read
  std::vector<Range> sentences_;
};

std::vector<Range> Splitter::split() {
  begin_ = skip(s_, 0, is_space);
  std::size_t right = begin_;
  for (const std::size_t proposed : proposals()) {
    if (proposed <= right) continue;  // in white space that has been looked at
    const std::size_t proposal = before_widthless(proposed);
    right = skip(s_, proposal, is_space);
    if (right == s_.size()) break;
    const Seam seam = place_marks(skip_back(s_, proposal, begin_, is_space), right);
    if (seam.right == s_.size()) break;
    if (is_bound(seam)) close(seam.left, seam.right);
    right = std::max(right, seam.right);
  }
  const std::size_t end = skip_back(s_, s_.size(), begin_, is_space);
  if (begin_ < end) close(end, s_.size());
  return std::move(sentences_);
}

void Splitter::close(std::size_t left, std::size_t right) {
  sentences_.push_back({.begin = static_cast<std::uint32_t>(begin_), .end = static_cast<std::uint32_t>(left)});
  begin_ = right;
}

// Unicode's rules take what has no width for a part of the space before it; here it belongs to what it stands before.
std::size_t Splitter::before_widthless(std::size_t proposal) const {
  const std::size_t before = skip_back(s_, proposal, begin_, is_widthless);
  return is_space(code_point_before(s_, before)) ? before : proposal;
}

// Unicode's rules leave an opening mark that stands right behind the terminal on the left ("。「"), and a closing one
// behind a space on the right ("? »").
Splitter::Seam Splitter::place_marks(std::size_t left, std::size_t right) const {
  if (left == right) {
    const std::size_t opening = skip_back(s_, left, begin_, is_opening_mark);
    const std::size_t end = skip_back(s_, opening, begin_, is_space);
    return {.text_end = end, .left = end, .right = opening};
  }
  const std::size_t behind = skip(s_, right, is_mark);
  if (behind == s_.size()) return {.text_end = left, .left = behind, .right = behind};
  const std::size_t closed = skip(s_, right, is_closing_mark);
  if (closed == right || closed != behind || !is_space(code_point_at(s_, closed)))
    return {.text_end = left, .left = left, .right = right};
  return {.text_end = left, .left = closed, .right = skip(s_, closed, is_space)};
}

std::vector<std::uint32_t> Splitter::proposals() const {
  Boundaries boundaries;
  const std::vector<std::uint32_t> icu = boundaries.sentences(s_);
  const std::vector<std::uint32_t> own = proposals_of_our_own();
  std::vector<std::uint32_t> merged;
  merged.reserve(icu.size() + own.size());
  std::merge(icu.begin(), icu.end(), own.begin(), own.end(), std::back_inserter(merged));
  return merged;
}

// Unicode's rules see no bound before a number ("He left. 12 people stayed."), a list's letter ("(b)"), and the dash
// with which Russian typesetting lets speech go on ("… — сказал он. — Мы …").
std::vector<std::uint32_t> Splitter::proposals_of_our_own() const {
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; (at = find_european_terminal(s_, at)) < s_.size();) {
    next_code_point(s_, at);
    const std::size_t left = at = skip(s_, at, is_mark);
    at = skip(s_, at, is_space);
    if (at == left) continue;
    const char32_t next = code_point_at(s_, at);
    const bool is_item = next == U'(' && letter_with(U')', at + 1);
    if (is_digit(next) || is_item) found.push_back(static_cast<std::uint32_t>(at));
    if (!is_dash(next)) continue;
    const std::size_t dash = at;
    at = skip(s_, skip(s_, at, is_dash), is_space);
    const char32_t spoken = code_point_at(s_, at);
    const bool is_cyrillic = spoken >= 0x400 && spoken < 0x530;
    if (is_cyrillic && is_upper(spoken)) found.push_back(static_cast<std::uint32_t>(dash));
  }
  return found;
}

bool Splitter::is_bound(const Seam& seam) const {
  const auto& [text_end, left, right] = seam;
  const std::size_t behind_terminal = skip_back(s_, text_end, begin_, is_mark);
  const char32_t terminal = code_point_before(s_, behind_terminal);
  if (behind_terminal <= begin_ || !is_terminal(terminal)) return false;

  const std::size_t next = skip(s_, right, is_mark);
  const bool is_marked = behind_terminal < left;
  if (left == right && is_marked && title_or_phrase_goes_on(left)) return false;
  if (!is_ideographic_stop(terminal) && is_lower_word(next)) return false;
  if (is_enumerator(left)) return false;
  if (terminal == U'…') return !is_digit(code_point_at(s_, next));
  if (!is_point(terminal)) return true;
  const std::size_t point = skip_back(s_, behind_terminal, begin_, is_point);
  // Word boundaries hold some letters together across a point where sentence boundaries do not.
  const bool is_one_point = next_position(s_, point) == behind_terminal;
  const bool is_bare = skip(s_, behind_terminal, is_widthless) >= right;
  if (is_one_point && is_bare && joins_words(code_point_at(s_, right))) return false;
  return point_ends(point, behind_terminal, next);
}

// The Chinese shapes of a question or a call inside a sentence: a title's mark (《…？》一书), and a particle behind the
// closing mark that no sentence begins with (“…！”的口号).
bool Splitter::title_or_phrase_goes_on(std::size_t left) const {
  const char32_t mark = code_point_before(s_, left);
  const char32_t next = code_point_at(s_, left);
  return mark == U'》' || mark == U'〉' || next == U'的' || next == U'等' || next == U'之' || next == U'和' ||
         next == U'与';
}

// Is all that has been read of the sentence the number or letter of a list: "1.", "(b).", "2.1.", "IV."?
bool Splitter::is_enumerator(std::size_t left) const {
  if (left - begin_ > max_enumerator_bytes) return false;
  std::string_view sign = s_.substr(begin_, left - begin_);
  while (!sign.empty() && (sign.front() == '(' || sign.front() == '[')) sign.remove_prefix(1);
  while (!sign.empty() && ends_sign(sign.back())) sign.remove_suffix(1);
  if (sign.empty()) return false;
  if (count_code_points(sign) == 1) return is_letter(first_code_point(sign)) || is_digit(first_code_point(sign));
  const bool is_number = sign.find_first_not_of("0123456789.") == sign.npos;
  if (is_number) return sign.find_first_not_of("0123456789") != sign.npos || sign.size() <= max_list_digits;
  return sign.find_first_not_of("IVXLC") == sign.npos || sign.find_first_not_of("ivxlc") == sign.npos;
}

// `point` is where the point, or the run of them, begins.
bool Splitter::point_ends(std::size_t point, std::size_t behind_point, std::size_t next) const {
  const char32_t follows = code_point_at(s_, next);
  if (behind_point - point > 1) return !is_digit(follows);  // an ellipsis

  const PointedWord word = pointed_word_before(s_, point);
  const bool is_spaced_abbreviation = count_code_points(word.text) == 1 && letter_with(U'.', next);  // "z. B."
  if (is_spaced_abbreviation || is_ordinal(word, next)) return false;
  switch (point_after(word.text)) {
    case Point::continues: return false;
    case Point::before_number: return !is_digit(follows);
    case Point::may_end: return opens_sentence(next);
    case Point::after_number:
      return is_behind_number(word) && !is_digit(follows) && (opens_sentence(next) || !is_short_phrase(point));
    case Point::ends: break;
  }
  return !is_digit(follows) || ends_before_number(word.text);
}

// A compound's last part speaks for it: "then-Sen.", "Maj.-Gen.".
Point Splitter::point_after(std::string_view word) const {
  const Point whole = abbreviations_.point_after(word);
  const std::size_t hyphen = word.rfind('-');
  if (whole != Point::ends || hyphen == word.npos) return whole;
  return abbreviations_.point_after(word.substr(hyphen + 1));
}

// A number whose point belongs to it: "am 3. Oktober", "as follows: 1. Water".
bool Splitter::is_ordinal(const PointedWord& word, std::size_t next) const {
  const bool is_number = !word.text.empty() && word.text.find_first_not_of("0123456789") == word.text.npos;
  if (!is_number || word.text.size() > max_list_digits) return false;
  const std::size_t gap = skip_back(s_, word.begin, at_most_before(word.begin, max_word_bytes), is_space);
  const char32_t before = code_point_before(s_, gap);
  if (gap < word.begin && (before == U':' || before == U';')) return true;
  return abbreviations_.has_ordinal_points() && !opens_sentence(next);
}

bool Splitter::is_behind_number(const PointedWord& word) const {
  const std::size_t limit = at_most_before(word.begin, max_word_bytes);
  const std::size_t end = skip_back(s_, word.begin, limit, is_space);
  const std::size_t begin = skip_back(s_, end, limit, [](char32_t c) { return !is_space(c) && !is_mark(c); });
  const char32_t first = code_point_at(s_, begin);
  const bool is_roman = first == U'I' || first == U'V' || first == U'X' || first == U'Х';  // the last is Cyrillic
  return begin < end && (is_digit(first) || is_roman);
}

// An adverbial of time that a sentence opens with: "В мае 2020 г. Россия …".
bool Splitter::is_short_phrase(std::size_t end) const {
  if (end - begin_ > max_phrase_bytes) return false;
  const std::string_view phrase = s_.substr(begin_, end - begin_);
  return std::count(phrase.begin(), phrase.end(), ' ') < max_phrase_words;
}

bool Splitter::opens_sentence(std::size_t next) const {
  return !letter_with(U'.', next) && abbreviations_.opens_sentence(letters_at(s_, next));
}

// Does a single letter stand at `at`, and `sign` behind it?
bool Splitter::letter_with(char32_t sign, std::size_t at) const {
  const std::string_view word = letters_at(s_, at);
  return code_point_at(s_, at + word.size()) == sign && count_code_points(word) == 1;
}

bool Splitter::is_lower_word(std::size_t at) const {
  if (!is_lower(code_point_at(s_, at)) || letter_with(U')', at)) return false;
  const std::string_view word = letters_at(s_, at);
  const std::size_t second = next_position(word, 0);
  return second >= word.size() || !is_upper(code_point_at(word, second));
}

}  // namespace

std::vector<Range> sentences(std::string_view section, std::string_view language) {
  return Splitter(section, Abbreviations::of(language)).split();
}

}  // namespace text
