#include "bench/measure/percentiles.h"

#include <gtest/gtest.h>

namespace bench {
namespace {

TEST(Percentiles, AreByNearestRank) {
  std::vector<double> values;
  for (int i = 100; i >= 1; --i) values.push_back(i);
  const Percentiles p = percentiles_of(values);
  EXPECT_EQ(p.count, 100u);
  EXPECT_EQ(p.p50, 50);
  EXPECT_EQ(p.p95, 95);
  EXPECT_EQ(p.p99, 99);
  EXPECT_EQ(p.max, 100);
}

TEST(Percentiles, OfFewValuesAreAmongThem) {
  const Percentiles one = percentiles_of({7});
  EXPECT_EQ(one.p50, 7);
  EXPECT_EQ(one.p99, 7);
  const Percentiles two = percentiles_of({9, 3});
  EXPECT_EQ(two.p50, 3);
  EXPECT_EQ(two.p95, 9);
  EXPECT_EQ(median_of({5, 1, 3}), 3);
  EXPECT_EQ(percentiles_of({}).count, 0u);
}

}  // namespace
}  // namespace bench
