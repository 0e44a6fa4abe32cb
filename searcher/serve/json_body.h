// What does a posted JSON object ask? The same as a form: each member is a parameter.
#pragma once

#include <string_view>
#include <variant>

#include "searcher/serve/problem.h"
#include "searcher/serve/request.h"

namespace serve {

// Strings, whole numbers and truths as they are; of a list of strings, one with commas between. Time and memory are
// linear in `body`, however it nests.
std::variant<Parameters, Problem> parse_json_body(std::string_view body);

}  // namespace serve
