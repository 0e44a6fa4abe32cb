// How are a verification's figures shown? As tables.
#pragma once

#include <string>

#include "bench/report/json.h"

namespace bench {

// `verification` is what measure_verification() gives. Markdown.
std::string verification_section(const Json& verification);

}  // namespace bench
