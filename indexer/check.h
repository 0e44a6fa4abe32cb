// Is the index whole? Compares what is on disk with what was published, and repairs nothing.
#pragma once

#include <string>
#include <vector>

namespace indexer {

struct Damage {
  std::string where;  // path
  std::string message;
};

// Everything of the live generation that is not as it was published; empty when the index is whole. Throws
// schema::IndexError when there is no index, or its manifest cannot be read.
std::vector<Damage> check(const std::string& index);

}  // namespace indexer
