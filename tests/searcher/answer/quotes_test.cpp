#include "searcher/answer/quotes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include <algorithm>

#include "searcher/answer/find.h"
#include "searcher/answer/show.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class Quotes : public testing::Test {
 protected:
  // "speaker|kind|passage: text with [what is lit]".
  static std::string printed(const QuotationHit& hit) {
    std::string text = hit.text;
    for (auto range = hit.highlights.rbegin(); range != hit.highlights.rend(); ++range) {
      text.insert(range->end, "]");
      text.insert(range->begin, "[");
    }
    return fmt::format("{}|{}|{}: {}", fmt::join(hit.speakers, "+"), hit.kind, hit.passage, text);
  }

  std::vector<std::string> asked(std::string_view query, AnswerOptions options = {}) const {
    std::vector<std::string> found;
    for (const QuotationHit& hit : quotes(query, index_.snapshot(), options).hits) found.push_back(printed(hit));
    return found;
  }

  std::vector<std::string> articles(std::string_view query) const {
    std::vector<std::string> found;
    for (const ArticleHit& hit : find(query, index_.snapshot(), {}).hits) found.push_back(hit.article);
    return found;
  }

  const SmallIndex index_{
      {.id = "talks",
       .headline = "Tolls end",
       .paragraphs = {"President Idra Morvane of Vellund met Prime Minister Orrin Tasquel of Karsomia in Orsel.",
                      "\"The river is open,\" Morvane said, \"and the toll is gone.\"",
                      "Tasquel said that the railway would follow the shore."},
       .published = "2031-05-06",
       .place = "Orsel"},
      {.id = "hall",
       .headline = "Questions in the hall",
       .paragraphs = {"Idra Morvane: The toll was a mistake.", "It will not come back.", "Orrin Tasquel: We agree.",
                      "Idra Morvane: Good."},
       .published = "2031-05-08",
       .place = "Vell"},
      {.id = "quiet", .headline = "A toll booth", .paragraphs = {"The toll booth by the river stood empty all day."}}};
};

TEST_F(Quotes, AreWhatIsSaidAlone) {
  EXPECT_THAT(asked("toll"),
              UnorderedElementsAre("Idra Morvane|direct|talks#s2: The river is open, … and the [toll] is gone.",
                                   "Idra Morvane|spoken|hall#s1: The [toll] was a mistake."));
  EXPECT_THAT(asked("\"the toll is gone\""),
              ElementsAre("Idra Morvane|direct|talks#s2: The river is open, … and [the toll is gone]."));
  EXPECT_THAT(asked("\"open and the\""), IsEmpty()) << "a phrase does not run over the cue";
  EXPECT_THAT(asked("booth"), IsEmpty());
}

TEST_F(Quotes, AreThoseOfTheSpeaker) {
  EXPECT_THAT(asked("speaker:Tasquel"),
              UnorderedElementsAre("Orrin Tasquel|indirect|talks#s3: the railway would follow the shore",
                                   "Orrin Tasquel|spoken|hall#s3: We agree."));
  EXPECT_THAT(asked("speaker:Tasquel kind:spoken"), ElementsAre("Orrin Tasquel|spoken|hall#s3: We agree."));
  EXPECT_THAT(asked("speaker:Morvane railway"), IsEmpty());
  EXPECT_THAT(asked("speaker:Nobody"), IsEmpty());
  EXPECT_THAT(asked("place:Vell speaker:\"Idra Morvane\""),
              UnorderedElementsAre("Idra Morvane|spoken|hall#s1: The toll was a mistake.",
                                   "Idra Morvane|spoken|hall#s2: It will not come back.",
                                   "Idra Morvane|spoken|hall#s4: Good."));
}

TEST_F(Quotes, AreCountedSortedAndFaceted) {
  AnswerOptions options;
  options.limit = 1;
  options.order = Order::newest;
  options.facets = {"speaker", "kind", "place", "year"};
  const QuotesAnswer answer = quotes("*", index_.snapshot(), options);
  EXPECT_EQ(answer.head.total, 6U);
  EXPECT_TRUE(answer.head.total_is_exact);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].article, "hall");
  ASSERT_EQ(answer.facets.size(), 4U);
  EXPECT_EQ(answer.facets[0].second[0].label, "Idra Morvane");
  EXPECT_EQ(answer.facets[0].second[0].count, 4U);
  EXPECT_EQ(answer.facets[1].second[0].label, "spoken");
}

TEST_F(Quotes, PointIntoTheStoredText) {
  for (const QuotationHit& hit : quotes("*", index_.snapshot(), {}).hits) {
    const auto article = show(hit.article, index_.snapshot());
    ASSERT_TRUE(article);
    std::string text;
    for (const text::Range part : hit.parts)
      text += (text.empty() ? "" : " … ") + std::string(part.of(article->record.text));
    EXPECT_EQ(text, hit.text);
    EXPECT_EQ(hit.bytes.begin, hit.parts.front().begin);
    EXPECT_EQ(hit.bytes.end, hit.parts.back().end);
  }
}

TEST_F(Quotes, HoldWhatFindAsksOfThem) {
  EXPECT_THAT(articles("said:toll"), UnorderedElementsAre("talks", "hall"));
  EXPECT_THAT(articles("said:\"toll is gone\""), ElementsAre("talks"));
  EXPECT_THAT(articles("said:booth"), IsEmpty());
  EXPECT_THAT(articles("speaker:Tasquel said:railway"), ElementsAre("talks"));
  EXPECT_THAT(articles("speaker:Tasquel said:toll"), IsEmpty()) << "another speaker's word";
  EXPECT_THAT(articles("kind:spoken booth"), IsEmpty());
  EXPECT_THAT(articles("toll -speaker:Morvane"), ElementsAre("quiet"));
}

TEST_F(Quotes, AreCitedWithTheirSpeaker) {
  EXPECT_THAT(show("hall#s1", index_.snapshot())->citation, HasSubstr("Idra Morvane, "));
  EXPECT_EQ(show("hall#s1", index_.snapshot())->record.quotations.size(), 1U);
  EXPECT_EQ(show("quiet#s1", index_.snapshot())->citation.find("Morvane"), std::string::npos);
}

class ManyQuotations : public testing::Test {
 protected:
  static constexpr std::uint32_t articles = 2000;

  // A toll in every third article, in a quotation in every sixth.
  static std::vector<SmallArticle> made() {
    std::vector<SmallArticle> all;
    for (std::uint32_t i = 0; i < articles; ++i)
      all.push_back(
          {.id = fmt::format("a{}", i),
           .paragraphs = {fmt::format("Idra Morvane: The {} on road {} is paid.", i % 6 == 0 ? "toll" : "fare", i),
                          "Orrin Tasquel: We agree.", "Idra Morvane: Good.", i % 3 == 0 ? "* * *" : "* *",
                          i % 3 == 0 ? "The toll booth was empty." : "It rained."},
           .published = fmt::format("{}-01-01", 1000 + i)});
    return all;
  }

  const SmallIndex index_{made()};
};

TEST_F(ManyQuotations, EstimatesTheTotalWhereThePageIsFullBeforeAllIsRead) {
  const QuotesAnswer some = quotes("road", index_.snapshot(), {});
  EXPECT_FALSE(some.head.total_is_exact);
  EXPECT_EQ(some.hits.size(), 10U);
  EXPECT_NEAR(static_cast<double>(some.head.total), articles, articles * 0.05);
  const QuotesAnswer all = quotes("road", index_.snapshot(), {.count = true});
  EXPECT_TRUE(all.head.total_is_exact);
  EXPECT_EQ(all.head.total, articles);
}

TEST_F(ManyQuotations, ReadsOnWhereWhatMayHoldAQuotationDoesNot) {
  const QuotesAnswer answer = quotes("toll", index_.snapshot(), {.limit = 400});
  EXPECT_TRUE(answer.head.total_is_exact);
  EXPECT_EQ(answer.head.total, (articles + 5) / 6);
  EXPECT_EQ(answer.hits.size(), (articles + 5) / 6);
}

TEST_F(ManyQuotations, PagesFollowOneAnother) {
  std::vector<std::string> by_pages;
  for (std::uint32_t offset = 0; offset < articles; offset += 300)
    for (const QuotationHit& hit : quotes("road", index_.snapshot(), {.limit = 300, .offset = offset}).hits)
      by_pages.push_back(hit.article);
  EXPECT_EQ(by_pages.size(), articles);
  std::sort(by_pages.begin(), by_pages.end());
  EXPECT_EQ(std::unique(by_pages.begin(), by_pages.end()), by_pages.end());
}

TEST_F(ManyQuotations, ComeInTheOrderOfTheirDates) {
  const QuotesAnswer answer = quotes("road", index_.snapshot(), {.limit = 700, .order = Order::newest});
  EXPECT_EQ(answer.hits.front().article, "a1999");
  EXPECT_TRUE(std::is_sorted(answer.hits.begin(), answer.hits.end(),
                             [](const auto& a, const auto& b) { return a.published > b.published; }));
}

}  // namespace
}  // namespace searcher
