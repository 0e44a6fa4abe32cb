// How are results read? As a page of tables.
#pragma once

#include <string>

#include "bench/report/json.h"

namespace bench {

// Of the document that report/results.h writes: a section for each part that it has.
std::string to_markdown(const Json& results);

}  // namespace bench
