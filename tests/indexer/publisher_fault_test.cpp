// A publication that fails leaves the generation before it live and whole, and the next one goes through.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>

#include "indexer/publisher.h"
#include "tests/indexer/fake_segment.h"
#include "tests/indexer/file_size_limit.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

class PublisherFault : public testing::Test {
 protected:
  PublisherFault() {
    lock();
    publish(index_.path(), fake_manifest(1, {fake_segment(index_, "000001")}));
  }

  void lock() const { const WriterLock made_the_folders(index_.path()); }

  schema::Manifest second() const { return fake_manifest(2, {fake_segment(index_, "000002")}); }

  void expect_failure_at(const std::string& path, const std::function<void()>& publishing) {
    const auto error = schema::thrown_by(publishing);
    ASSERT_TRUE(error) << "it was published";
    EXPECT_EQ(error->code(), schema::IndexError::Code::unwritable);
    EXPECT_EQ(error->where(), index_ / path);
    EXPECT_EQ(schema::current_generation(index_.path()), "000001");
    EXPECT_THAT(changed_files(index_.path()), IsEmpty());
  }

  void expect_the_next_goes_through() {
    remove_unneeded(index_.path());
    publish(index_.path(), second());
    EXPECT_EQ(schema::current_generation(index_.path()), "000002");
    EXPECT_THAT(changed_files(index_.path()), IsEmpty());
  }

  const ScratchFolder index_;
};

TEST_F(PublisherFault, OnAFullDisk) {
  const schema::Manifest manifest = second();
  for (const rlim_t bytes : {0u, 20u, 300u})
    expect_failure_at("generations/000002.new", [&] {
      const FileSizeLimit limit(bytes);
      publish(index_.path(), manifest);
    });
  expect_the_next_goes_through();
}

TEST_F(PublisherFault, WithAFileOfItsSegmentMissing) {
  schema::Manifest manifest = second();
  fs::remove(index_ / "segments/000002/tokens");
  expect_failure_at("segments/000002/tokens", [&] { publish(index_.path(), manifest); });
  fs::remove_all(index_ / "segments/000002");
  expect_failure_at("segments/000002/articles/postlist.glass", [&] { publish(index_.path(), manifest); });
  expect_the_next_goes_through();
}

TEST_F(PublisherFault, WhereTheManifestCannotBeWritten) {
  fs::create_directories(index_ / "generations/000002.new");
  expect_failure_at("generations/000002.new", [&] { publish(index_.path(), second()); });
  expect_the_next_goes_through();
}

TEST_F(PublisherFault, WhereTheManifestCannotBeNamed) {
  index_.write("generations/000002/in-the-way", "");
  expect_failure_at("generations/000002.new", [&] { publish(index_.path(), second()); });
}

TEST_F(PublisherFault, WhereCurrentCannotBeReplaced) {
  fs::create_directories(index_ / "CURRENT.new");
  expect_failure_at("CURRENT.new", [&] { publish(index_.path(), second()); });
  fs::remove(index_ / "CURRENT.new");
  expect_the_next_goes_through();
}

TEST_F(PublisherFault, OnAFullDiskForTheLock) {
  const auto code = schema::code_thrown_by([&] {
    const FileSizeLimit limit(0);
    lock();
  });
  EXPECT_EQ(code, "index_unwritable");
  EXPECT_EQ(schema::code_thrown_by([&] { lock(); }), "");
}

// What is damaged must not keep a writer from clearing up: a new build is how an index is mended. Until it is
// published, no segment that the damaged generation may name is removed.
TEST_F(PublisherFault, ClearsUpAroundADamagedGeneration) {
  const std::string manifest = schema::read_file(index_ / "generations/000001");
  struct Row {
    const char* what;
    std::string path;
    std::string bytes;
  };
  const std::vector<Row> rows = {
      {"CURRENT is empty", "CURRENT", ""},
      {"CURRENT names nothing", "CURRENT", "latest\n"},
      {"CURRENT names a generation that is gone", "CURRENT", "000005\n"},
      {"the manifest is cut", "generations/000001", manifest.substr(0, 40)},
      {"the manifest is of a newer program", "generations/000001", R"({"checksum":"","manifest":{"format":99}})"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const std::string whole = schema::read_file(index_ / row.path);
    index_.write(row.path, row.bytes);
    index_.write("segments/000007.building/shards/0/tokens", "");
    EXPECT_EQ(schema::code_thrown_by([&] { remove_unneeded(index_.path()); }), "");
    EXPECT_TRUE(fs::exists(index_ / "segments/000001/words"));
    EXPECT_TRUE(fs::exists(index_ / "generations/000001"));
    EXPECT_FALSE(fs::exists(index_ / "segments/000007.building"));
    index_.write(row.path, whole);
    EXPECT_THAT(changed_files(index_.path()), IsEmpty());
  }
  index_.write("CURRENT", "");
  publish(index_.path(), second());
  remove_unneeded(index_.path());
  EXPECT_FALSE(fs::exists(index_ / "segments/000001")) << "with a new generation live, the damaged one is leavings";
  EXPECT_THAT(changed_files(index_.path()), IsEmpty());
}

}  // namespace
}  // namespace indexer
