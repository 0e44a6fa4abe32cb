// What might a broken or hostile client send? A line near to what is right, or far from it.
#pragma once

#include <random>
#include <string>

namespace searcher::mcp {

std::string hostile_line(std::mt19937& random);

}  // namespace searcher::mcp
