// Where does a query stand in one article? The whole article, with every hit lit.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/answer/passage.h"
#include "searcher/index/snapshot.h"

namespace searcher {

struct Reading {
  AnswerHead head;  // of the query; its total is how many hits are lit
  schema::Record record;
  std::vector<Passage> sections;  // one a section of the record, in its order
};

// `query` may be "": then nothing is lit. Nothing when the index holds no such article. Throws schema::IndexError
// (damaged).
std::optional<Reading> read(std::string_view article_id, std::string_view query, const Snapshot& snapshot,
                            const AnswerOptions& options);

}  // namespace searcher
