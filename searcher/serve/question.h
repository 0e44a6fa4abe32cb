// What does a request ask of the index? Its parameters, read as the flags of the command line are.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searcher/answer/flags.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// Of the address, and of a posted form or JSON object. A name that stands twice is a problem, and so is a body in a
// form that is none of these.
std::variant<Parameters, Problem> parameters_of(const Request& request);

struct AskedQuestion {
  std::string query;
  searcher::AnswerOptions options;
};

// More hits than that are given by the command line only.
inline constexpr std::uint32_t max_limit = 1000;

// q and the flags that the question takes.
std::variant<AskedQuestion, Problem> question_of(const Parameters& parameters, searcher::Question question,
                                                 const Limits& limits);

Problem unknown_parameter(const std::string& name);
Problem bad_parameter(const std::string& name, const std::string& message, std::string next);

}  // namespace serve
