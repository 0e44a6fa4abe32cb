// How does an answer look to a reader at a terminal?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/show.h"

namespace searcher {

struct TextStyle {
  bool colour = false;  // ANSI escapes; without them what is lit stands between asterisks
};

std::string to_text(const FindAnswer& answer, TextStyle style);
std::string to_text(const QuotesAnswer& answer, TextStyle style);
std::string to_text(const CaptionsAnswer& answer, TextStyle style);
std::string to_text(const ConcordanceAnswer& answer, TextStyle style);
std::string to_text(const ExplainAnswer& answer, TextStyle style);
std::string to_text(const ShowAnswer& answer, TextStyle style);

// The diagnostics of a query, each with the stretch that it is about.
std::string diagnostics_text(const AnswerHead& head);

// `s` without anything that would steer a terminal: control characters, direction overrides and bytes that are no
// character become U+FFFD; line ends and tabs stay.
std::string printable(std::string_view s);

}  // namespace searcher
