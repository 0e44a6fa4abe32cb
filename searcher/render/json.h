// How does an answer look to a program? JSON, version 1; docs/output-format.md is its description.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/show.h"

namespace searcher {

// One object on one line, without a line end. All text is valid UTF-8.
std::string to_json(const FindAnswer& answer);
std::string to_json(const QuotesAnswer& answer);
std::string to_json(const CaptionsAnswer& answer);
std::string to_json(const ConcordanceAnswer& answer);
std::string to_json(const ExplainAnswer& answer);
std::string to_json(const ShowAnswer& answer);

// One hit a line, each line ended.
std::string to_json_lines(const FindAnswer& answer);
std::string to_json_lines(const QuotesAnswer& answer);
std::string to_json_lines(const CaptionsAnswer& answer);
std::string to_json_lines(const ConcordanceAnswer& answer);

// A query of which nothing was left to run, as an error with its diagnostics.
std::string refusal_json(const AnswerHead& head);

}  // namespace searcher
