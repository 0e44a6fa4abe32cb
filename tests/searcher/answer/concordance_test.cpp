#include "searcher/answer/concordance.h"

#include <gmock/gmock.h>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

// "a#s1: left|match|right"
std::vector<std::string> lines(std::string_view query, const SmallIndex& index, const AnswerOptions& options = {}) {
  std::vector<std::string> lines;
  for (const ConcordanceHit& hit : concordance(query, index.snapshot(), options).hits)
    lines.push_back(hit.passage + ": " + hit.left + "|" + hit.match + "|" + hit.right);
  return lines;
}

TEST(Concordance, GivesEachOccurrenceALine) {
  const SmallIndex index{{.id = "a",
                          .headline = "Toll road",
                          .paragraphs = {"No toll, no road. Toll road!", "A road."},
                          .captions = {{.text = "The toll."}}},
                         {.id = "b", .paragraphs = {"A toll."}}};
  struct Row {
    std::string_view query;
    std::vector<std::string> lines;
  };
  const std::vector<Row> rows = {
      {"\"toll road\"", {"a#h: |Toll road|", "a#s2: No toll, no road. |Toll road|!"}},
      {"\"no * no\"", {"a#s1: |No toll, no| road. Toll road!"}},
      {"toll NEAR/1 road",
       {"a#h: |Toll road|", "a#s1-2: No toll, no |road. Toll| road!", "a#s2: No toll, no road. |Toll road|!"}},
      {"road -toll", {}},
      {"caption:toll", {"a#c1: The |toll|."}},
      // The same words are one occurrence, however often they are asked for.
      {"caption:(toll OR toll* OR \"toll\")", {"a#c1: The |toll|."}},
      {"*", {}},
  };
  for (const Row& row : rows) {
    EXPECT_THAT(lines(row.query, index), ElementsAreArray(row.lines)) << row.query;
    EXPECT_EQ(concordance(row.query, index.snapshot(), {}).head.total, row.lines.size()) << row.query;
  }
  EXPECT_EQ(lines("toll", index).size(), 5U);
}

TEST(Concordance, PagesOverOccurrences) {
  std::vector<SmallArticle> articles;
  for (int i = 0; i < 9; ++i)
    articles.push_back({.id = "a" + std::to_string(i), .paragraphs = {"Toll, toll and toll."}});
  const SmallIndex index(articles);
  const std::vector<std::string> all = lines("toll", index, {.limit = 0, .facets = {}, .language = {}});
  EXPECT_EQ(all.size(), 27U);
  for (const std::uint32_t limit : {1U, 4U, 26U}) {
    std::vector<std::string> paged;
    for (std::uint32_t offset = 0; offset < 30; offset += limit) {
      const AnswerOptions options{.limit = limit, .offset = offset, .facets = {}, .language = {}};
      for (const std::string& line : lines("toll", index, options)) paged.push_back(line);
      EXPECT_EQ(concordance("toll", index.snapshot(), options).head.total, 27U);
    }
    EXPECT_EQ(paged, all);
  }
}

TEST(Concordance, CutsWhatIsAroundBetweenWords) {
  const std::string many = "The delegates from four countries crossed the long bridge in the rain to ";
  const SmallIndex index{
      {.id = "en", .paragraphs = {many + "drop the toll before they " + many + "rest."}},
      {.id = "ru",
       .paragraphs = {"Представители четырёх стран перешли длинный мост под дождём, чтобы отменить "
                      "пошлину до того, как гости из соседних государств уедут домой."},
       .language = "ru"},
      {.id = "zh",
       .paragraphs = {"四个国家的代表在雨中走过长桥来到河边的老城参加会议并且同意从今年夏天开始完全取消通行费"
                      "因为船只已经无法负担这样高的费用而且城里的商人也早就希望有更多的人来到这里"},
       .language = "zh"}};
  EXPECT_THAT(lines("toll", index), ElementsAreArray({"en#s1: crossed the long bridge in the rain to drop the |toll| "
                                                      "before they The delegates from four countries "}));
  for (const std::string_view query : {"toll", "\"пошлину\"", "\"通行费\""}) {
    const ConcordanceAnswer answer = concordance(query, index.snapshot(), {});
    ASSERT_EQ(answer.hits.size(), 1U) << query;
    for (const std::string& side : {answer.hits[0].left, answer.hits[0].right}) {
      EXPECT_LE(side.size(), 92U) << query;
      EXPECT_GE(side.size(), 30U) << query;
    }
  }
}

}  // namespace
}  // namespace searcher
