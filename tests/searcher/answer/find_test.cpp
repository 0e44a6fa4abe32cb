#include "searcher/answer/find.h"

#include <gmock/gmock.h>

#include "tests/searcher/answer/printed_passage.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

const std::string filler = " Rain fell on the hills, and the farmers of the valley stayed inside until the evening.";

TEST(Find, PutsTheBestFirst) {
  const SmallIndex index{
      // One is as long as the other, so that the words and their places decide.
      {.id = "body", .headline = "News of the day", .paragraphs = {"The ferry sank." + filler + filler}},
      {.id = "headline", .headline = "Ferry of the day", .paragraphs = {"It sank at noon." + filler + filler}},
      {.id = "scattered", .paragraphs = {"The bridge was closed." + filler + " Its new owner came."}},
      {.id = "close", .paragraphs = {"The new and costly bridge was closed." + filler + " Its owner came."}},
      {.id = "phrase", .paragraphs = {"The new bridge was closed." + filler + " Its costly owner came."}},
      {.id = "once", .paragraphs = {"A lighthouse stood there." + filler}},
      {.id = "twice", .paragraphs = {"A lighthouse faced a lighthouse." + filler}},
      {.id = "common", .paragraphs = {"The farmers met the farmers." + filler + filler}},
      {.id = "rare", .paragraphs = {"The astronomer met the farmers." + filler + filler}},
      {.id = "asking", .paragraphs = {"Where was what, and who knew? What was it, where, whose?" + filler}},
      {.id = "asked", .paragraphs = {"The windmill burnt down at night, and nobody saw it." + filler}},
  };
  struct Row {
    std::string_view query;
    std::vector<std::string> best;  // the first of the hits
    bool match_any = false;
  };
  const std::vector<Row> rows = {
      {"ferry", {"headline", "body"}},
      {"new bridge", {"phrase", "close", "scattered"}},
      {"\"new bridge\"", {"phrase"}},
      {"\"new bridge\"~2", {"phrase", "close"}},
      {"new NEAR/5 bridge", {"phrase", "close"}},
      {"lighthouse", {"twice", "once"}},
      {"farmers astronomer", {"rare"}, true},
      {"where was it, what burnt", {"asked", "asking"}, true},  // function words only hold a question together
      {"bridge costly new lighthouse", {"close", "phrase"}, true},
  };
  for (const Row& row : rows) {
    AnswerOptions options;
    options.match_any = row.match_any;
    std::vector<std::string> ids = ids_of(find(row.query, index.snapshot(), options).hits);
    ASSERT_GE(ids.size(), row.best.size()) << row.query;
    ids.resize(row.best.size());
    EXPECT_THAT(ids, ElementsAreArray(row.best)) << row.query;
  }
}

TEST(Find, TellsWhatIsKnownOfAnArticle) {
  const SmallIndex index{{.id = "a",
                          .headline = "Toll dropped",
                          .paragraphs = {"It is free."},
                          .published = "2031-05-07T10:30",
                          .place = "Orsel",
                          .agency = "Lake Wire",
                          .url = "https://example.org/a",
                          .kicker = "Update"}};
  const FindAnswer answer = find("free", index.snapshot(), {});
  ASSERT_EQ(answer.hits.size(), 1U);
  const ArticleHit& hit = answer.hits[0];
  EXPECT_EQ(hit.rank, 1U);
  EXPECT_GT(hit.score, 0);
  EXPECT_EQ(hit.article, "a");
  EXPECT_EQ(hit.kicker, "Update");
  EXPECT_EQ(hit.headline, "Toll dropped");
  EXPECT_EQ(hit.published, "2031-05-07T10:30");
  EXPECT_EQ(hit.place, "Orsel");
  EXPECT_EQ(hit.agency, "Lake Wire");
  EXPECT_EQ(hit.language, "en");
  EXPECT_EQ(hit.url, "https://example.org/a");
  EXPECT_THAT(hit.source, testing::HasSubstr("articles.jsonl"));
  EXPECT_EQ(answer.head.query, "free");
  EXPECT_EQ(answer.head.understood, "free [stemmed in en]");
  EXPECT_THAT(answer.head.diagnostics, IsEmpty());
}

TEST(Find, CountsAndPages) {
  std::vector<SmallArticle> articles;
  for (int i = 0; i < 250; ++i)
    articles.push_back(
        {.id = "a" + std::to_string(i),
         .paragraphs = {"Toll " + std::string(i % 7 == 0 ? "road" : "bridge") + " toll." + (i % 3 == 0 ? filler : "")},
         .published = "2031-05-" + std::to_string(10 + i % 20)});
  const SmallIndex index(articles);
  struct Row {
    std::string_view query;
    Order order;
  };
  for (const Row& row :
       {Row{"toll", Order::relevance}, Row{"toll road", Order::relevance}, Row{"\"toll bridge\"", Order::relevance},
        Row{"toll", Order::newest}, Row{"\"toll bridge\"", Order::oldest}}) {
    SCOPED_TRACE(row.query);
    AnswerOptions options;
    options.order = row.order;
    options.limit = 0;
    const FindAnswer all = find(row.query, index.snapshot(), options);
    EXPECT_EQ(all.head.total, all.hits.size());
    EXPECT_TRUE(all.head.total_is_exact);
    // Pages of any size, put together, are the whole, also where closeness no longer decides the order.
    for (const std::uint32_t limit : {7U, 64U, 100U, 249U}) {
      std::vector<std::string> paged;
      options.limit = limit;
      for (options.offset = 0; options.offset < all.hits.size() + limit; options.offset += limit) {
        const FindAnswer page = find(row.query, index.snapshot(), options);
        EXPECT_LE(page.hits.size(), limit);
        for (std::size_t i = 0; i < page.hits.size(); ++i) EXPECT_EQ(page.hits[i].rank, options.offset + i + 1);
        for (const std::string& id : ids_of(page.hits)) paged.push_back(id);
      }
      EXPECT_EQ(paged, ids_of(all.hits)) << limit;
      options.offset = 0;
    }
    options.limit = 3;
    options.count = true;
    const FindAnswer counted = find(row.query, index.snapshot(), options);
    EXPECT_EQ(counted.head.total, all.hits.size());
    EXPECT_TRUE(counted.head.total_is_exact);
  }
}

TEST(Find, GivesNothingBehindTheEnd) {
  const SmallIndex index{{.id = "a", .paragraphs = {"Toll."}}};
  AnswerOptions options;
  options.offset = 5;
  EXPECT_THAT(find("toll", index.snapshot(), options).hits, IsEmpty());
  options.offset = UINT32_MAX;
  EXPECT_THAT(find("toll", index.snapshot(), options).hits, IsEmpty());
  options.limit = 0;
  EXPECT_THAT(find("toll", index.snapshot(), options).hits, IsEmpty());
}

TEST(Find, StemsInTheLanguageItIsTold) {
  const SmallIndex index{{.id = "en", .paragraphs = {"The gifts."}},
                         {.id = "de", .paragraphs = {"Gift."}, .language = "de"}};
  AnswerOptions options;
  EXPECT_THAT(ids_of(find("gift", index.snapshot(), options).hits), testing::UnorderedElementsAre("en", "de"));
  options.language = "de";
  EXPECT_THAT(ids_of(find("gift", index.snapshot(), options).hits), ElementsAre("de"));
  EXPECT_EQ(find("gift", index.snapshot(), options).head.understood, "gift [stemmed in de]");
}

}  // namespace
}  // namespace searcher
