// What can be asked of the API, and what comes back? OpenAPI 3.1, as openapi.json has it.
#pragma once

#include <string_view>

namespace serve {

// "openapi.json" gives it; "" for any other path.
std::string_view embedded(std::string_view path);

}  // namespace serve
