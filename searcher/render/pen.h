// How does an answer write to a terminal? In colour, or with plain signs where there is none.
#pragma once

#include <string>
#include <string_view>

#include "searcher/answer/passage.h"

namespace searcher {

struct TextStyle {
  bool colour = false;  // ANSI escapes; without them what is lit stands between asterisks
};

// Whatever it writes is printable(). Colour never carries a meaning that the words do not have as well.
class Pen {
 public:
  explicit Pen(TextStyle style) : style_(style) {}

  std::string lit(std::string_view s) const;  // what was looked for
  std::string strong(std::string_view s) const { return coloured("1", s); }
  std::string faint(std::string_view s) const { return coloured("2", s); }
  std::string good(std::string_view s) const { return coloured("32", s); }
  std::string doubtful(std::string_view s) const { return coloured("33", s); }
  std::string bad(std::string_view s) const { return coloured("31", s); }

  // The passage with its highlights lit.
  std::string highlighted(const Passage& passage) const;

 private:
  std::string coloured(std::string_view code, std::string_view s) const;

  TextStyle style_;
};

// `s` without anything that would steer a terminal: control characters, direction overrides and bytes that are no
// character become U+FFFD; line ends and tabs stay.
std::string printable(std::string_view s);

}  // namespace searcher
