#include "searcher/verify/quote_parts.h"

#include <algorithm>

#include "text/code_points.h"

namespace searcher {
namespace {

using Before = QuotePart::Before;

// Where an ellipsis that begins at `at` ends; `at` where none does.
std::size_t ellipsis_end(std::string_view s, std::size_t at) {
  std::size_t end = at;
  int points = 0;
  for (std::size_t next = at; next < s.size();) {
    const char32_t c = text::next_code_point(s, next);
    if (c == U'…' || c == U'⋯')
      points += 3;
    else if (c == '.')
      ++points;
    else if (!text::is_space(c))
      break;
    if (!text::is_space(c)) end = next;
  }
  return points >= 3 ? end : at;
}

bool is_ellipsis(std::string_view s) {
  s = text::trim(s);
  return !s.empty() && ellipsis_end(s, 0) == s.size();
}

// A letter of a script that has spaces: in the others a bracket touches whole words.
bool is_letter(char32_t c) {
  constexpr char32_t first_of_unspaced_scripts = 0xE00;
  return c < first_of_unspaced_scripts && text::is_letter(c);
}

bool begins_with_letter(std::string_view s) { return !s.empty() && is_letter(text::first_code_point(s)); }

bool ends_with_letter(std::string_view s) {
  std::size_t at = s.size();
  return !s.empty() && is_letter(text::previous_code_point(s, at));
}

// Where the letters begin that end `s`, and where those end that begin at `at`.
std::size_t letters_begin(std::string_view s) {
  for (std::size_t at = s.size();;) {
    const std::size_t end = at;
    if (at == 0 || !is_letter(text::previous_code_point(s, at))) return end;
  }
}

std::size_t letters_end(std::string_view s, std::size_t at) {
  for (std::size_t next = at; next < s.size(); at = next)
    if (!is_letter(text::next_code_point(s, next))) break;
  return at;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<QuotePart> read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if ((c == '[' && read_bracket(']')) || (c == '(' && read_ellipsis_in(')')) || read_ellipsis()) continue;
      const std::size_t begin = at_;
      text::next_code_point(text_, at_);
      parts_.back().text.append(text_.substr(begin, at_ - begin));
    }
    return std::move(parts_);
  }

 private:
  // What stands between the mark at at_ and the closing one; nothing when there is none near.
  std::string_view content(char closing) const {
    const std::size_t end = text_.substr(0, at_ + 1 + max_bracket_bytes).find(closing, at_ + 1);
    return end == std::string_view::npos ? std::string_view() : text_.substr(at_ + 1, end - at_ - 1);
  }

  void begin_part(Before before, std::size_t from) {
    // An ellipsis beside brackets leaves out what is there in any case.
    const bool goes_on = text::trim(parts_.back().text).empty() && parts_.size() > 1;
    if (goes_on) {
      if (before == Before::ellipsis) parts_.back().before = before;
      parts_.back().text.clear();
    } else {
      parts_.emplace_back().before = before;
    }
    at_ = from;
  }

  bool read_ellipsis() {
    const char c = text_[at_];
    if (c != '.' && static_cast<unsigned char>(c) != 0xE2) return false;
    const std::size_t end = ellipsis_end(text_, at_);
    if (end == at_) return false;
    begin_part(Before::ellipsis, end);
    return true;
  }

  bool read_ellipsis_in(char closing) {
    const std::string_view inside = content(closing);
    if (!is_ellipsis(inside)) return false;
    begin_part(Before::ellipsis, at_ + inside.size() + 2);
    return true;
  }

  bool read_bracket(char closing) {
    const std::string_view inside = content(closing);
    if (inside.empty() || inside.find('[') != std::string_view::npos) return false;
    if (read_ellipsis_in(closing)) return true;
    const std::size_t end = at_ + inside.size() + 2;
    QuotePart& part = parts_.back();
    const bool begins_word = begins_with_letter(text_.substr(end));
    if (begins_word && !ends_with_letter(part.text) && text::count_code_points(inside) == 1) {
      part.text.append(inside);
      part.has_respelled_letter = true;
      at_ = end;
    } else if (begins_word || ends_with_letter(part.text)) {
      if (letters_end(inside, 0) != inside.size()) return false;
      take_changed_word(inside, end);
    } else {
      begin_part(Before::brackets, end);
    }
    return true;
  }

  void take_changed_word(std::string_view inside, std::size_t bracket_end) {
    QuotePart& part = parts_.back();
    const std::size_t word_end = letters_end(text_, bracket_end);
    ChangedWord word;
    word.at = letters_begin(part.text);
    word.begin = part.text.substr(word.at);
    word.end = text_.substr(bracket_end, word_end - bracket_end);
    part.text.append(inside).append(word.end);
    part.changed_words.push_back(std::move(word));
    at_ = word_end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<QuotePart> parts_ = {QuotePart{}};
};

}  // namespace

std::vector<QuotePart> parts_of_quote(std::string_view text) { return Reader(text).read(); }

}  // namespace searcher
