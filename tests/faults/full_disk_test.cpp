// The disk fills, or cannot be written to: the command says so, the old index stands, and with room again all is well.
#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>

#include "tests/faults/case_count.h"
#include "tests/faults/own_mounts.h"
#include "tests/faults/runs.h"
#include "tests/faults/trial.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::size_t bytes_below(const std::string& folder) {
  constexpr std::size_t page = 4096;
  std::size_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    bytes += entry.is_regular_file() ? (entry.file_size() + page - 1) / page * page : page;
  return bytes;
}

class FullDisk : public testing::TestWithParam<std::string> {
 protected:
  const Trial trial_{scenario(GetParam())};
};

TEST_P(FullDisk, OfAFewBytesMoreThanTheOldIndex) {
  if (!have_own_mounts()) GTEST_SKIP() << "this takes the right to mount; files of limited size are tested below";
  trial_.restore();
  const std::size_t old_bytes = bytes_below(trial_.place());
  int failed = 0;
  for (const std::size_t more : {0u, 60'000u, 250'000u, 600'000u}) {
    SCOPED_TRACE(std::to_string(more) + " bytes left");
    const SmallDisk disk(trial_.place(), old_bytes + more);
    trial_.restore();
    const cli::Ended ended = cli::run(trial_.typed());
    failed += ended.code == 2;
    if (ended.code == 2) {
      EXPECT_THAT(ended.err, HasSubstr("No space left on device"));
    }
    EXPECT_EQ(trial_.judge(ended, [&] { disk.resize(64 << 20); }).failure, "");
  }
  EXPECT_GE(failed, 2);
}

TEST_P(FullDisk, ByFilesOfLimitedSize) {
  int failed = 0;
  for (const int blocks : {0, 16, 100, 400}) {  // of 512 bytes
    SCOPED_TRACE(std::to_string(blocks) + " blocks");
    trial_.restore();
    const cli::Ended ended = cli::run(trial_.typed({}, "-f " + std::to_string(blocks)));
    failed += ended.code == 2;
    EXPECT_EQ(trial_.judge(ended).failure, "");
  }
  EXPECT_GE(failed, 2);
}

TEST_P(FullDisk, ThatCannotBeWrittenTo) {
  trial_.restore();
  const cli::Ended refused = cli::run(trial_.typed(shimmed(trial_.place(), "change 1 on " + std::to_string(EROFS))));
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(trial_.judge(refused).failure, "");
  if (!have_own_mounts()) return;
  const SmallDisk disk(trial_.place(), 64 << 20);
  trial_.restore();
  disk.set_read_only(true);
  const cli::Ended ended = cli::run(trial_.typed());
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("Read-only file system"));
  EXPECT_EQ(trial_.judge(ended, [&] { disk.set_read_only(false); }).failure, "");
}

INSTANTIATE_TEST_SUITE_P(Commands, FullDisk, testing::ValuesIn(reading_scenarios()),
                         [](const auto& p) { return p.param; });

}  // namespace
}  // namespace faults
