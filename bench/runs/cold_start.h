// What does one query cost that starts a process? From its start to its last byte, the index in the page cache.
#pragma once

#include <string>
#include <vector>

#include "bench/queries/question.h"
#include "bench/report/json.h"

namespace bench {

// Runs `pullquote-search --index INDEX --format json find QUERY` for a question of each of eight classes, `times` over,
// on one core: {"times", "p50_ms", "p95_ms", "max_ms", "queries": [{"class", "query", "p50_ms"}]}; p50 to max are over
// all runs. A program that does nothing is started as often: "nothing_p50_ms".
Json measure_cold_start(const std::string& index, const std::vector<QuestionClass>& classes, unsigned times);

}  // namespace bench
