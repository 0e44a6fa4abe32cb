// How does a verification look to a program? JSON, version 1; docs/output-format.md is its description.
#pragma once

#include <string>

#include "searcher/verify/verified.h"

namespace searcher {

// One object on one line, without a line end. All text is valid UTF-8.
std::string to_json(const VerifyAnswer& answer);
std::string to_json(const VerifiedQuote& quote, bool allow_reported);

// One quotation a line, each line ended.
std::string to_json_lines(const VerifyAnswer& answer);

}  // namespace searcher
