// What does an address ask for? A path and parameters, decoded once and strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/serve/request.h"

namespace serve {

struct Target {
  std::string path;
  Parameters parameters;
};

// Nothing for what no browser sends: not from the root ("http://…", "*"), %-signs without two digits, control
// characters, bytes that are no UTF-8, and path segments that are empty, "." or "..", also where they are encoded.
std::optional<Target> parse_target(std::string_view target);

// "q=toll&limit=5", as in an address or in a posted form. Nothing where it is malformed, or of more than
// max_parameters.
inline constexpr std::size_t max_parameters = 64;
std::optional<Parameters> parse_form(std::string_view form);

// For a segment of a path or a value of a parameter.
std::string percent_encoded(std::string_view text);

}  // namespace serve
