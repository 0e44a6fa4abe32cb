// Is it fast enough? Pullquote's time over a peer's, class by class, beside what is aimed at.
#pragma once

#include <optional>
#include <string>

#include "bench/report/json.h"

namespace bench {

// The most that Pullquote's time may be of the peer's; none where nothing is aimed at. `mode` is passages or ids.
std::optional<double> aimed_ratio(const std::string& mode, const std::string& of_class, const std::string& peer);

// Adds to each class of a latency result (runs/latency.h) "ratios": {PEER: {"p50", "p95", "aim", "is_met"}}, and to the
// result "summary": {MODE: {PEER: {"aims", "met"}}}. An aim is met when both ratios are.
void add_ratios(Json& latency);

}  // namespace bench
