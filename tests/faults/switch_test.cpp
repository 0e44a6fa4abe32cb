// A searcher that is asked without a pause while generations come and go: each answer is that of a live generation.
#include "tests/faults/switch_run.h"

#include <gmock/gmock.h>

#include "tests/faults/case_count.h"
#include "tests/faults/trial.h"

namespace faults {
namespace {

class Switch : public testing::TestWithParam<std::string> {};

TEST_P(Switch, OfGenerationsUnderLoadFailsNoAnswer) {
  const SwitchResult result =
      run_switches({.switches = cases(8), .updates = GetParam() == "update", .articles = 60, .idle_seconds = 0.1});
  EXPECT_THAT(result.failures, testing::IsEmpty()) << table(result);
  EXPECT_THAT(result.leavings, testing::IsEmpty());
  EXPECT_GT(result.answers, 50u);
  EXPECT_GT(result.seen, cases(8) / 2) << "it moves on";
}

INSTANTIATE_TEST_SUITE_P(Commands, Switch, testing::ValuesIn(reading_scenarios()),
                         [](const auto& p) { return p.param; });

}  // namespace
}  // namespace faults
