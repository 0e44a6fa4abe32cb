#include "searcher/answer/facets.h"

#include <gmock/gmock.h>

#include "searcher/answer/find.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;

// "field: label 3, label 1"
std::vector<std::string> printed(const Facets& facets) {
  std::vector<std::string> out;
  for (const auto& [field, values] : facets) {
    std::string line = field + ":";
    for (const FacetValue& value : values)
      line += (line.ends_with(':') ? " " : ", ") + value.label + " " + std::to_string(value.count);
    out.push_back(line);
  }
  return out;
}

TEST(Facets, CountByNormalFormAndAreLabelledWithTheCommonestSpelling) {
  const SmallIndex index{
      {.id = "1", .paragraphs = {"Toll."}, .published = "2031", .place = "Orsel", .topics = {"Trade", "River"}},
      {.id = "2", .paragraphs = {"Toll."}, .published = "2031-05-07", .place = "ORSEL", .topics = {"trade", "TRADE"}},
      {.id = "3",
       .paragraphs = {"Toll."},
       .published = "2030-01",
       .place = "ORSEL",
       .language = "de",
       .topics = {"trade"}},
      {.id = "4", .paragraphs = {"Toll."}, .place = "Vell", .topics = {"Rail, road"}},
      {.id = "5",
       .paragraphs = {"Toll."},
       .captions = {{.text = "x", .photographer = "Ilvo Tarn"}, {.text = "y", .photographer = "Ilvo Tarn"}},
       .agency = "Lake Wire"},
      {.id = "6", .paragraphs = {"Other."}, .place = "Vell"}};
  AnswerOptions options;
  options.limit = 1;
  options.facets = {"place", "topic", "year", "language", "photographer", "agency"};
  const FindAnswer answer = find("toll", index.snapshot(), options);
  EXPECT_THAT(printed(answer.facets),
              ElementsAre("place: ORSEL 3, Vell 1", "topic: trade 3, Rail, road 1, River 1", "year: 2031 2, 2030 1",
                          "language: en 4, de 1", "photographer: Ilvo Tarn 1", "agency: Lake Wire 1"));
  EXPECT_EQ(answer.head.total, 5U);
  EXPECT_TRUE(answer.head.total_is_exact);
  EXPECT_EQ(answer.hits.size(), 1U);
}

// A date that is but a year is of no month.
TEST(Facets, CountMonthsWhereTheyAreKnown) {
  const SmallIndex index{{.id = "1", .paragraphs = {"Toll."}, .published = "2031"},
                         {.id = "2", .paragraphs = {"Toll."}, .published = "2031-05-07"},
                         {.id = "3", .paragraphs = {"Toll."}, .published = "2031-05"},
                         {.id = "4", .paragraphs = {"Toll."}, .published = "2030-12-31T23:59"},
                         {.id = "5", .paragraphs = {"Toll."}}};
  AnswerOptions options;
  options.facets = {"month", "year"};
  EXPECT_THAT(printed(find("toll", index.snapshot(), options).facets),
              ElementsAre("month: 2031-05 2, 2030-12 1", "year: 2031 3, 2030 1"));
}

TEST(Facets, AreEmptyWhereNothingIsFound) {
  const SmallIndex index{{.id = "1", .paragraphs = {"Toll."}, .place = "Orsel"}};
  AnswerOptions options;
  options.facets = {"place"};
  EXPECT_THAT(printed(find("absent", index.snapshot(), options).facets), ElementsAre("place:"));
  options.facets = {};
  EXPECT_TRUE(find("toll", index.snapshot(), options).facets.empty());
}

TEST(FacetFields, HaveEachASlot) {
  for (const std::string_view field : facet_fields()) EXPECT_TRUE(facet_slot(field)) << field;
  EXPECT_FALSE(facet_slot("headline"));
  EXPECT_FALSE(facet_slot(""));
}

}  // namespace
}  // namespace searcher
