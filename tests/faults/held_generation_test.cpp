// A reader that holds an old generation for long: its answers stay the same while builds go by, its files stay, and
// they go when it has gone.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "tests/faults/held_process.h"
#include "tests/faults/trial.h"

namespace faults {
namespace {

namespace fs = std::filesystem;

class HeldGeneration : public testing::Test {
 protected:
  HeldGeneration() { trial_.restore(); }

  std::string segment_files() const {
    std::string names;
    for (const std::string& name : cli::files_below(trial_.index() + "/segments")) names += name + "\n";
    return names;
  }

  cli::Typed one_query() const {
    return {.words = {cli::program("pullquote-search"), "--index", trial_.index(), "find", "lake", "--limit", "0",
                      "--format", "json"}};
  }

  static std::string without_time(const std::string& answer) {
    static const std::regex took(R"("took_us":[0-9]+,?)");
    return std::regex_replace(answer, took, "");
  }

  void build() const {
    const cli::Ended ended = cli::run(trial_.typed());
    ASSERT_EQ(ended.code, 0) << ended.err;
  }

  const Trial trial_{scenario("build")};
};

// Stopped at each file that it opens, from CURRENT on. Before it holds a generation it may find the new one.
TEST_F(HeldGeneration, StaysWhileThreeBuildsGoBy) {
  const std::string old_answer = without_time(cli::run(one_query()).out);
  const std::string old_files = segment_files();
  std::string new_answer;
  std::size_t answered_old = 0;
  std::size_t opened = 1;
  for (;; opened += opened < 4 ? 1 : 3) {
    SCOPED_TRACE("stopped where it opens a file for time " + std::to_string(opened));
    trial_.restore();
    HeldProcess reader(one_query(), trial_.index(), "open", opened);
    if (!reader.is_stopped()) break;
    for (int i = 0; i < 3; ++i) build();
    if (new_answer.empty()) new_answer = without_time(cli::run(one_query()).out);
    const bool kept = std::regex_search(segment_files(), std::regex("^000001/"));
    const cli::Ended ended = reader.resume();
    EXPECT_EQ(ended.code, 0) << ended.err << ended.out;
    const std::string answer = without_time(ended.out);
    EXPECT_THAT(answer, testing::AnyOf(old_answer, new_answer));
    answered_old += answer == old_answer;
    if (answer == old_answer) {
      EXPECT_TRUE(kept) << "its files were removed below it";
    }
    build();
    EXPECT_THAT(leavings_in(trial_.index()), testing::IsEmpty()) << "its files go after it";
  }
  EXPECT_GT(opened, 4u);
  EXPECT_GT(answered_old, 0u);
}

// One that stays open answers from what it holds, moves on with the next query, and gives up the old files.
TEST_F(HeldGeneration, IsLeftWithTheNextQuestion) {
  cli::Process reader(
      {.words = {cli::program("pullquote-search"), "--index", trial_.index(), "find", "-", "--limit", "0"}});
  reader.write("headline:changed\n");
  const std::string before = without_time(reader.read_line().value_or(""));
  for (int i = 0; i < 3; ++i) build();
  EXPECT_THAT(segment_files(), testing::HasSubstr("000001/")) << "it holds them";
  reader.write("headline:changed\n");
  const std::string after = without_time(reader.read_line().value_or(""));
  EXPECT_NE(after, before);
  EXPECT_THAT(after, testing::Not(testing::HasSubstr("\"error\"")));
  build();
  EXPECT_THAT(segment_files(), testing::Not(testing::HasSubstr("000001/")));
  reader.end_input();
  reader.wait();
  build();
  EXPECT_THAT(leavings_in(trial_.index()), testing::IsEmpty());
}

}  // namespace
}  // namespace faults
