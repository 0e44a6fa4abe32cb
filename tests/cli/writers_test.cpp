// Two writers at once, and writers that are killed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;

class Writers : public Workplace {};

TEST_F(Writers, AreOneAtATimeAndTheSecondNamesTheFirst) {
  index_samples();
  Process first(typed("pullquote-index build -"));  // waits for its input
  ASSERT_TRUE(first.says("reading"));

  const Ended second = run("pullquote-index build corpus/samples");
  EXPECT_EQ(second.code, 2);
  EXPECT_THAT(second.err,
              AllOf(HasSubstr("another run is writing to this index: process " + std::to_string(first.id())),
                    HasSubstr("next: wait until it ends, or stop it")));
  const json error = json::parse(run("pullquote-index --format json build corpus/samples").out)["error"];
  EXPECT_EQ(error["code"], "index_locked");
  EXPECT_EQ(error["where"], "./index");

  EXPECT_EQ(run("pullquote-search find river").code, 0) << "readers do not wait for writers";
  EXPECT_EQ(run("pullquote-index --index other build corpus/samples").code, 0) << "another index is not locked";

  first.write("{\"id\":\"z\",\"text\":\"A zeppelin.\"}\n");
  EXPECT_EQ(first.wait().code, 0);
  EXPECT_EQ(run("pullquote-search find zeppelin").code, 0);
  EXPECT_EQ(run("pullquote-index build corpus/samples").code, 0) << "the lock went with the first";
}

TEST_F(Writers, ThatAreKilledLeaveTheOldGenerationAndTheirLeavingsGo) {
  index_samples();
  const std::string before = run("pullquote-search find river --format csv").out;
  Process build(typed("pullquote-index build corpus/samples -"));
  ASSERT_TRUE(build.says("reading"));
  build.write("{\"id\":\"z\",\"text\":\"A zeppelin.\"}\nno row\n" +
              std::string(1 << 20, '\n'));  // more than it buffers
  ASSERT_TRUE(build.says("skipped stdin:2"));
  build.kill(SIGKILL);
  EXPECT_EQ(build.wait().signal, SIGKILL);
  EXPECT_THAT(std::filesystem::exists(folder / "index/segments/000002.building"), true) << "nothing to clean up";

  EXPECT_EQ(run("pullquote-search find river --format csv").out, before);
  EXPECT_EQ(run("pullquote-search find zeppelin").code, 1);
  EXPECT_EQ(run("pullquote-index check").code, 0);

  const Ended next = run("pullquote-index build corpus/samples");
  EXPECT_EQ(next.code, 0) << next.err;
  for (const std::string& file : files_below(folder / "index"))
    EXPECT_THAT(file, AnyOf("CURRENT", "LOCK", HasSubstr("generations/000002"), HasSubstr("segments/000002/")));
  EXPECT_EQ(run("pullquote-search find river --format csv").out, before);
}

// Interrupted at whatever point, the index is whole and answers as before or as after.
TEST_F(Writers, ThatAreKilledAtAnyTimeLeaveAWholeIndex) {
  file("old.jsonl", R"({"id":"o","text":"An old lighthouse."})");
  ASSERT_EQ(run("pullquote-index build old.jsonl").code, 0);
  std::mt19937 random(17);
  int killed = 0;
  for (int round = 0; round < 40; ++round) {
    Process build(typed("pullquote-index build corpus/samples"));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 200));
    build.kill(round % 2 == 0 ? SIGKILL : SIGTERM);
    killed += build.wait().signal != 0;
    const int old_total = run("pullquote-search find lighthouse").code == 0 ? 1 : 0;
    const int new_total = run("pullquote-search find river").code == 0 ? 1 : 0;
    ASSERT_EQ(old_total + new_total, 1) << "round " << round;
    ASSERT_EQ(run("pullquote-index check").code, 0) << "round " << round;
    if (new_total == 0) continue;
    ASSERT_EQ(run("pullquote-index build old.jsonl").code, 0);
  }
  EXPECT_GT(killed, 5) << "each build had ended before it was killed";
  ASSERT_EQ(run("pullquote-index build old.jsonl").code, 0);
  EXPECT_EQ(files_below(folder / "index/segments").size(), files_below(folder / "index").size() - 3)
      << "only CURRENT, LOCK and one manifest beside the segments";
}

}  // namespace
}  // namespace cli
