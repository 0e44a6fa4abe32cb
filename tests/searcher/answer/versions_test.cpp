// Stories and their versions, in one segment and in several.
#include <gmock/gmock.h>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/verify/verify.h"
#include "tests/searcher/segmented_index.h"

namespace searcher {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::vector<SmallArticle> articles = {
    {.id = "toll",
     .paragraphs = {"The ferry toll is nine marks, the minister said."},
     .captions = {{.text = "A ferry with nine flags."}},
     .published = "2031-05-07T09:00",
     .place = "Orsel"},
    {.id = "quay", .paragraphs = {"The quay is open."}, .published = "2031-05-07T10:00", .place = "Orsel"},
    {.id = "toll~2",
     .paragraphs = {"The ferry toll is eight marks, the minister said."},
     .published = "2031-05-07T11:00",
     .place = "Orsel",
     .version_of = "toll"},
    {.id = "old", .paragraphs = {"A ferry sank."}},
    {.id = "toll~3",
     .paragraphs = {"The ferry toll is seven marks, the minister said."},
     .published = "2031-05-07T12:00",
     .place = "Orsel",
     .version_of = "toll"},
    {.id = "old", .paragraphs = {"A boat sank."}},
};

class Versions : public testing::TestWithParam<std::size_t> {
 protected:
  std::vector<std::string> found(const std::string& query, bool all_versions) const {
    AnswerOptions options;
    options.all_versions = all_versions;
    std::vector<std::string> ids;
    for (const ArticleHit& hit : find(query, snapshot_, options).hits) ids.push_back(hit.article);
    return ids;
  }

  const SegmentedIndex index_{articles, GetParam()};
  const Snapshot& snapshot_ = index_.snapshot();
};

TEST_P(Versions, OfAStoryAreOneHitThatNamesThem) {
  const FindAnswer answer = find("ferry toll", snapshot_, {});
  EXPECT_EQ(answer.head.total, 1U);
  EXPECT_TRUE(answer.head.total_is_exact);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].article, "toll~3");
  EXPECT_EQ(answer.hits[0].version_of, "toll");
  EXPECT_THAT(answer.hits[0].versions, ElementsAre("toll", "toll~2", "toll~3"));
  EXPECT_THAT(find("quay", snapshot_, {}).hits[0].versions, IsEmpty());
}

TEST_P(Versions, AreAllThereWhenAskedFor) {
  EXPECT_THAT(found("ferry toll", true), UnorderedElementsAre("toll", "toll~2", "toll~3"));
  EXPECT_THAT(found("*", false), ElementsAre("quay", "toll~3", "old"));
  EXPECT_EQ(found("*", true).size(), 5U) << "what was replaced is gone";
  AnswerOptions options;
  options.facets = {"place"};
  EXPECT_EQ(find("*", snapshot_, options).facets[0].second[0].count, 2U);
  options.all_versions = true;
  EXPECT_EQ(find("*", snapshot_, options).facets[0].second[0].count, 4U);
}

TEST_P(Versions, ThatCameEarlierAreNotedWhereTheLatestDoNotMatch) {
  const FindAnswer one = find("\"nine marks\"", snapshot_, {});
  EXPECT_EQ(one.head.total, 0U);
  EXPECT_THAT(one.head.notes, Contains("1 earlier version matches: --versions all"));
  EXPECT_THAT(find("nine OR eight", snapshot_, {}).head.notes, ElementsAre("2 earlier versions match: --versions all"));
  EXPECT_THAT(find("zeppelin", snapshot_, {}).head.notes, IsEmpty());
  EXPECT_THAT(captions("flags", snapshot_, {}).head.notes, ElementsAre("1 earlier version matches: --versions all"));
  EXPECT_THAT(concordance("nine", snapshot_, {}).head.notes, ElementsAre("1 earlier version matches: --versions all"));
  EXPECT_THAT(quotes("nine", snapshot_, {}).head.notes, ElementsAre("1 earlier version matches: --versions all"));
  const AnswerOptions all{.all_versions = true};
  EXPECT_EQ(captions("flags", snapshot_, all).hits.size(), 1U);
  EXPECT_EQ(concordance("ferry", snapshot_, all).head.total, 4U);
  EXPECT_EQ(concordance("ferry", snapshot_, {}).head.total, 1U);
}

TEST_P(Versions, AreNamedByWhatIsShown) {
  EXPECT_THAT(show("toll", snapshot_)->versions, ElementsAre("toll", "toll~2", "toll~3"));
  EXPECT_THAT(show("toll~2#s1", snapshot_)->versions, ElementsAre("toll", "toll~2", "toll~3"));
  EXPECT_THAT(show("quay", snapshot_)->versions, IsEmpty());
  EXPECT_EQ(show("old", snapshot_)->record.text, "A boat sank.");
}

TEST_P(Versions, AreAllLookedIntoForAQuotation) {
  const VerifiedQuote earlier = Verifier(snapshot_).verify({.text = "ferry toll is nine marks"});
  EXPECT_EQ(earlier.verdict, Verdict::exact);
  EXPECT_THAT(earlier.sources[0].later_versions, ElementsAre("toll~2", "toll~3"));
  const VerifiedQuote latest = Verifier(snapshot_).verify({.text = "ferry toll is seven marks"});
  EXPECT_THAT(latest.sources[0].later_versions, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(InSegments, Versions, testing::Values(1, 2, 5));

}  // namespace
}  // namespace searcher
