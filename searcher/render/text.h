// How does an answer look to a reader at a terminal?
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/show.h"
#include "searcher/render/pen.h"

namespace searcher {

std::string to_text(const FindAnswer& answer, TextStyle style);
std::string to_text(const QuotesAnswer& answer, TextStyle style);
std::string to_text(const CaptionsAnswer& answer, TextStyle style);
std::string to_text(const ConcordanceAnswer& answer, TextStyle style);
std::string to_text(const ExplainAnswer& answer, TextStyle style);
std::string to_text(const ShowAnswer& answer, TextStyle style);

// The diagnostics of a query, each with the stretch that it is about.
std::string diagnostics_text(const AnswerHead& head);

}  // namespace searcher
