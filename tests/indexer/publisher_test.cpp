#include "indexer/publisher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>
#include <set>
#include <string>

#include "tests/indexer/fake_segment.h"
#include "tests/indexer/folder_state.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

using schema::IndexError;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Publisher : public testing::Test {
 protected:
  Publisher() : lock_(index_.path()) {}

  // A generation with one segment of the same name.
  void publish_generation(std::uint64_t number) {
    publish(index_.path(), fake_manifest(number, {fake_segment(index_, schema::generation_name(number))}));
  }

  std::set<std::string> generations() const { return names_in(index_ / "generations"); }
  std::set<std::string> segments() const { return names_in(index_ / "segments"); }

  const ScratchFolder index_;
  std::optional<WriterLock> lock_;
};

TEST_F(Publisher, MakesAGenerationLive) {
  publish_generation(1);
  const schema::Generation generation = schema::open_current(index_.path());
  EXPECT_EQ(generation.name, "000001");
  EXPECT_EQ(generation.manifest.segments.at(0).name, "000001");
  EXPECT_EQ(schema::read_file(index_ / "CURRENT"), schema::current_contents("000001"));
  EXPECT_THAT(changed_files(index_.path()), IsEmpty());
  EXPECT_THAT(generations(), ElementsAre("000001")) << "no draft stays behind";
}

TEST_F(Publisher, CountsGenerationsOnFromWhateverIsOnDisk) {
  struct Row {
    std::vector<std::string> paths;
    std::uint64_t next;
  };
  const std::vector<Row> rows = {
      {{}, 1},
      {{"generations/000007"}, 8},
      {{"generations/000007", "segments/000009/words"}, 10},
      {{"segments/000003.building/shards"}, 4},
      {{"generations/000012.new"}, 13},
      {{"generations/1234567"}, 1'234'568},
      {{"generations/notes", "segments/.hidden", "generations/99999999999999999999999999"}, 1},
  };
  for (const Row& row : rows) {
    const ScratchFolder index;
    for (const std::string& path : row.paths) index.write(path, "");
    EXPECT_EQ(next_generation(index.path()), row.next) << testing::PrintToString(row.paths);
  }
  EXPECT_EQ(next_generation(index_ / "missing"), 1u);
}

TEST_F(Publisher, RemovesWhatNobodyNeeds) {
  publish_generation(1);
  publish_generation(2);
  publish(index_.path(), fake_manifest(3, {fake_segment(index_, "000002"), fake_segment(index_, "000003")}));
  index_.write("generations/000004.new", "half a manif");
  index_.write("segments/000004/words", "published by no one");
  index_.write("segments/000005.building/shards/0/tokens", "of a run that died");
  remove_unneeded(index_.path());
  EXPECT_THAT(generations(), ElementsAre("000003"));
  EXPECT_THAT(segments(), ElementsAre("000002", "000003"));
  EXPECT_THAT(changed_files(index_.path()), IsEmpty());
}

TEST_F(Publisher, RemovesLeavingsOfARunThatNeverPublished) {
  index_.write("segments/000001.building/shards/0/tokens", "x");
  index_.write("generations/000001.new", "x");
  remove_unneeded(index_.path());
  EXPECT_THAT(generations(), IsEmpty());
  EXPECT_THAT(segments(), IsEmpty());
}

TEST_F(Publisher, KeepsAGenerationForItsReaders) {
  publish_generation(1);
  std::optional<schema::Generation> reader = schema::open_current(index_.path());
  publish_generation(2);
  remove_unneeded(index_.path());
  EXPECT_THAT(generations(), ElementsAre("000001", "000002"));
  EXPECT_THAT(segments(), ElementsAre("000001", "000002"));

  publish_generation(3);
  remove_unneeded(index_.path());
  EXPECT_THAT(generations(), ElementsAre("000001", "000003")) << "2 was held by no one";

  reader.reset();
  remove_unneeded(index_.path());
  EXPECT_THAT(generations(), ElementsAre("000003"));
  EXPECT_THAT(segments(), ElementsAre("000003"));
}

TEST_F(Publisher, LetsOneWriterInAndNamesItToTheSecond) {
  const auto error = schema::thrown_by([&] { WriterLock second(index_.path()); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), IndexError::Code::locked);
  EXPECT_EQ(error->where(), index_.path());
  EXPECT_THAT(error->what(), HasSubstr("process " + std::to_string(getpid())));
  lock_.reset();
  EXPECT_EQ(schema::code_thrown_by([&] { WriterLock second(index_.path()); }), "");
}

// The lock is gone with its process, whatever the file says.
TEST_F(Publisher, TakesTheLockOfAProcessThatDied) {
  lock_.reset();
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t writer = fork();
  if (writer == 0) {
    const WriterLock held(index_.path());
    if (write(ready[1], "x", 1) != 1) _exit(1);
    for (;;) pause();
  }
  char byte = 0;
  ASSERT_EQ(read(ready[0], &byte, 1), 1);
  const auto error = schema::thrown_by([&] { WriterLock second(index_.path()); });
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  close(ready[0]);
  close(ready[1]);
  ASSERT_TRUE(error);
  EXPECT_THAT(error->what(), HasSubstr("process " + std::to_string(writer)));
  EXPECT_EQ(schema::code_thrown_by([&] { WriterLock next(index_.path()); }), "");
  EXPECT_EQ(schema::read_file(schema::lock_path(index_.path())), std::to_string(getpid()) + "\n");
}

TEST_F(Publisher, SaysWhereItCannotMakeAnIndex) {
  const std::string file = index_.write("file", "");
  for (const std::string& index : {file, file + "/inside", std::string("/proc/pullquote")}) {
    const auto error = schema::thrown_by([&] { WriterLock lock(index); });
    ASSERT_TRUE(error) << index;
    EXPECT_EQ(error->code(), IndexError::Code::unwritable) << index;
    EXPECT_EQ(error->where(), index + "/generations");
  }
}

}  // namespace
}  // namespace indexer
