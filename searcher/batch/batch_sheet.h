// What does a sheet ask? A query or a quotation a row.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/batch/csv_table.h"

namespace searcher {

struct BatchRow {
  enum class Kind { query, quote };
  std::size_t number = 0;  // as a spreadsheet shows it, the header row included
  Kind kind = Kind::query;
  std::string words;  // trimmed; "" where the cells are empty
  std::string speaker;
};

struct BatchSheet {
  std::vector<BatchRow> rows;  // of the sheet, each
  std::vector<std::string> notes;
};

// The columns are told by the header row, in letters of either case: `query`, `quote` or `quotation`, `speaker`. Where
// a row has both a query and a quotation, the quotation counts. Without these names there is no header, and the first
// column holds queries. The separator is the one of , ; and tab with which the header row has such a name, else with
// which all rows have the same number of cells; a line "sep=;" before it says it outright. Throws CsvError.
BatchSheet read_sheet(std::string_view bytes);

}  // namespace searcher
