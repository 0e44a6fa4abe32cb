#include "corpus/input/file_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/corpus/scratch_files.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string all_of(ByteSource& in) {
  std::string all;
  char buffer[1000];
  while (const std::size_t count = in.read(buffer, sizeof buffer)) all.append(buffer, count);
  return all;
}

TEST(FileBytes, AreThoseOfTheFile) {
  ScratchFiles files;
  const std::string text = std::string(20'000, 'x') + "end";
  FileBytes in(files.write("a", text));
  EXPECT_EQ(in.head(), text.substr(0, ByteSource::head_bytes));
  EXPECT_EQ(all_of(in), text);
  EXPECT_EQ(in.size(), text.size());
  in.seek(20'000);
  EXPECT_EQ(all_of(in), "end");
  in.seek(30'000);
  EXPECT_EQ(all_of(in), "");
  EXPECT_FALSE(in.has_changed());
  EXPECT_EQ(in.failure(), "");
}

TEST(FileBytes, SayWhyThereAreNone) {
  ScratchFiles files;
  EXPECT_THAT(FileBytes(files.path("none")).failure(), HasSubstr("there is no such file"));
  EXPECT_THAT(FileBytes("/dev/null").failure(), HasSubstr("no regular file"));
  ASSERT_EQ(mkfifo(files.path("pipe").c_str(), 0600), 0);
  FileBytes pipe(files.path("pipe"));
  EXPECT_THAT(pipe.failure(), HasSubstr("no regular file"));
  EXPECT_EQ(all_of(pipe), "");
}

TEST(FileBytes, KnowThatTheFileChanged) {
  ScratchFiles files;
  const std::string path = files.write("a", "one");
  FileBytes longer(path);
  std::ofstream(path, std::ios::app) << "two";
  EXPECT_TRUE(longer.has_changed());

  FileBytes later(path);
  fs::last_write_time(path, fs::last_write_time(path) + std::chrono::nanoseconds(1000));
  EXPECT_TRUE(later.has_changed());

  // Removed or replaced: what is open is still the whole old file.
  FileBytes replaced(path);
  fs::remove(path);
  files.write("a", "three");
  EXPECT_EQ(all_of(replaced), "onetwo");
  EXPECT_FALSE(replaced.has_changed());
}

}  // namespace
}  // namespace corpus
