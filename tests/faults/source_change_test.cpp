// A source changes or vanishes while it is read: the index holds what was read, says what it could not read, and the
// next run has all of what then is there.
#include <gmock/gmock.h>

#include <filesystem>
#include <functional>

#include "tests/faults/held_process.h"
#include "tests/faults/trial.h"

namespace faults {
namespace {

namespace fs = std::filesystem;

struct Change {
  const char* what;
  std::function<void(const std::string&)> make;
};

const std::vector<Change> changes = {
    {"cut in its middle", [](const std::string& path) { fs::resize_file(path, fs::file_size(path) / 2); }},
    {"emptied", [](const std::string& path) { fs::resize_file(path, 0); }},
    {"longer by a row",
     [](const std::string& path) {
       cli::write_file(path, cli::read_file(path) + "{\"id\":\"late\",\"text\":\"A late boat on the lake.\"}\n");
     }},
    {"another file of the name",
     [](const std::string& path) {
       cli::write_file(path + ".draft", "{\"id\":\"other\",\"text\":\"Another boat on another lake.\"}\n");
       fs::rename(path + ".draft", path);
     }},
    {"gone", [](const std::string& path) { fs::remove(path); }},
};

class SourceChange : public testing::TestWithParam<std::string> {};

TEST_P(SourceChange, WhileItIsRead) {
  constexpr std::size_t articles = 300;  // more than is read at once
  const Trial trial(scenario(GetParam()), {}, articles);
  const std::string source = trial.folder() + "/new.jsonl";
  const std::string whole = cli::read_file(source);
  for (const Change& change : changes)
    for (const std::size_t read : {1u, 2u}) {
      SCOPED_TRACE(std::string(change.what) + " at read " + std::to_string(read));
      cli::write_file(source, whole);
      trial.restore();
      HeldProcess command(trial.typed(), source, "read", read);
      ASSERT_TRUE(command.is_stopped());
      change.make(source);
      const cli::Ended ended = command.resume();
      ASSERT_EQ(ended.signal, 0);
      if (ended.code == 2) {
        EXPECT_EQ(fault_of_message(ended), "");
        EXPECT_EQ(trial.answers(), trial.answers_before());
      } else {
        EXPECT_THAT(ended.code, testing::AnyOf(0, 1)) << ended.err;
      }
      const auto check = [&] {
        return cli::run({.words = {cli::program("pullquote-index"), "--index", trial.index(), "check"}}).code;
      };
      EXPECT_EQ(check(), 0);
      EXPECT_THAT(trial.answers(), testing::Not(testing::HasSubstr("\"error\"")));

      // A build makes of the source as it now is what it makes without that which went before.
      const cli::Ended next = cli::run(trial.typed());
      const std::string answers = trial.answers();
      EXPECT_EQ(check(), 0);
      EXPECT_THAT(leavings_in(trial.index()), testing::IsEmpty());
      trial.restore();
      const cli::Ended fresh = cli::run(trial.typed());
      const auto same = [](const cli::Ended& a, const cli::Ended& b) { return (a.code == 2) == (b.code == 2); };
      EXPECT_TRUE(same(next, fresh)) << next.err << fresh.err;
      if (GetParam() == "build" && fresh.code != 2) {
        EXPECT_EQ(answers, trial.answers());
      }
    }
}

INSTANTIATE_TEST_SUITE_P(Commands, SourceChange, testing::ValuesIn(reading_scenarios()),
                         [](const auto& p) { return p.param; });

}  // namespace
}  // namespace faults
