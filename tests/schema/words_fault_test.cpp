// A damaged file of words is refused or answers from what is there; nothing outside the file is read.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "schema/index_folder.h"
#include "schema/words.h"
#include "schema/words_writer.h"
#include "tests/schema/damaged_file.h"
#include "tests/schema/random_vocabulary.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

class WordsFault : public testing::Test {
 protected:
  WordsFault() {
    std::mt19937 random(1);
    write_words(path_, random_vocabulary(random, 12));
  }

  // Tries every entry and every kind of lookup, each on its own, as a search would.
  void expect_answers_or_refusals() const {
    std::vector<std::string> codes;
    codes.push_back(code_thrown_by([&] {
      const Words words(path_);
      for (std::uint32_t i = 0; i < words.size(); ++i)
        codes.push_back(code_thrown_by([&] { bytes_seen_ += words.entry(i).stem().size(); }));
      for (const char* probe : {"", "a", "дж", "和"}) {
        codes.push_back(code_thrown_by([&] { expect_inside(words, words.with_normal(probe)); }));
        codes.push_back(code_thrown_by([&] { expect_inside(words, words.with_prefix(probe)); }));
        codes.push_back(code_thrown_by([&] {
          for (const std::uint32_t index : words.with_stem("ru", probe)) EXPECT_LT(index, words.size());
        }));
      }
    }));
    for (const std::string& code : codes)
      ASSERT_TRUE(code.empty() || code == "index_damaged" || code == "index_of_other_version") << code;
  }

  static void expect_inside(const Words& words, std::pair<std::uint32_t, std::uint32_t> range) {
    EXPECT_LE(range.second, words.size());
  }

  const ScratchFolder folder_;
  const std::string path_ = folder_ / "words";
  mutable std::size_t bytes_seen_ = 0;
};

TEST_F(WordsFault, EveryOtherValueOfEveryByte) {
  DamagedFile(path_, read_file(path_)).with_each_byte_changed(255, [&] { expect_answers_or_refusals(); });
  EXPECT_GT(bytes_seen_, 0u);
}

TEST_F(WordsFault, EveryLengthIsFound) {
  DamagedFile(path_, read_file(path_)).with_each_length([&] {
    EXPECT_EQ(code_thrown_by([&] { Words words(path_); }), "index_damaged");
  });
}

TEST_F(WordsFault, BytesAddedAreFound) {
  const std::string whole = read_file(path_);
  EXPECT_EQ(code_thrown_by([&] { Words words(folder_.write("words", whole + "x")); }), "index_damaged");
}

}  // namespace
}  // namespace schema
