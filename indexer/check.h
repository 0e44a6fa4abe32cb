// Is the index whole? Compares what is on disk with what was published, and repairs nothing.
#pragma once

#include <string>
#include <vector>

#include "schema/manifest.h"

namespace indexer {

struct Damage {
  std::string where;  // path
  std::string message;
};

// Everything of the live generation that is not as it was published; empty when the index is whole. What is read could
// make the reader crash: it is read by another process, and a crash there is a finding. Only for a process that has one
// thread. Throws schema::IndexError when there is no index, or its manifest cannot be read.
std::vector<Damage> check(const std::string& index);

// The files of one segment whose bytes are not those that were published, compared whole. Opens no database.
std::vector<Damage> changed_files(const std::string& index, const schema::SegmentInfo& segment);

}  // namespace indexer
