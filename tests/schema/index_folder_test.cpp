#include "schema/index_folder.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>

#include <optional>
#include <string>
#include <utility>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using testing::HasSubstr;

class IndexFolder : public testing::Test {
 protected:
  void write_generation(std::uint64_t generation) {
    Manifest manifest;
    manifest.generation = generation;
    folder_.write("generations/" + generation_name(generation), print(manifest));
    folder_.write("CURRENT", current_contents(generation_name(generation)));
  }

  std::optional<IndexError> error_on_opening() const {
    return thrown_by([&] { open_current(folder_.path()); });
  }

  // Whether a writer could remove the manifest now.
  bool is_free(const std::string& generation) const {
    const LockedFile file(::open(manifest_path(folder_.path(), generation).c_str(), O_RDONLY | O_CLOEXEC));
    return ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
  }

  const ScratchFolder folder_;
};

TEST(IndexFolderNames, AreWhereTheDesignPutsThem) {
  EXPECT_EQ(current_path("/i"), "/i/CURRENT");
  EXPECT_EQ(lock_path("/i"), "/i/LOCK");
  EXPECT_EQ(manifest_path("/i", "000007"), "/i/generations/000007");
  EXPECT_EQ(segment_path("/i", "000007"), "/i/segments/000007");
}

TEST_F(IndexFolder, OpensTheGenerationThatCurrentNames) {
  write_generation(3);
  write_generation(12);
  const Generation generation = open_current(folder_.path());
  EXPECT_EQ(current_generation(folder_.path()), "000012");
  EXPECT_EQ(generation.index, folder_.path());
  EXPECT_EQ(generation.name, "000012");
  EXPECT_EQ(generation.manifest.generation, 12u);
}

TEST_F(IndexFolder, SaysWhatIsWrong) {
  struct Row {
    const char* what;
    std::string current;
    std::string code;
  };
  const std::vector<Row> rows = {
      {"a generation that is not there", current_contents("000009"), "index_damaged"},
      {"nothing", "", "index_damaged"},
      {"no number", "latest\n", "index_damaged"},
      {"a way out of the folder", "../../etc/passwd\n", "index_damaged"},
      {"two lines", "000001\n000002\n", "index_damaged"},
      {"a number that no one counts to", current_contents(std::string(400, '9')), "index_unreadable"},
      {"a generation that is no manifest", current_contents("000002"), "index_damaged"},
      {"a generation of a newer program", current_contents("000003"), "index_of_other_version"},
      {"a whole generation", current_contents("000001"), ""},
      {"a whole generation, without its checksum", "000001\n", "index_damaged"},
      {"a whole generation, with the checksum of another", "000001" + current_contents("000002").substr(6),
       "index_damaged"},
      {"a whole generation, with no line's end", current_contents("000001").substr(0, 23), "index_damaged"},
  };
  write_generation(1);
  folder_.write("generations/000002", "{}");
  folder_.write("generations/000003", R"({"checksum":"","manifest":{"format":99}})");
  for (const Row& row : rows) {
    folder_.write("CURRENT", row.current);
    EXPECT_EQ(code_thrown_by([&] { open_current(folder_.path()); }), row.code) << "CURRENT names " << row.what;
  }
}

TEST_F(IndexFolder, ThatIsNotThereSaysHowToBuildOne) {
  for (const std::string& index : {folder_.path(), folder_ / "missing", folder_.write("file", "") + "/inside"}) {
    const auto error = thrown_by([&] { open_current(index); });
    ASSERT_TRUE(error) << index;
    EXPECT_EQ(error->code(), IndexError::Code::missing) << index;
    EXPECT_EQ(error->where(), index);
    EXPECT_EQ(error->next(), "build one: pullquote-index --index " + index + " build SOURCE…");
  }
}

TEST_F(IndexFolder, WhoseCurrentIsAFolderIsUnreadable) {
  std::filesystem::create_directories(folder_ / "CURRENT");
  const auto error = error_on_opening();
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), IndexError::Code::unreadable);
  EXPECT_EQ(error->where(), folder_ / "CURRENT");
}

TEST_F(IndexFolder, TellsWhichManifestIsMissing) {
  folder_.write("CURRENT", current_contents("000004"));
  const auto error = error_on_opening();
  ASSERT_TRUE(error);
  EXPECT_EQ(error->where(), folder_ / "generations/000004");
  EXPECT_THAT(error->what(), HasSubstr("manifest"));
}

TEST_F(IndexFolder, ALeaseKeepsAGeneration) {
  write_generation(1);
  EXPECT_TRUE(is_free("000001"));
  std::optional<Generation> first = open_current(folder_.path());
  EXPECT_FALSE(is_free("000001"));
  std::optional<Generation> second = open_current(folder_.path());
  first.reset();
  EXPECT_FALSE(is_free("000001")) << "the second reader still holds it";
  Generation moved = std::move(*second);
  second.reset();
  EXPECT_FALSE(is_free("000001")) << "a lease is held by whoever it was moved to";
  { const LockedFile ended = std::move(moved.lease); }
  EXPECT_TRUE(is_free("000001"));
}

TEST_F(IndexFolder, ALeaseIsOnOneGenerationOnly) {
  write_generation(1);
  const Generation old = open_current(folder_.path());
  write_generation(2);
  const Generation live = open_current(folder_.path());
  EXPECT_EQ(old.name, "000001");
  EXPECT_EQ(live.name, "000002");
  EXPECT_FALSE(is_free("000001"));
  EXPECT_FALSE(is_free("000002"));
}

TEST_F(IndexFolder, ReadsSmallFilesWhole) {
  const std::string bytes(200'000, 'b');
  EXPECT_EQ(read_file(folder_.write("a", bytes)), bytes);
  EXPECT_EQ(read_file(folder_.write("empty", "")), "");
  EXPECT_EQ(code_thrown_by([&] { read_file(folder_ / "missing"); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { read_file(folder_.path()); }), "index_unreadable");
}

}  // namespace
}  // namespace schema
