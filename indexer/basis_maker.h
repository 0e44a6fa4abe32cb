// How do the first articles of a build fix its basis?
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "indexer/basis.h"
#include "indexer/shard.h"

namespace indexer {

// Made of the first `articles` articles of `shards`, which are analysed and not written yet.
Basis make_basis(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles);

}  // namespace indexer
