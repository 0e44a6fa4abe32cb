#include "bench/measure/percentiles.h"

#include <algorithm>
#include <cmath>

namespace bench {
namespace {

double nearest_rank(const std::vector<double>& sorted, double percent) {
  const auto rank = static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(sorted.size())));
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

Percentiles percentiles_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return {.count = values.size(),
          .p50 = nearest_rank(values, 50),
          .p95 = nearest_rank(values, 95),
          .p99 = nearest_rank(values, 99),
          .max = values.back()};
}

double median_of(std::vector<double> values) { return percentiles_of(std::move(values)).p50; }

}  // namespace bench
