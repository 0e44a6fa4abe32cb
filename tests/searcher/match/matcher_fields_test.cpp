// The headline, and what is known of an article beside its text.
#include <gtest/gtest.h>

#include "tests/searcher/match/matched.h"

namespace searcher {
namespace {

TEST(HeadlineField, HoldsInTheHeadlineAlone) {
  const SmallIndex index{
      {.id = "both", .headline = "Ferry fares fall", .paragraphs = {"Ferry fares fell on Monday."}},
      {.id = "body", .headline = "Fares", .paragraphs = {"A ferry. Its fares."}},
      {.id = "none", .paragraphs = {"Ferry fares."}},
  };
  expect_matches(
      {
          {"headline:ferry", {"both: [ferry]"}},
          {"headline:\"ferry fares\"", {"both: [ferry fares]"}},
          {"headline:\"fares fell\"", {}},
          {"headline:(ferry OR fares)", {"both: [ferry] | [fares]", "body: [fares]"}},
          {"headline:(fares -ferry)", {"body: [fares]"}},
          {"headline:(-ferry)", {"body"}},
          {"headline:*", {"both", "body"}},
          {"NOT headline:*", {"none"}},
          {"NOT headline:ferry", {"body", "none"}},
          {"ferry headline:fares", {"both: [ferry] | [fares] | [ferry]", "body: [fares] | [ferry]"}},
          {"headline:ferry NEAR/1 fares", {"both: [ferry] [fares]"}},
          {"headline:ferry /s fall", {"both: [ferry] fares [fall]"}},
          // What is near the headline's word stands in the headline, too.
          {"headline:fall NEAR/9 monday", {}},
          {"headline:fares /s ferry", {"both: [ferry] [fares]"}},
          {"headline:fares /p its", {}},
      },
      index);
}

TEST(Fields, HoldRunsOfWholeWords) {
  const SmallIndex index{
      {.id = "a",
       .paragraphs = {"One."},
       .published = "2031-05-07",
       .place = "PORT ORSEL, Vellund",
       .agency = "Orsel News",
       .topics = {"River and lake trade", "Tolls"}},
      {.id = "b", .paragraphs = {"Two."}, .place = "Orsel Port", .agency = "Lake Wire", .language = "ru"},
      {.id = "x/1#s2", .paragraphs = {"Three."}, .place = "Ørsel"},
      {.id = "long",
       .paragraphs = {"Four."},
       .place = "x",
       .topics = {"one two three four five six seven eight nine ten", "five six seven eight nine ten eleven"}},
  };
  expect_matches(
      {
          {"place:orsel", {"a", "b", "x/1#s2"}},
          {"place:\"Port Orsel\"", {"a"}},
          {"place:\"orsel, VELLUND\"", {"a"}},
          {"place:Ors", {}},
          {"agency:news", {"a"}},
          {"agency:\"News Orsel\"", {}},
          {"topic:trade", {"a"}},
          {"topic:\"lake trade\"", {"a"}},
          {"topic:\"trade tolls\"", {}},  // no run reaches over two topics
          {"topic:\"two three four five six seven eight nine ten\"", {"long"}},
          {"topic:\"one two three four five six seven eight nine ten eleven\"", {}},
          {"topic:\"three four five six seven eight nine ten eleven\"", {}},
          {"language:ru", {"b"}},
          {"language:RU", {"b"}},
          {"language:(en ru) -place:orsel", {"long"}},
          {"id:a", {"a"}},
          {"id:A", {}},
          {"id:x/1#s2", {"x/1#s2"}},
          {"place:orsel NOT agency:wire", {"a", "x/1#s2"}},
          {"NOT place:orsel", {"long"}},
          {"one place:Vellund", {"a: [one]"}},
          {"speaker:anyone", {}},
      },
      index);
}

// An article matches when all that its date can mean lies in what is asked for.
TEST(DateField, ContainsTheArticlesPeriod) {
  const SmallIndex index{
      {.id = "year", .paragraphs = {"x"}, .published = "2031"},
      {.id = "month", .paragraphs = {"x"}, .published = "2031-05"},
      {.id = "day", .paragraphs = {"x"}, .published = "2031-05-07"},
      {.id = "minute", .paragraphs = {"x"}, .published = "2031-05-31T23:59"},
      {.id = "never", .paragraphs = {"x"}},
  };
  expect_matches(
      {
          {"date:2031", {"year", "month", "day", "minute"}},
          {"date:2031-05", {"month", "day", "minute"}},
          {"date:2031-05-07", {"day"}},
          {"date:2031-05-31", {"minute"}},
          {"date:2031-05-08", {}},
          {"date:2030..2031", {"year", "month", "day", "minute"}},
          {"date:2031-05-01..2031-05-30", {"day"}},
          {"date:2031-05-07..2031-05-31", {"day", "minute"}},
          {"date:2031-02..", {"month", "day", "minute"}},
          {"date:..2031-05-07", {"day"}},
          {"date:..2031", {"year", "month", "day", "minute"}},
          {"date:2031..", {"year", "month", "day", "minute"}},
          {"date:2032..", {}},
          {"NOT date:2031-05", {"year", "never"}},
      },
      index);
}

}  // namespace
}  // namespace searcher
