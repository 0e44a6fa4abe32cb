// Which articles are not the latest version of their story?
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace indexer {

// Article numbers, ascending, of those that are alive and of which a later version is alive too. Of two versions the
// later one has the higher number that its source gave it; where these say nothing, it was published later; else it
// was read later. `segments`: the folders of all segments of the index. Throws schema::IndexError (damaged).
std::vector<std::uint32_t> superseded(const std::vector<std::string>& segments,
                                      const std::function<bool(std::uint32_t article)>& is_alive);

}  // namespace indexer
