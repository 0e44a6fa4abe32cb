// Killed at any moment, a command leaves the index as it was or as it shall be.
#include "tests/faults/case_count.h"
#include "tests/faults/runs.h"
#include "tests/faults/tally_matcher.h"

namespace faults {
namespace {

class Kill : public testing::TestWithParam<std::string> {};

TEST_P(Kill, AtAnyMomentLosesNothing) {
  const Tally tally = run_kills(Trial(scenario(GetParam())), {.cases = cases(10), .seed = 6});
  EXPECT_THAT(tally, WentAsPromised());
  EXPECT_GT(tally.answered(Answers::before), 0u) << "each had ended before it was killed";
}

INSTANTIATE_TEST_SUITE_P(Commands, Kill, testing::ValuesIn(reading_scenarios()), [](const auto& p) { return p.param; });

// What names a process in LOCK and holds no lock on it is dead.
TEST(Lock, OfADeadProcessBlocksNoOne) {
  const Trial trial(scenario("build"));
  for (const char* left : {"99999999\n", "1\n", ""}) {
    trial.restore();
    cli::write_file(trial.index() + "/LOCK", left);
    const cli::Ended ended = cli::run(trial.typed());
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(trial.answers(), trial.answers_after());
  }
}

// Started at once, each comes to its end or is told of another; the index is none the worse.
TEST(Lock, IsOneWritersAtATime) {
  const Trial trial(scenario("build"));
  trial.restore();
  std::size_t done = 0;
  for (std::size_t round = 0; round < cases(2); ++round) {
    cli::Process first(trial.typed());
    cli::Process second(trial.typed());
    cli::Process third(trial.typed());
    for (cli::Process* process : {&first, &second, &third}) {
      const cli::Ended ended = process->wait();
      done += ended.code == 0;
      if (ended.code == 0) continue;
      EXPECT_EQ(fault_of_message(ended), "");
      EXPECT_THAT(ended.err, testing::ContainsRegex("another run is writing to this index: process [0-9]+"));
    }
  }
  EXPECT_GE(done, cases(2));
  EXPECT_EQ(trial.judge(std::nullopt).failure, "");
}

}  // namespace
}  // namespace faults
