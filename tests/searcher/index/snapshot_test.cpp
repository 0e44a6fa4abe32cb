#include "searcher/index/snapshot.h"

#include <gmock/gmock.h>

#include "tests/schema/thrown.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using schema::code_thrown_by;
using testing::ElementsAre;

TEST(Snapshot, HoldsOneGenerationWithItsArticles) {
  const SmallIndex index{{.id = "a", .headline = "Toll", .paragraphs = {"One two."}},
                         {.id = "b", .paragraphs = {"Один."}, .language = "ru"},
                         {.id = "a", .headline = "Tolls", .paragraphs = {"Three."}}};
  const Snapshot& snapshot = index.snapshot();
  EXPECT_EQ(snapshot.generation(), "000001");
  EXPECT_EQ(snapshot.manifest().counts.articles, 2U);
  EXPECT_THAT(snapshot.languages(), ElementsAre("en", "ru"));
  ASSERT_EQ(snapshot.segments().size(), 1U);

  // The id is that of the article which took the place of the first.
  const std::uint32_t a = snapshot.find_article("a");
  EXPECT_EQ(snapshot.whole_record(a).headline(), "Tolls");
  EXPECT_EQ(snapshot.tokens(a).word_count(), 2U);
  EXPECT_EQ(snapshot.whole_record(snapshot.find_article("b")).text, "Один.");
  EXPECT_EQ(snapshot.find_article("c"), 0U);
  EXPECT_EQ(snapshot.find_article(""), 0U);
  EXPECT_TRUE(snapshot.leaves_out(Versions::all));
  EXPECT_TRUE(snapshot.segments()[0]->is_deleted(1));
  EXPECT_FALSE(snapshot.segments()[0]->is_deleted(a));
}

TEST(Snapshot, RefusesNumbersThatNoSegmentHolds) {
  const SmallIndex index{{.id = "a", .paragraphs = {"One."}}};
  for (const std::uint32_t number : {0U, 2U, UINT32_MAX}) {
    EXPECT_EQ(code_thrown_by([&] { index.snapshot().record(number); }), "index_damaged") << number;
    EXPECT_EQ(code_thrown_by([&] { index.snapshot().tokens(number); }), "index_damaged") << number;
  }
}

TEST(Snapshot, OfNoIndexIsMissing) {
  const ScratchFolder folder;
  EXPECT_EQ(code_thrown_by([&] { Snapshot(folder / "nothing"); }), "index_missing");
  EXPECT_EQ(code_thrown_by([&] { Snapshot{folder.path()}; }), "index_missing");
}

}  // namespace
}  // namespace searcher
