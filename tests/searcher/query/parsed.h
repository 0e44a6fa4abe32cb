// A query's printed tree and its diagnostics, as rows of tests state them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/parser.h"

namespace searcher {

struct Parsed {
  std::string understood;         // "" when nothing is left to run
  std::vector<std::string> told;  // "`what it points at`: message"
};

Parsed parsed(std::string_view query, const ParseOptions& options = {});

struct Row {
  std::string_view query;
  std::string_view understood;
  std::vector<std::string> told = {};
};

// Fails, naming the query, where it is not understood as its row says.
void expect_rows(const std::vector<Row>& rows, const ParseOptions& options = {});

}  // namespace searcher
