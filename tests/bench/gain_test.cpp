#include "bench/measure/gain.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bench {
namespace {

TEST(Gain, IsOneForTheBestOrderAndNothingForNone) {
  const Judgments judged = {{"a", 3}, {"b", 1}};
  EXPECT_DOUBLE_EQ(ndcg_at_10({"a", "b", "c"}, judged), 1);
  EXPECT_DOUBLE_EQ(ndcg_at_10({"c", "d"}, judged), 0);
  EXPECT_DOUBLE_EQ(ndcg_at_10({}, judged), 0);
}

TEST(Gain, IsExponentialInTheGradeAndDiscountedByRank) {
  const Judgments judged = {{"a", 2}, {"b", 1}};
  const double ideal = 3 + 1 / std::log2(3);
  EXPECT_NEAR(ndcg_at_10({"b", "x", "a"}, judged), (1 + 3 / std::log2(4)) / ideal, 1e-12);
}

TEST(Gain, LooksAtTenOnly) {
  const std::vector<std::string> ten(10, "x");
  std::vector<std::string> eleven = ten;
  eleven.emplace_back("a");
  EXPECT_DOUBLE_EQ(ndcg_at_10(eleven, {{"a", 1}}), 0);
}

}  // namespace
}  // namespace bench
