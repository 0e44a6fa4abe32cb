// Where do token streams wait until the numbers of all words are known? In a file beside the shard, as 32-bit numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "schema/token_stream.h"

namespace indexer {

// Writes the articles with their numbers. Throws schema::IndexError (unwritable).
void write_spool(const std::string& path, const std::vector<std::pair<std::uint32_t, schema::ArticleTokens>>& articles);

// Hands out what write_spool() wrote, an article at a time, in order. Throws schema::IndexError (damaged, unreadable).
void read_spool(const std::string& path, const std::function<void(std::uint32_t article, schema::ArticleTokens)>& take);

}  // namespace indexer
