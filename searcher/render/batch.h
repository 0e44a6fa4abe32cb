// How do the answers to a sheet look? A row each, and the rows that have none.
#pragma once

#include <string>

#include "searcher/batch/batch.h"
#include "searcher/render/pen.h"

namespace searcher {

std::string to_json(const BatchAnswer& answer);
std::string to_json_lines(const BatchAnswer& answer);  // a row a line
std::string to_csv(const BatchAnswer& answer);         // the best result of each row, to be put beside the sheet
std::string to_text(const BatchAnswer& answer, TextStyle style);

}  // namespace searcher
