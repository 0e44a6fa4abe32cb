// Whatever happens to a file of the live generation, check finds it, and names the file.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

#include "indexer/check.h"
#include "tests/indexer/folder_state.h"
#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class CheckFault : public testing::Test {
 protected:
  CheckFault() {
    std::string rows;
    for (int i = 0; i < 40; ++i)
      rows += R"({"id":"lake-)" + std::to_string(i) + R"(","headline":"Two lakes","text":"The lakes met 两湖相会 )" +
              std::to_string(i * i) + " times.\"}\n";
    folder_.write("lakes.jsonl", rows);
    build_quietly(options_for(index_, {folder_ / "lakes.jsonl"}));
  }

  // The paths of what check finds.
  std::vector<std::string> found() const {
    std::vector<std::string> paths;
    for (const Damage& damage : check(index_)) paths.push_back(damage.where);
    return paths;
  }

  const ScratchFolder folder_;
  const std::string index_ = folder_ / "index";
};

TEST_F(CheckFault, AWholeIndexIsWhole) {
  EXPECT_THAT(check(index_), IsEmpty());
  const auto before = files_in(index_);
  check(index_);
  EXPECT_EQ(files_in(index_), before) << "it repairs nothing";
}

TEST_F(CheckFault, EachDamageToEachFileIsFound) {
  std::mt19937 random(1);
  const std::string segment = index_ + "/segments/000001";
  const auto files = files_in(segment);
  EXPECT_GE(files.size(), 5u) << "a database of several files, tokens and words";
  for (const auto& file : files) {
    const std::string& name = file.first;
    const std::string& bytes = file.second;
    SCOPED_TRACE(name);
    const std::string path = segment + "/" + name;
    const auto expect_found = [&](const std::string& how, const std::string& damaged) {
      folder_.write("index/segments/000001/" + name, damaged);
      EXPECT_THAT(found(), testing::ElementsAre(path)) << how;
    };
    for (int round = 0; round < 8 && !bytes.empty(); ++round) {
      std::string flipped = bytes;
      const std::size_t at = random() % bytes.size();
      flipped[at] = static_cast<char>(static_cast<std::uint8_t>(flipped[at]) ^ (1u << random() % 8));
      expect_found("bit flipped in byte " + std::to_string(at), flipped);
    }
    if (!bytes.empty()) {
      expect_found("cut by a byte", bytes.substr(0, bytes.size() - 1));
      expect_found("cut to nothing", "");
    }
    expect_found("a byte longer", bytes + '\0');
    fs::remove(path);
    EXPECT_THAT(found(), testing::ElementsAre(path)) << "removed";
    fs::create_directory(path);
    EXPECT_THAT(found(), testing::ElementsAre(path)) << "a folder in its place";
    fs::remove(path);
    folder_.write("index/segments/000001/" + name, bytes);
    ASSERT_THAT(found(), IsEmpty());
  }
}

TEST_F(CheckFault, SaysWhatIsWrong) {
  const std::string path = "index/segments/000001/words";
  const std::string bytes = files_in(index_).at("segments/000001/words");
  folder_.write(path, bytes + "x");
  EXPECT_EQ(check(index_).at(0).message,
            "has " + std::to_string(bytes.size() + 1) + " bytes, was published with " + std::to_string(bytes.size()));
  folder_.write(path, std::string(bytes.size(), 'x'));
  EXPECT_EQ(check(index_).at(0).message, "its bytes are not those that were published");
  fs::remove(folder_ / path);
  EXPECT_THAT(check(index_).at(0).message, HasSubstr("No such file"));
}

TEST_F(CheckFault, WholeSegmentsThatAreGoneAreFound) {
  fs::remove_all(index_ + "/segments");
  EXPECT_GE(found().size(), 5u);
}

TEST_F(CheckFault, WithoutAManifestThereIsNothingToCompareWith) {
  folder_.write("index/generations/000001", "{}");
  EXPECT_EQ(schema::code_thrown_by([&] { check(index_); }), "index_damaged");
  fs::remove(index_ + "/generations/000001");
  EXPECT_EQ(schema::code_thrown_by([&] { check(index_); }), "index_damaged");
  fs::remove(index_ + "/CURRENT");
  EXPECT_EQ(schema::code_thrown_by([&] { check(index_); }), "index_missing");
}

}  // namespace
}  // namespace indexer
