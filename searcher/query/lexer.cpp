#include "searcher/query/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/quotation_marks.h"
#include "searcher/query/words.h"

namespace searcher::query {
namespace {

using Kind = Token::Kind;
constexpr auto npos = std::string_view::npos;

// The number whose digits begin at `at`, and where they end; a number too large stays large.
struct Number {
  std::uint32_t value = 0;
  std::size_t end = 0;
};

Number number_at(std::string_view s, std::size_t at) {
  Number number{0, at};
  for (; number.end < s.size() && is_digit(static_cast<unsigned char>(s[number.end])); ++number.end)
    if (number.value <= max_distance)
      number.value = number.value * 10 + static_cast<std::uint32_t>(s[number.end] - '0');
  return number;
}

bool is_group_space(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

// Whether the space at `at` parts groups of one number (3 000), as the analyzer will read it.
bool is_inside_number(std::string_view s, std::size_t begin, std::size_t at) {
  std::size_t after = at;
  if (!is_group_space(text::next_code_point(s, after))) return false;
  const Number next = number_at(s, after);
  if (next.end - after != 3 || is_letter_or_digit(code_point_at(s, next.end))) return false;
  const bool has_fraction = next.end + 1 < s.size() && (s[next.end] == ',' || s[next.end] == '.') &&
                            is_digit(static_cast<unsigned char>(s[next.end + 1]));
  if (has_fraction) return false;

  std::size_t first = at;
  while (first > begin && is_digit(static_cast<unsigned char>(s[first - 1]))) --first;
  const std::size_t digits = at - first;
  if (digits == 0 || digits > 3) return false;
  if (first == begin) return true;
  const char32_t before = code_point_before(s, first);
  if (before == U',' || is_group_space(before)) return digits == 3;
  return before != U'.' && !text::is_letter(before);
}

class Lexer {
 public:
  Lexer(std::string_view text, std::uint32_t max_words) : text_(text), words_left_(max_words) {}

  Tokens lex() {
    while (at_ < text_.size() && !result_.is_cut) {
      const char32_t c = code_point_at(text_, at_);
      if (is_blank(c)) {
        text::next_code_point(text_, at_);
      } else if (is_open_parenthesis(c) || is_close_parenthesis(c)) {
        push_character(is_open_parenthesis(c) ? Kind::open : Kind::close);
      } else if (is_negation()) {
        push_character(Kind::negation);
      } else if (const std::size_t value = value_of_field()) {
        lex_field(value);
      } else if (!lex_phrase()) {
        lex_word();
      }
    }
    return std::move(result_);
  }

 private:
  text::Range from(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }
  void report(text::Range where, std::string message) { result_.diagnostics.push_back({where, std::move(message)}); }

  Token& push(Kind kind, std::size_t begin) {
    Token& token = result_.tokens.emplace_back();
    token.kind = kind;
    token.where = from(begin);
    return token;
  }

  void push_character(Kind kind) {
    const std::size_t begin = at_;
    text::next_code_point(text_, at_);
    push(kind, begin);
  }

  // A hyphen that begins a word, as in -word; not one that is a dash, a bullet or an arrow.
  bool is_negation() const {
    if (text_[at_] != '-') return false;
    const char32_t before = code_point_before(text_, at_);
    if (at_ > 0 && !is_blank(before) && !is_open_parenthesis(before)) return false;
    const char32_t after = code_point_at(text_, at_ + 1);
    return is_letter_or_digit(after) || is_open_parenthesis(after) || after == U'*' || after == U'\\' ||
           (at_ + 1 < text_.size() && opening_mark(text_, at_ + 1));
  }

  // Where the value of the field begins whose name stands here; 0 when none does.
  std::size_t value_of_field() const {
    std::size_t end = at_;
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
    if (!is_colon(code_point_at(text_, end)) || !find_query_field(text_.substr(at_, end - at_))) return 0;
    text::next_code_point(text_, end);
    const char32_t first = code_point_at(text_, end);
    return end == text_.size() || is_blank(first) || is_close_parenthesis(first) ? 0 : end;
  }

  void lex_field(std::size_t value) {
    const std::size_t begin = at_;
    while (!is_colon(code_point_at(text_, at_))) ++at_;
    const QueryField* field = find_query_field(text_.substr(begin, at_ - begin));
    at_ = value;
    push(Kind::field, begin).field = field;
    if (is_open_parenthesis(code_point_at(text_, at_))) return;

    const std::size_t tokens = result_.tokens.size();
    if (!field->is_text()) {
      lex_meta_value(*field);
    } else if (!lex_phrase()) {
      const text::Range written = scan_word();
      push_word(written);
    }
    if (result_.tokens.size() > tokens) return;
    result_.tokens.pop_back();
    if (!result_.is_cut) report(from(begin), fmt::format("{}: is left out: it holds no word", field->name));
  }

  // The value of a field beside the text is taken as it is written.
  void lex_meta_value(const QueryField& field) {
    const MetaField meta_field = std::get<MetaField>(field.field);
    const bool is_id = meta_field == MetaField::id;
    const std::size_t begin = at_;
    Kind kind = Kind::phrase;
    std::optional<text::Range> content = scan_phrase();
    if (!content) {
      kind = Kind::word;
      content = is_id ? scan_id() : scan_word();
    }
    const std::string_view written = content->of(text_);
    if (written == "*") {
      push(Kind::star, begin);
      return;
    }
    const bool is_one = is_id || meta_field == MetaField::date;
    const std::uint32_t words = is_one ? !text::trim(written).empty() : count_words(written);
    if (words == 0 || !take_words(words, *content)) return;
    push(kind, begin).content = *content;
  }

  text::Range scan_id() {
    const std::size_t begin = at_;
    for (std::size_t open = 0; at_ < text_.size(); text::next_code_point(text_, at_)) {
      const char32_t c = code_point_at(text_, at_);
      if (is_blank(c) || (is_close_parenthesis(c) && open == 0)) break;
      open += is_open_parenthesis(c);
      open -= is_close_parenthesis(c);
    }
    return from(begin);
  }

  // What is written in one piece: up to a blank, a parenthesis or a mark that opens a phrase.
  text::Range scan_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const char32_t c = code_point_at(text_, at_);
      if (is_open_parenthesis(c) || is_close_parenthesis(c)) break;
      if (is_blank(c) && (!is_inside_number(text_, begin, at_) || operator_of(from(begin).of(text_))))  // NEAR/3 000
        break;
      if (phrase_mark()) break;
      const std::size_t here = at_;
      text::next_code_point(text_, at_);
      if (is_stray_mark(text_, here))
        report(from(here), "this quotation mark is left out: it opens and closes nothing");
    }
    return from(begin);
  }

  // The mark that opens a phrase here. ‘ is one only if it is closed: it may be an apostrophe.
  const QuotationMark* phrase_mark() {
    const QuotationMark* mark = opening_mark(text_, at_);
    if (!mark || mark->open != U'‘') return mark;
    if (at_ >= no_single_close_from_) return nullptr;
    if (closing_mark(text_, at_ + 1, *mark) != npos) return mark;
    no_single_close_from_ = at_;
    return nullptr;
  }

  // What stands between the quotation marks that begin here; nothing when none do.
  std::optional<text::Range> scan_phrase() {
    const QuotationMark* mark = phrase_mark();
    if (!mark) return std::nullopt;
    const std::size_t begin = at_;
    text::next_code_point(text_, at_);
    const text::Range opening = from(begin);
    const std::size_t close = closing_mark(text_, at_, *mark);
    const std::size_t end = std::min(close, text_.size());
    const text::Range content{opening.end, static_cast<std::uint32_t>(end)};
    at_ = end;
    if (close == npos)
      report(opening, "this quotation mark is not closed: the phrase runs to the end of the query");
    else
      text::next_code_point(text_, at_);
    return content;
  }

  bool lex_phrase() {
    const std::size_t begin = at_;
    const std::optional<text::Range> content = scan_phrase();
    if (!content) return false;
    const std::uint32_t slop = lex_slop();
    Words words = phrase_words(text_, *content);
    take_diagnostics(words);
    if (words.sequences.empty()) {
      report(from(begin), "this phrase is left out: there is no word between its quotation marks");
      return true;
    }
    if (!take_words(words, *content)) return true;
    Token& token = push(Kind::phrase, begin);
    token.content = *content;
    token.sequences = std::move(words.sequences);
    token.number = slop;
    return true;
  }

  std::uint32_t lex_slop() {
    if (at_ >= text_.size() || text_[at_] != '~') return 0;
    const std::size_t begin = at_;
    const Number slop = number_at(text_, at_ + 1);
    at_ = slop.end;
    if (slop.end == begin + 1) report(from(begin), "~ is left out: the number of further words must follow it");
    if (slop.value > max_distance)
      report(from(begin), fmt::format("read as ~{0}: there can be no more than {0} words between", max_distance));
    return std::min(slop.value, max_distance);
  }

  void lex_word() {
    const text::Range where = scan_word();
    std::optional<Token> found = operator_of(where.of(text_));
    if (!found) {
      hint_at_near(where);
      push_word(where);
      return;
    }
    found->where = where;
    if (found->kind == Kind::near && (found->number == 0 || found->number > max_distance)) {
      found->number = std::clamp(found->number, 1U, max_distance);
      report(where,
             fmt::format("read as NEAR/{}: the distance is 1, side by side, to {}", found->number, max_distance));
    }
    result_.tokens.push_back(std::move(*found));
  }

  // near/5, and w/5 and /5 as other languages have it.
  void hint_at_near(text::Range where) {
    const std::string_view written = where.of(text_);
    const std::size_t slash = written.find('/');
    if (slash == npos || slash + 1 == written.size()) return;
    constexpr std::array<std::string_view, 6> names = {"near", "Near", "NEAR", "w", "W", ""};
    if (std::find(names.begin(), names.end(), written.substr(0, slash)) == names.end()) return;
    if (number_at(written, slash + 1).end != written.size()) return;
    report(where, fmt::format("read as words: the operator would be NEAR{}", written.substr(slash)));
  }

  void push_word(text::Range where) {
    const std::string_view written = where.of(text_);
    if (!written.empty() && written.find_first_not_of('*') == npos) {
      push(Kind::star, where.begin);
      return;
    }
    Words words = bare_words(text_, where);
    take_diagnostics(words);
    if (words.sequences.empty() || !take_words(words, where)) return;
    Token& token = push(Kind::word, where.begin);
    token.content = where;
    token.sequences = std::move(words.sequences);
  }

  void take_diagnostics(Words& words) {
    std::move(words.diagnostics.begin(), words.diagnostics.end(), std::back_inserter(result_.diagnostics));
  }

  // Counts the words, and drops those that are too many. False when none is left.
  bool take_words(Words& words, text::Range where) {
    std::uint32_t count = 0;
    for (std::vector<Pattern>& sequence : words.sequences) {
      const std::uint32_t left = words_left_ - std::min(words_left_, count);
      count += static_cast<std::uint32_t>(sequence.size());
      if (sequence.size() <= left) continue;
      where.begin = std::min(where.begin, sequence[left].where.begin);
      sequence.resize(left);
    }
    std::erase_if(words.sequences, [](const auto& sequence) { return sequence.empty(); });
    take_words(count, where);
    return !words.sequences.empty();
  }

  bool take_words(std::uint32_t count, text::Range where) {
    if (count > words_left_) {
      result_.is_cut = true;
      where.end = static_cast<std::uint32_t>(text_.size());
      report(where, "the rest of the query is left out: it has too many words");
    }
    words_left_ -= std::min(words_left_, count);
    return !result_.is_cut;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t words_left_;
  std::size_t no_single_close_from_ = npos;
  Tokens result_;
};

}  // namespace

bool is_proximity(Kind kind) { return kind == Kind::near || kind == Kind::sentence || kind == Kind::paragraph; }

bool is_binary(Kind kind) { return kind == Kind::all || kind == Kind::any || is_proximity(kind); }

std::optional<Token> operator_of(std::string_view written) {
  struct Row {
    std::string_view written;
    Kind kind;
  };
  static constexpr std::array<Row, 8> rows = {{
      {"AND", Kind::all},
      {"OR", Kind::any},
      {"NOT", Kind::negation},
      {"NEAR", Kind::near},
      {"/s", Kind::sentence},
      {"/S", Kind::sentence},
      {"/p", Kind::paragraph},
      {"/P", Kind::paragraph},
  }};
  Token token;
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.written == written; });
  if (row != rows.end()) {
    token.kind = row->kind;
    token.number = default_distance;
    return token;
  }
  constexpr std::string_view near = "NEAR/";
  if (!written.starts_with(near) || written == near) return std::nullopt;
  const Number number = number_at(written, near.size());
  if (number.end != written.size()) return std::nullopt;
  token.kind = Kind::near;
  token.number = number.value;
  return token;
}

Tokens lex(std::string_view text, std::uint32_t max_words) { return Lexer(text, max_words).lex(); }

}  // namespace searcher::query
