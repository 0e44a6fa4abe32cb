// What is asked of an index in each trial: words, phrases, wildcards, fields; for generated coverage and for real.
#pragma once

#include <string>
#include <vector>

namespace faults {

const std::vector<std::string>& queries();

// A line each.
std::string query_lines();

}  // namespace faults
