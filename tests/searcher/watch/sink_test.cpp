// Do deliveries arrive?
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "searcher/watch/command_sink.h"
#include "searcher/watch/output_sink.h"
#include "searcher/watch/watch_error.h"
#include "tests/indexer/file_size_limit.h"
#include "tests/schema/scratch_folder.h"

namespace searcher::watch {
namespace {

using testing::HasSubstr;

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return (std::ostringstream() << in.rdbuf()).str();
}

Pending delivery_of(const std::string& payload) {
  return {.id = {0x0123456789abcdef, 1}, .kind = SinkKind::output, .place = {}, .items = {{1, 1}}, .payload = payload};
}

class OutputSinkTest : public testing::Test {
 protected:
  const Step step_ = [](std::string_view) {};
  ScratchFolder folder_;
};

// A file as it was left, and where the delivery was begun: what it comes to hold.
TEST_F(OutputSinkTest, GoesOnWhereItBrokeOff) {
  const struct {
    const char* what;
    const char* there;
    std::uint64_t begun;
    const char* then;
  } rows[] = {
      {"nothing arrived", "old\n", 4, "old\nalert\n"},
      {"a part arrived", "old\nale", 4, "old\nalert\n"},
      {"all arrived", "old\nalert\n", 4, "old\nalert\n"},
      {"all arrived, and more came behind it", "old\nalert\nnext\n", 4, "old\nalert\nnext\n"},
      {"the file was emptied", "", 4, "alert\n"},
      {"the file was cut", "ol", 4, "olalert\n"},
      {"something else stands there", "old\nother", 4, "old\notheralert\n"},
      {"from its beginning", "al", 0, "alert\n"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.what);
    const std::string path = folder_.write("file", row.there);
    const schema::LockedFile file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
    OutputSink sink(file.descriptor(), step_);
    Pending pending = delivery_of("alert\n");
    pending.place = sink.place();
    EXPECT_EQ(pending.place.offset, std::string_view(row.there).size());
    pending.place.offset = row.begun;
    const std::size_t arrived = sink.arrived(pending);
    if (arrived == 0) pending.place = sink.place();
    if (arrived < pending.payload.size()) sink.deliver(pending, arrived);
    EXPECT_EQ(contents(path), row.then);
  }
}

TEST_F(OutputSinkTest, KnowsAnotherFile) {
  const schema::LockedFile file(::open((folder_ / "one").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  const schema::LockedFile other(::open((folder_ / "two").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  Pending pending = delivery_of("alert\n");
  OutputSink sink(file.descriptor(), step_);
  pending.place = sink.place();
  sink.deliver(pending, 0);
  EXPECT_EQ(sink.arrived(pending), 6u);
  EXPECT_EQ(OutputSink(other.descriptor(), step_).arrived(pending), 0u);
}

// Not appended to: a file that is written over from its beginning.
TEST_F(OutputSinkTest, WritesWhereTheFileStands) {
  const std::string path = folder_.write("file", "0123456789");
  const schema::LockedFile file(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  ::lseek(file.descriptor(), 2, SEEK_SET);
  OutputSink sink(file.descriptor(), step_);
  Pending pending = delivery_of("abc");
  pending.place = sink.place();
  EXPECT_EQ(pending.place.offset, 2u);
  sink.deliver(pending, 0);
  EXPECT_EQ(contents(path), "01abc56789");
  ::lseek(file.descriptor(), 0, SEEK_SET);
  sink.deliver(pending, 1);
  EXPECT_EQ(contents(path), "01abc56789") << "it goes on at its place";
}

TEST_F(OutputSinkTest, CannotTellWhatAPipeHas) {
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  const schema::LockedFile reading(ends[0]);
  schema::LockedFile writing(ends[1]);
  OutputSink sink(writing.descriptor(), step_);
  const Pending pending = delivery_of("alert\n");
  EXPECT_EQ(sink.place(), OutputPlace());
  sink.deliver(pending, 0);
  EXPECT_EQ(sink.arrived(pending), 0u);
  char buffer[10];
  EXPECT_EQ(::read(reading.descriptor(), buffer, sizeof buffer), 6);
}

TEST_F(OutputSinkTest, SaysWhenThereIsNoRoom) {
  const schema::LockedFile full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  try {
    OutputSink(full.descriptor(), step_).deliver(delivery_of("alert\n"), 0);
    ADD_FAILURE() << "it was written";
  } catch (const WatchError& error) {
    EXPECT_EQ(error.code(), WatchError::Code::delivery_failed);
    EXPECT_THAT(error.what(), HasSubstr("No space left"));
  }
}

// What is written up to the limit of a file's size is taken back.
TEST_F(OutputSinkTest, TakesBackAPart) {
  const std::string path = folder_.write("file", "old\n");
  const schema::LockedFile file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  OutputSink sink(file.descriptor(), step_);
  Pending pending = delivery_of(std::string(200'000, 'x') + "\n");
  pending.place = sink.place();
  {
    const indexer::FileSizeLimit limit(100'000);
    EXPECT_THROW(sink.deliver(pending, 0), WatchError);
  }
  EXPECT_EQ(contents(path), "old\n");
  EXPECT_EQ(sink.arrived(pending), 0u);
  sink.deliver(pending, 0);
  EXPECT_EQ(contents(path), "old\n" + pending.payload);
}

class CommandSinkTest : public testing::Test {
 protected:
  CommandSinkTest() : stop_file_(::eventfd(0, EFD_CLOEXEC)), stop_(schema::LockedFile(::dup(stop_file_.descriptor()))) {
    std::signal(SIGPIPE, SIG_IGN);
  }

  // "" when it was delivered, else what was said.
  std::string outcome(const std::string& command, const std::string& payload,
                      std::chrono::milliseconds running = std::chrono::minutes(1)) {
    CommandSink sink(command, stop_, {.running = running, .stopping = std::chrono::milliseconds(200)});
    try {
      sink.deliver(delivery_of(payload), 0);
      return "";
    } catch (const WatchError& error) {
      EXPECT_EQ(error.code(), WatchError::Code::delivery_failed);
      return error.what();
    } catch (const Undelivered&) {
      return "stopped";
    }
  }

  ScratchFolder folder_;
  schema::LockedFile stop_file_;
  Stop stop_;
};

TEST_F(CommandSinkTest, GivesThePayloadAndItsName) {
  std::string large;
  while (large.size() < 3'000'000) large += "an alert like any other, " + std::to_string(large.size()) + "\n";
  EXPECT_EQ(outcome("cat > " + folder_ / "got" + " && printf %s $PULLQUOTE_DELIVERY > " + folder_ / "id", large), "");
  EXPECT_EQ(contents(folder_ / "got"), large);
  EXPECT_EQ(contents(folder_ / "id"), "0123456789abcdef0000000000000001");
}

TEST_F(CommandSinkTest, BelievesTheExitCode) {
  const std::string large(1'000'000, 'x');
  const struct {
    const char* command;
    const char* said;
  } rows[] = {
      {"cat > /dev/null", ""},
      {"true", ""},  // what it does not read it does not need
      {"head -c 10 > /dev/null", ""},
      {"cat > /dev/null; exit 7", "the command ended with 7"},
      {"exit 1", "the command ended with 1"},
      {"kill -9 $$", "the command was ended by signal 9"},
      {"no-such-command-at-all 2> /dev/null", "the command ended with 127"},
  };
  for (const auto& row : rows) EXPECT_EQ(outcome(row.command, large), row.said) << row.command;
}

TEST_F(CommandSinkTest, EndsOneThatHangs) {
  EXPECT_THAT(outcome("sleep 100", "x", std::chrono::milliseconds(100)), HasSubstr("did not end within"));
  EXPECT_THAT(outcome("trap '' TERM; sleep 100 & wait", "x", std::chrono::milliseconds(100)), HasSubstr("did not end"));
}

TEST_F(CommandSinkTest, LetsItFinishWhenToldToStop) {
  const std::uint64_t one = 1;
  ASSERT_EQ(::write(stop_file_.descriptor(), &one, sizeof one), 8);
  EXPECT_EQ(outcome("cat > " + folder_ / "got", "alert"), "");
  EXPECT_EQ(contents(folder_ / "got"), "alert");
  EXPECT_EQ(outcome("sleep 100", "alert"), "stopped");
}

}  // namespace
}  // namespace searcher::watch
