// Standard output that is closed early, or cannot be written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class Outputs : public Workplace {
 protected:
  Outputs() { index_samples(); }
};

constexpr const char* commands[] = {
    "pullquote-search find --limit 0 *",
    "pullquote-search find --limit 0 * --format json",
    "pullquote-search captions --limit 0 * --format csv",
    "pullquote-search concordance --limit 0 the",
    "pullquote-search show fiction-pictures",
    "pullquote-index stats",
    "pullquote-index check",
};

// As behind `| head -c 10`.
TEST_F(Outputs, ClosedEarlyIsNoError) {
  for (const char* command : commands) {
    Typed closed = typed(command);
    closed.read_at_most = 10;
    const Ended ended = cli::run(closed);
    EXPECT_EQ(ended.signal, 0) << command;
    EXPECT_EQ(ended.code, 0) << command;
    EXPECT_EQ(ended.err, "") << command;
    EXPECT_EQ(ended.out.size(), 10u) << command;
  }
}

TEST_F(Outputs, ThatAreFullAreAnError) {
  for (const char* command : commands) {
    Typed full = typed(command);
    full.output_file = "/dev/full";
    const Ended ended = cli::run(full);
    EXPECT_EQ(ended.code, 2) << command;
    EXPECT_THAT(ended.err,
                AllOf(HasSubstr("standard output"), HasSubstr("No space left on device"), HasSubstr("next: ")))
        << command;
  }
  Typed stream = typed("pullquote-search find -");
  stream.output_file = "/dev/full";
  stream.input = "river\nriver\n";
  const Ended ended = cli::run(stream);
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("No space left on device"));
}

TEST_F(Outputs, OfABuildMayGoAwayAndTheBuildGoesOn) {
  Process build(typed("pullquote-index build -"));
  ASSERT_TRUE(build.says("reading"));
  build.close_outputs();
  build.write("{\"id\":\"z\",\"text\":\"A zeppelin.\"}\n");
  build.write("no row\n");
  const Ended ended = build.wait();
  EXPECT_EQ(ended.signal, 0);
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(run("pullquote-search find zeppelin").code, 0);
}

}  // namespace
}  // namespace cli
