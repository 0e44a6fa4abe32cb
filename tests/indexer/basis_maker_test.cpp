#include "indexer/basis_maker.h"

#include <gmock/gmock.h>

#include <string>

#include "indexer/record_maker.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class BasisOf : public testing::Test {
 protected:
  void add(Shard& shard, const std::string& text, const std::string& language) {
    corpus::Article article;
    article.id = "article-" + std::to_string(++number_);
    article.paragraphs = {text};
    article.language = language;
    shard.add(number_, make_record(article, ""));
  }

  Shard& new_shard() {
    shards_.push_back(std::make_unique<Shard>(folder_ / std::to_string(shards_.size())));
    return *shards_.back();
  }

  ScratchFolder folder_;
  std::uint32_t number_ = 0;
  std::vector<std::unique_ptr<Shard>> shards_;
};

TEST_F(BasisOf, CountsWordsByNormalFormOverAllShards) {
  add(new_shard(), "The lake and the dam. The town.", "en");
  add(new_shard(), "THE dam and the boat. 湖湖湖湖湖湖湖湖湖", "en");
  const std::vector<std::string> common = make_basis(shards_, 10).common_words;
  ASSERT_GE(common.size(), 3u);
  EXPECT_THAT(std::vector(common.begin(), common.begin() + 3), ElementsAre("the", "and", "dam"))
      << "the commonest first, equal ones by the alphabet";
  EXPECT_THAT(common, Not(Contains("湖"))) << "pairs of characters are terms anyway";
}

TEST_F(BasisOf, LooksNoFurtherThanItIsTold) {
  Shard& shard = new_shard();
  add(shard, "Lake lake.", "en");
  add(shard, "Dam dam dam.", "en");
  EXPECT_THAT(make_basis(shards_, 1).common_words, ElementsAre("lake"));
  EXPECT_EQ(make_basis(shards_, 1).averages.spaced_body, 2);
}

TEST_F(BasisOf, RareWordsAreNotCommon) {
  Shard& shard = new_shard();
  std::string text;
  for (int i = 0; i < 3'000; ++i) text += "lake ";
  add(shard, text + "once.", "en");
  EXPECT_THAT(make_basis(shards_, 1).common_words, ElementsAre("lake"));
}

TEST_F(BasisOf, NothingIsEmpty) {
  EXPECT_THAT(make_basis(shards_, 10).common_words, IsEmpty());
  EXPECT_EQ(make_basis(shards_, 10).dictionary, "");
}

TEST_F(BasisOf, EnoughTextHasADictionary) {
  Shard& shard = new_shard();
  for (int i = 0; i < 800; ++i) {
    std::string text;
    for (int n = 0; text.size() < 1'500; ++n)
      text += "On day " + std::to_string(i * 31 + n) + " the council of the lake towns spoke of " +
              std::to_string(n * 7919 % 1000) + " boats. ";
    add(shard, text, "en");
  }
  const Basis basis = make_basis(shards_, 10'000);
  EXPECT_FALSE(basis.dictionary.empty());
  EXPECT_EQ(basis.dictionary, make_basis(shards_, 10'000).dictionary) << "the same articles give the same bytes";
}

}  // namespace
}  // namespace indexer
