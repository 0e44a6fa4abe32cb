// How much is there to read? The bytes of all sources, so that a run can tell how long it will take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace indexer {

// The sum of the sizes of all files; nothing where it cannot be known: on standard input, and where a file is
// compressed. What cannot be read counts 0.
std::optional<std::uint64_t> source_bytes(const std::vector<std::string>& sources);

}  // namespace indexer
