// How does a verification look to a spreadsheet?
#pragma once

#include <string>

#include "searcher/verify/verified.h"

namespace searcher {

// A row for each source of each quotation, and one for a quotation without sources; as csv.h has it.
std::string to_csv(const VerifyAnswer& answer);

}  // namespace searcher
