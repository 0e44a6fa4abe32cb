// The k-th write, sync, rename, open … fails, once or from then on: a stride of all k, and each k of those few calls
// that publish. `bench/faults --what calls --all` takes each k of every call.
#include <cerrno>

#include "tests/faults/call_log.h"
#include "tests/faults/case_count.h"
#include "tests/faults/held_process.h"
#include "tests/faults/runs.h"
#include "tests/faults/tally_matcher.h"

namespace faults {
namespace {

class CallFault : public testing::TestWithParam<std::string> {};

TEST_P(CallFault, OfAnyCallLosesNothing) {
  const Tally tally = run_calls(Trial(scenario(GetParam())), {.cases = cases(20), .seed = 6});
  EXPECT_THAT(tally, WentAsPromised());
  EXPECT_GT(tally.cases(), cases(20) / 2);
}

// The calls of the command without a fault, and where each stands among those of its class.
struct Numbered {
  Call call;
  std::size_t number = 0;
};

std::vector<Numbered> numbered_calls(const Trial& trial) {
  std::vector<Numbered> numbered;
  std::map<CallClass, std::size_t> counts;
  trial.restore();
  for (Call& call : logged_run(trial)) {
    const std::size_t number = ++counts[call.record.call];
    numbered.push_back({std::move(call), number});
  }
  return numbered;
}

// The new generation is named by then, but it is not sure to be on the disk: a run that says that it failed has put the
// old one back.
TEST_P(CallFault, OfTheLastSyncPutsTheOldGenerationBack) {
  const Trial trial(scenario(GetParam()));
  std::size_t last = 0;
  bool is_named = false;
  for (const auto& [call, number] : numbered_calls(trial)) {
    is_named = is_named || call.other_path.ends_with("/CURRENT");
    if (is_named && call.record.call == CallClass::sync && last == 0) last = number;
  }
  ASSERT_NE(last, 0u);
  for (const char* action : {" once ", " on "}) {
    SCOPED_TRACE(action);
    trial.restore();
    const cli::Ended ended =
        cli::run(trial.typed(shimmed(trial.place(), "sync " + std::to_string(last) + action + std::to_string(EIO))));
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(trial.answers(), trial.answers_before());
    EXPECT_EQ(trial.judge(ended).failure, "");
  }
}

// One of these ends in std::terminate inside of Xapian.
TEST_P(CallFault, OfAnyWriteToAShardsDatabaseIsTold) {
  const Trial trial(scenario(GetParam()));
  std::size_t writes = 0;
  for (const auto& [call, number] : numbered_calls(trial)) {
    if (call.record.call != CallClass::write || !call.path.ends_with("shards/0/articles/postlist.glass")) continue;
    ++writes;
    const std::string plan = "write " + std::to_string(number) + " once " + std::to_string(EIO);
    trial.restore();
    EXPECT_EQ(fault_of_message(cli::run(trial.typed(shimmed(trial.place(), plan)))), "") << plan;
  }
  EXPECT_GT(writes, 3u);
}

// With a folder unread nobody knows which generations readers hold, so nothing is removed.
TEST_P(CallFault, OfReadingAFolderRemovesNothingThatAReaderHolds) {
  const Trial trial(scenario(GetParam()));
  const cli::Typed query{.words = {cli::program("pullquote-search"), "--index", trial.index(), "find", "*", "--limit",
                                   "0", "--format", "csv"}};
  std::size_t folders = 0;
  for (const auto& [call, number] : numbered_calls(trial)) {
    if (call.record.call != CallClass::open) continue;
    if (!call.path.ends_with("/generations") && !call.path.ends_with("/segments")) continue;
    SCOPED_TRACE(call.path + ", opened " + std::to_string(++folders));
    trial.restore();
    const std::string before = cli::run(query).out;
    HeldProcess reader(query, trial.index(), "map", 1);  // by then it holds its generation
    ASSERT_TRUE(reader.is_stopped());
    cli::run(trial.typed(shimmed(trial.place(), "open " + std::to_string(number) + " once " + std::to_string(EMFILE))));
    EXPECT_EQ(reader.resume().out, before);
  }
  EXPECT_GT(folders, 2u);
}

INSTANTIATE_TEST_SUITE_P(Commands, CallFault, testing::ValuesIn(reading_scenarios()),
                         [](const auto& p) { return p.param; });

}  // namespace
}  // namespace faults
