// What does it say there? An article, or a passage in its surroundings, with its citation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/passage.h"
#include "searcher/index/snapshot.h"

namespace searcher {

struct ShowAnswer {
  schema::Record record;  // where a passage was asked for, with its quotations alone
  std::string citation;
  std::vector<std::string> versions = {};  // ids of its story's versions, first to last; none where it is the only one
  // Only where a passage was asked for: it, and the text of its section on either side, whole sentences.
  std::optional<Passage> passage;
  std::string before;
  std::string after;
};

// `name` is an article's id, or a passage's: ID#h, ID#s14, ID#s14-16, ID#c3. Nothing when the index holds no such
// article or the article no such passage. Throws schema::IndexError (damaged).
std::optional<ShowAnswer> show(std::string_view name, const Snapshot& snapshot);

}  // namespace searcher
