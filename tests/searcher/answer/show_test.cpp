#include "searcher/answer/show.h"

#include <gmock/gmock.h>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

const SmallIndex& coverage() {
  static const SmallIndex index{{.id = "a",
                                 .headline = "A \"toll\" ends",
                                 .paragraphs = {"One. Two. Three. Four. Five. Six.", "Seven. Eight."},
                                 .captions = {{.text = "A boat."}, {.text = "A bridge. A road."}},
                                 .published = "2031-05-07T10:30",
                                 .place = "ORSEL",
                                 .agency = "Lake Wire"},
                                {.id = "a#s1", .paragraphs = {"Named like a passage."}},
                                {.id = "bare", .paragraphs = {"Nothing is known of this."}}};
  return index;
}

TEST(Show, GivesAPassageInItsSurroundings) {
  struct Row {
    std::string_view name, id, before, text, after;
  };
  const std::vector<Row> rows = {
      {"a#h", "a#h", "", "A \"toll\" ends", ""},
      {"a#s3", "a#s3", "One. Two.", "Three.", "Four. Five."},
      {"a#s2-3", "a#s2-3", "One.", "Two. Three.", "Four. Five."},
      {"a#s1-1", "a#s1", "", "One.", "Two. Three."},
      {"a#s6", "a#s6", "Four. Five.", "Six.", ""},
      {"a#s7", "a#s7", "", "Seven.", "Eight."},  // counted on over paragraphs, whose ends nothing passes
      {"a#c2", "a#c2", "", "A bridge. A road.", ""},
      {"a#s1", "a#s1", "", "", ""},  // an id goes before a passage
      {"a#s1#s1", "a#s1#s1", "", "Named like a passage.", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const auto shown = show(row.name, coverage().snapshot());
    ASSERT_TRUE(shown);
    if (row.text.empty()) {
      EXPECT_FALSE(shown->passage);
      EXPECT_EQ(shown->record.id, row.id);
      continue;
    }
    ASSERT_TRUE(shown->passage);
    EXPECT_EQ(shown->passage->id, row.id);
    EXPECT_EQ(shown->passage->text, row.text);
    EXPECT_EQ(shown->passage->bytes.of(shown->record.text), row.text);
    EXPECT_EQ(shown->before, row.before);
    EXPECT_EQ(shown->after, row.after);
  }
}

TEST(Show, FindsNothingWhereThereIsNone) {
  for (const std::string_view name :
       {"",      "#",        "b",    "a#",   "a#x",  "a#s",    "a#s0",    "a#s9",           "a#s3-2", "a#s6-7", "a#s1-",
        "a#s-1", "a#s1-2-3", "a#c0", "a#c3", "a#p3", "bare#h", "bare#c1", "a#s99999999999", "A",      "a #h",   "a#S1"})
    EXPECT_FALSE(show(name, coverage().snapshot())) << name;
}

TEST(Show, Cites) {
  struct Row {
    std::string_view name, citation;
  };
  for (const Row& row : {Row{"a", "Lake Wire, \"A 'toll' ends\", ORSEL, 2031-05-07, a"},
                         Row{"a#s3", "Lake Wire, \"A 'toll' ends\", ORSEL, 2031-05-07, a#s3"}, Row{"bare", "bare"}})
    EXPECT_EQ(show(row.name, coverage().snapshot())->citation, row.citation);
}

TEST(Show, GivesTheWholeArticle) {
  const auto shown = show("a", coverage().snapshot());
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->record.text,
            "A \"toll\" ends\n\nOne. Two. Three. Four. Five. Six.\n\nSeven. Eight.\n\nA boat.\n\nA bridge. A road.");
  EXPECT_EQ(shown->record.sections.size(), 5U);
}

}  // namespace
}  // namespace searcher
