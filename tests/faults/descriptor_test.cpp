// The table of open files is full: a clear error or success, never a wrong index or a wrong answer.
#include <gmock/gmock.h>

#include "tests/faults/trial.h"

namespace faults {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

// Fewer do not even load the programs' libraries.
constexpr int fewest = 4;
constexpr int most = 64;

class Descriptors : public testing::TestWithParam<std::string> {
 protected:
  const Trial trial_{scenario(GetParam())};
};

TEST_P(Descriptors, OfTheIndexer) {
  int failed = 0;
  for (int files = fewest; files <= most; files += files < 10 ? 2 : 18) {
    SCOPED_TRACE(std::to_string(files) + " open files at most");
    trial_.restore();
    const cli::Ended ended = cli::run(trial_.typed({}, "-n " + std::to_string(files)));
    failed += ended.code == 2;
    if (ended.code == 2) {
      EXPECT_THAT(ended.err, HasSubstr("Too many open files"));
    }
    EXPECT_EQ(trial_.judge(ended).failure, "");
  }
  EXPECT_GT(failed, 0);
}

TEST_P(Descriptors, OfTheSearcher) {
  trial_.restore();
  int failed = 0;
  for (int files = fewest; files <= most; files += files < 16 ? 1 : 12) {
    SCOPED_TRACE(std::to_string(files) + " open files at most");
    const std::string answers = answers_of(trial_.index(), {}, "-n " + std::to_string(files));
    if (answers == trial_.answers_before()) continue;
    ++failed;
    EXPECT_THAT(answers, testing::StartsWith("error 2 signal 0"));
    EXPECT_THAT(answers, HasSubstr("Too many open files"));
    EXPECT_THAT(answers, HasSubstr("next: "));
    EXPECT_THAT(answers, Not(HasSubstr("damaged"))) << "nothing has to be built again";
  }
  EXPECT_GT(failed, 0);
  EXPECT_LT(failed, 10);
}

INSTANTIATE_TEST_SUITE_P(Commands, Descriptors, testing::ValuesIn(reading_scenarios()),
                         [](const auto& p) { return p.param; });

}  // namespace
}  // namespace faults
