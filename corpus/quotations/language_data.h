// What do the tables of the languages hold? The files *.tsv beside the code, compiled in.
#pragma once

#include <string_view>
#include <vector>

namespace corpus {

// The text of the table at `path` from corpus/ ("quotations/english/verbs.tsv"); "" when there is none.
std::string_view language_data(std::string_view path);

// The fields of each row of a table, between tabs. Lines that are empty or begin with '#' are left out. The fields
// live as long as `table`.
std::vector<std::vector<std::string_view>> table_rows(std::string_view table);

// The parts of `list` between spaces.
std::vector<std::string_view> spaced(std::string_view list);

}  // namespace corpus
