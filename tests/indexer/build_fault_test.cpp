// Whatever ends a build too soon, the old generation stands, and the next build goes through and clears up.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>

#include "indexer/check.h"
#include "schema/index_folder.h"
#include "tests/indexer/file_size_limit.h"
#include "tests/indexer/folder_state.h"
#include "tests/indexer/generated_coverage.h"
#include "tests/indexer/index_contents.h"
#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

const RunEvents silent = {
    .progress = [](const Progress&) {}, .remark = [](const corpus::Remark&) {}, .step = [](const std::string&) {}};

class BuildFault : public testing::Test {
 protected:
  BuildFault() {
    folder_.write("old.jsonl", GeneratedCoverage(1).rows(30, 500));
    folder_.write("new.jsonl", GeneratedCoverage(2).rows(150, 1'500));
    build_quietly(options_for(index_, {folder_ / "old.jsonl"}));
    old_ = contents_of(index_);
  }

  RunOptions new_build() const { return options_for(index_, {folder_ / "new.jsonl"}); }

  void expect_the_old_generation() const {
    EXPECT_EQ(schema::current_generation(index_), "000001");
    EXPECT_THAT(check(index_), IsEmpty());
    EXPECT_EQ(difference(contents_of(index_), old_), "");
  }

  void expect_the_next_goes_through() const {
    const std::string name = schema::generation_name(build_quietly(new_build()).manifest.generation);
    EXPECT_THAT(check(index_), IsEmpty());
    EXPECT_THAT(names_in(index_ + "/generations"), ElementsAre(name));
    EXPECT_THAT(names_in(index_ + "/segments"), ElementsAre(name));
    EXPECT_THAT(names_in(index_), ElementsAre("CURRENT", "LOCK", "generations", "segments"));
  }

  // Runs the new build in a process of its own, which `meanwhile` may end; says whether it came to its end.
  bool built_in_a_process(const RunEvents& events, const std::function<void(pid_t)>& meanwhile) const {
    const pid_t process = fork();
    if (process == 0) {
      build(new_build(), events);
      _exit(0);
    }
    meanwhile(process);
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

  const ScratchFolder folder_;
  const std::string index_ = folder_ / "index";
  IndexContents old_;
};

TEST_F(BuildFault, KilledAtEachStep) {
  for (const std::string step : {"reading", "merging", "publishing"}) {
    SCOPED_TRACE(step);
    RunEvents events = silent;
    events.step = [&](const std::string& begun) {
      if (begun == step) raise(SIGKILL);
    };
    EXPECT_FALSE(built_in_a_process(events, [](pid_t) {}));
    expect_the_old_generation();
  }
  expect_the_next_goes_through();
}

// A little later each time, until a build is behind its last rename before it is killed.
TEST_F(BuildFault, KilledAtAnyMoment) {
  int killed = 0;
  for (std::chrono::microseconds delay{1'000}; killed < 200; delay = delay * 6 / 5) {
    SCOPED_TRACE("after " + std::to_string(delay.count()) + " µs");
    const bool done = built_in_a_process(silent, [&](pid_t process) {
      std::this_thread::sleep_for(delay);
      ::kill(process, SIGKILL);
    });
    if (schema::current_generation(index_) != "000001") break;
    ASSERT_FALSE(done);
    ++killed;
    expect_the_old_generation();
  }
  EXPECT_THAT(check(index_), IsEmpty());
  EXPECT_GT(killed, 3);
  expect_the_next_goes_through();
}

// Each limit stops another file: the lock, the tokens of a shard, Xapian's tables, the merged files.
TEST_F(BuildFault, OnAFullDisk) {
  int failed = 0;
  for (rlim_t bytes = 0; bytes < 4'000'000; bytes = bytes * 2 + 1'000) {
    SCOPED_TRACE("files of at most " + std::to_string(bytes) + " bytes");
    std::string code;
    {
      const FileSizeLimit limit(bytes);
      code = schema::code_thrown_by([&] { build_quietly(new_build()); });
    }
    if (code.empty()) break;
    ++failed;
    EXPECT_EQ(code, "index_unwritable");
    expect_the_old_generation();
  }
  EXPECT_GT(failed, 4);
  expect_the_next_goes_through();
}

TEST_F(BuildFault, StoppedByItsCaller) {
  for (const std::uint64_t articles : {1u, 100u}) {
    RunEvents stopping = silent;
    stopping.progress = [&](const Progress& progress) {
      if (progress.articles == articles) throw std::runtime_error("stop");
    };
    EXPECT_THROW(build(new_build(), stopping), std::runtime_error);
    expect_the_old_generation();
    EXPECT_THAT(names_in(index_ + "/segments"), ElementsAre("000001")) << "its draft is gone with it";
  }
  expect_the_next_goes_through();
}

// "Build it again" is what every error of a damaged index says, so that must work.
TEST_F(BuildFault, OverADamagedIndex) {
  const std::string manifest = schema::read_file(index_ + "/generations/000001");
  struct Row {
    const char* what;
    std::string path;
    std::string bytes;
  };
  const std::vector<Row> rows = {
      {"CURRENT is empty", "index/CURRENT", ""},
      {"CURRENT names nothing", "index/CURRENT", "latest\n"},
      {"CURRENT names a generation that is gone", "index/CURRENT", "000077\n"},
      {"the manifest is cut", "index/generations/000001", manifest.substr(0, 40)},
      {"the manifest is of a newer program", "index/generations/000001", R"({"checksum":"","manifest":{"format":99}})"},
      {"the words are gone", "index/segments/000001/words", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    fs::remove_all(index_);
    build_quietly(options_for(index_, {folder_ / "old.jsonl"}));
    folder_.write(row.path, row.bytes);
    EXPECT_EQ(schema::code_thrown_by([&] { expect_the_next_goes_through(); }), "");
  }
}

}  // namespace
}  // namespace indexer
