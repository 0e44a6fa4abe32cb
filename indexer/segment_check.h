// Can everything in a segment be read? Its checksums inside, article by article.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/check.h"
#include "schema/manifest.h"

namespace indexer {

// Reads all tokens, words and records of a segment whose files are those that were published, and says `step` before
// each of these parts. Gives what cannot be read.
std::vector<Damage> check_segment(const std::string& index, const schema::SegmentInfo& segment,
                                  const std::function<void(const std::string& path)>& step);

}  // namespace indexer
