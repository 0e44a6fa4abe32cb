#include "searcher/index/live_snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace searcher {
namespace {

using testing::HasSubstr;

class ALiveSnapshot : public testing::Test {
 protected:
  // A generation with one article.
  void build(const std::string& id) {
    const std::string rows = R"({"id":")" + id + R"(","text":"The ferry left."})";
    indexer::build_quietly(indexer::options_for(index, {folder.write("rows.jsonl", rows)}));
  }

  void damage_live_generation() { folder.write("index/generations/" + schema::current_generation(index), "{}"); }

  ScratchFolder folder;
  std::string index = folder / "index";
};

TEST_F(ALiveSnapshot, IsOpenedOnceAGeneration) {
  build("first");
  LiveSnapshot live(index);
  const auto opened = live.get();
  EXPECT_EQ(opened->generation(), "000001");
  EXPECT_EQ(live.get(), opened);
  EXPECT_FALSE(live.last_error());
}

TEST_F(ALiveSnapshot, MovesOnWhileWhoeverHoldsTheOldOneKeepsIt) {
  build("first");
  LiveSnapshot live(index);
  const auto old = live.get();
  build("second");
  const auto opened = live.get();
  EXPECT_EQ(opened->generation(), "000002");
  EXPECT_NE(opened->find_article("second"), 0u);
  EXPECT_EQ(opened->find_article("first"), 0u);
  EXPECT_EQ(old->record(old->find_article("first")).head.id, "first");
}

TEST_F(ALiveSnapshot, GoesOnWithTheOldOneUntilTheNewOneCanBeOpened) {
  build("first");
  LiveSnapshot live(index);
  const auto old = live.get();
  build("second");
  damage_live_generation();
  for (int call = 0; call < 2; ++call) {
    EXPECT_EQ(live.get(), old);
    ASSERT_TRUE(live.last_error());
    EXPECT_EQ(live.last_error()->code(), schema::IndexError::Code::damaged);
    EXPECT_THAT(live.last_error()->where(), HasSubstr("generations/000002"));
  }
  build("third");
  EXPECT_NE(live.get()->find_article("third"), 0u);
  EXPECT_FALSE(live.last_error());
}

TEST_F(ALiveSnapshot, HasNothingToGoOnWithAtFirst) {
  LiveSnapshot live(index);
  EXPECT_EQ(schema::code_thrown_by([&] { live.get(); }), "index_missing");
  build("first");
  EXPECT_EQ(live.get()->generation(), "000001");
}

}  // namespace
}  // namespace searcher
