// What a query means, by its words: tried out one by one, slowly, and written apart from the code that it judges.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record.h"
#include "schema/token_stream.h"
#include "schema/words.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

// Whether `word` is `pattern` with any letters, also none, for each `*`.
bool fits_wildcard(std::u32string_view pattern, std::u32string_view word);

// Insertions, deletions, replacements and swaps of neighbours, none of them of what was swapped.
std::uint32_t edits_between(std::u32string_view a, std::u32string_view b);

// Whether an article matches, or (Unit::caption) which of its captions do, as printed: "yes", "no", "c1,c3".
class Definition {
 public:
  Definition(const schema::Words& words, std::vector<std::string> languages);

  std::string outcome(const Node& query, const schema::ArticleTokens& tokens, const schema::Record& record,
                      Unit unit) const;

 private:
  class Article;

  std::vector<schema::Words::Entry> by_number_;
  std::vector<std::string> languages_;
};

}  // namespace searcher
