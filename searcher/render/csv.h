// How does an answer look to a spreadsheet? CSV as RFC 4180 has it, UTF-8, with a header row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"

namespace searcher {

std::string to_csv(const FindAnswer& answer);  // a row a passage
std::string to_csv(const QuotesAnswer& answer);
std::string to_csv(const CaptionsAnswer& answer);     // a row a caption
std::string to_csv(const ConcordanceAnswer& answer);  // a row an occurrence

// One row, ended by CR LF. A cell that begins with = + - @, a tab or a line end gets a ' before it, so that no
// spreadsheet takes it for a formula.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace searcher
