// What does the query language say? A lenient parser: whatever is typed has a meaning, and what was odd is told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/ast.h"
#include "searcher/query/diagnostic.h"

namespace searcher {

struct ParseOptions {
  // Of words side by side at least one has to hold (any) instead of each (all). Fields and what
  // follows NOT hold all the same.
  bool match_any = false;
};

struct Query {
  std::string text;                     // as it was given, made valid UTF-8; what `where` counts in
  NodePtr root;                         // null when nothing is left to run; then a diagnostic says why
  std::vector<Diagnostic> diagnostics;  // by place; of more than max_query_diagnostics the last says how many
};

inline constexpr std::size_t max_query_bytes = 64 << 10;  // what is beyond is left out, with a diagnostic
inline constexpr std::uint32_t max_query_words = 1024;    // the same
inline constexpr std::uint32_t max_query_depth = 64;  // parentheses nested deeper are read as if they were not there
inline constexpr std::size_t max_query_diagnostics = 20;

// Never throws for any text, takes time linear in it, and never recurses deeper than max_query_depth
// parentheses. Safe from several threads.
Query parse(std::string_view text, const ParseOptions& options = {});

}  // namespace searcher
