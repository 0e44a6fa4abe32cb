// An index of the sample coverage, built once for all tests of a program.
#pragma once

#include <string>

namespace searcher::mcp {

// Its folder.
const std::string& sample_index();

}  // namespace searcher::mcp
