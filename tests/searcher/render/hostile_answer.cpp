#include "tests/searcher/render/hostile_answer.h"

#include <array>
#include <string_view>

namespace searcher {

std::string hostile_text(std::mt19937& random) {
  using namespace std::string_view_literals;
  static constexpr std::array pieces = {
      "<script>alert(1)</script>"sv,
      "</title>"sv,
      "</style>"sv,
      "<!--"sv,
      "]]>"sv,
      "<b"sv,
      ">"sv,
      "<"sv,
      "&amp;"sv,
      "&#60;"sv,
      "\" onclick=\"x()"sv,
      "' onload='x()"sv,
      "\""sv,
      "'"sv,
      "javascript:x()"sv,
      "JavaScript:x()"sv,
      "http://example.org/\"><i>"sv,
      "https://example.org/a?b&c"sv,
      "data:text/html,x"sv,
      "\x1b[2J"sv,
      "\x1b]0;title\x07"sv,
      "\x9b"
      "31m"sv,
      "\u009b31m"sv,
      "\r"sv,
      "\b"sv,
      "\0"sv,
      "\x7f"sv,
      "\u202e"sv,
      "\u2066"sv,
      "\u0085"sv,
      "=1+1"sv,
      "@SUM(A1)"sv,
      "+1"sv,
      "-1"sv,
      ","sv,
      ";"sv,
      "\r\n"sv,
      "\\u0041"sv,
      "\\"sv,
      "{\"a\":1}"sv,
      "\xff"sv,
      "\xed\xa0\x80"sv,
      "\xf0\x9f"sv,
      "words"sv,
      " "sv,
      "слова"sv,
      "词"sv,
      "😀"sv,
  };
  std::string text;
  for (auto n = random() % 5; n > 0; --n) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace searcher
