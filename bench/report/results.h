// What is kept of a run? A folder with results.json, results.md and the plots.
#pragma once

#include <string>
#include <vector>

#include "bench/report/json.h"

namespace bench {

// {"version": 1, "date", "command", "machine", "versions"}: what every run tells, before its parts are added. Paths in
// the command are cut to their last name. `revision` is the source's, "" when it is not known.
Json new_results(const std::vector<std::string>& command, const std::string& revision);

// Throws std::runtime_error.
void write_results(const Json& results, const std::string& folder);

}  // namespace bench
