#include "searcher/answer/captions.h"

#include <gmock/gmock.h>

#include "tests/searcher/answer/printed_passage.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

const SmallIndex& pictures() {
  static const SmallIndex index{
      {.id = "lake",
       .headline = "Lake opens",
       .paragraphs = {"A boat left."},
       .captions = {{.text = "A boat on the wide lake in the early morning light.", .photographer = "Ilvo Tarn"},
                    {.text = "Boat after boat.", .photographer = "Sunniva Crail", .agency = "Orsel News"},
                    {.text = "Old boats.", .place = "Vell", .date = "2031-06-01", .image = "old.jpg"}},
       .published = "2031-05-01T08:00",
       .place = "Orsel",
       .agency = "Lake Wire"},
      {.id = "sea", .paragraphs = {"x"}, .captions = {{.text = "A boat at sea.", .date = "2030"}}}};
  return index;
}

std::vector<std::string> found(std::string_view query, const AnswerOptions& options) {
  std::vector<std::string> out;
  for (const CaptionHit& hit : captions(query, pictures().snapshot(), options).hits)
    out.push_back(printed(hit.passage));
  return out;
}

TEST(Captions, AreFoundOneByOneBestFirst) {
  EXPECT_THAT(found("boat", {}),
              ElementsAreArray({"lake#c2: [Boat] after [boat].", "lake#c3: Old [boats].", "sea#c1: A [boat] at sea.",
                                "lake#c1: A [boat] on the wide lake in the early morning light."}));
  EXPECT_THAT(found("boat photographer:Tarn", {}),
              ElementsAreArray({"lake#c1: A [boat] on the wide lake in the early morning light."}));
  EXPECT_THAT(found("caption:boat photographer:\"Sunniva Crail\"", {}),
              ElementsAreArray({"lake#c2: [Boat] after [boat]."}));
  EXPECT_THAT(found("\"boat after\" headline:lake", {}), ElementsAreArray({"lake#c2: [Boat after] boat."}));
  EXPECT_THAT(found("left", {}), testing::IsEmpty());
}

TEST(Captions, SortByTheirOwnDateElseTheArticles) {
  AnswerOptions options;
  options.order = Order::newest;
  EXPECT_THAT(found("old OR sea OR after", options),
              ElementsAreArray({"lake#c3: [Old] boats.", "lake#c2: Boat [after] boat.", "sea#c1: A boat at [sea]."}));
  options.order = Order::oldest;
  EXPECT_THAT(found("old OR sea OR after", options),
              ElementsAreArray({"sea#c1: A boat at [sea].", "lake#c2: Boat [after] boat.", "lake#c3: [Old] boats."}));
}

TEST(Captions, TellTheirCreditAndWhatTheyLackOfTheArticles) {
  const CaptionsAnswer answer =
      captions("old OR after", pictures().snapshot(), {.order = Order::oldest, .facets = {}, .language = {}});
  ASSERT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.head.total, 2U);
  EXPECT_TRUE(answer.head.total_is_exact);
  const CaptionHit& after = answer.hits[0];
  EXPECT_EQ(after.credit, (schema::CaptionCredit{"Sunniva Crail", "Orsel News", "Orsel", "2031-05-01T08:00", ""}));
  EXPECT_EQ(after.article, "lake");
  EXPECT_EQ(after.headline, "Lake opens");
  EXPECT_EQ(after.rank, 1U);
  const CaptionHit& old = answer.hits[1];
  EXPECT_EQ(old.credit, (schema::CaptionCredit{"", "Lake Wire", "Vell", "2031-06-01", "old.jpg"}));
  EXPECT_EQ(old.rank, 2U);
}

TEST(Captions, PageAsAWhole) {
  const std::vector<std::string> all = found("boat", {});
  for (const std::uint32_t limit : {1U, 2U, 3U}) {
    std::vector<std::string> paged;
    for (std::uint32_t offset = 0; offset < 6; offset += limit)
      for (const std::string& caption : found("boat", {.limit = limit, .offset = offset, .facets = {}, .language = {}}))
        paged.push_back(caption);
    EXPECT_EQ(paged, all);
  }
}

TEST(Captions, WithoutAnySuggestWhatFindsSome) {
  const CaptionsAnswer answer = captions("baot", pictures().snapshot(), {});
  EXPECT_THAT(answer.hits, testing::IsEmpty());
  EXPECT_EQ(answer.head.total, 0U);
  ASSERT_FALSE(answer.head.suggestions.empty());
  EXPECT_FALSE(found(answer.head.suggestions[0], {}).empty());
}

}  // namespace
}  // namespace searcher
