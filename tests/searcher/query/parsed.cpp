#include "tests/searcher/query/parsed.h"

#include <gmock/gmock.h>

namespace searcher {

Parsed parsed(std::string_view text, const ParseOptions& options) {
  const Query query = parse(text, options);
  Parsed result;
  if (query.root) result.understood = print(*query.root);
  for (const Diagnostic& diagnostic : query.diagnostics)
    result.told.push_back("`" + std::string(diagnostic.where.of(query.text)) + "`: " + diagnostic.message);
  return result;
}

void expect_rows(const std::vector<Row>& rows, const ParseOptions& options) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.query);
    const Parsed found = parsed(row.query, options);
    EXPECT_EQ(found.understood, row.understood);
    EXPECT_THAT(found.told, testing::ElementsAreArray(row.told));
  }
}

}  // namespace searcher
