// What do results look like? One picture a question: SVG, with nothing that has to be loaded.
#pragma once

#include <map>
#include <string>

#include "bench/report/json.h"

namespace bench {

// Names → SVG documents: latency-passages and latency-ids (a line a class, p50 to p95 of each engine on a logarithmic
// scale) and growth (a panel a class, p50 and p95 over the number of articles, both logarithmic), as far as the results
// have them.
std::map<std::string, std::string> plots_of(const Json& results);

}  // namespace bench
