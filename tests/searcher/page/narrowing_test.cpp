#include "searcher/page/narrowing.h"

#include <gtest/gtest.h>

#include "searcher/query/parser.h"

namespace searcher {
namespace {

Asked asked(std::string query, std::string_view field = "", std::string value = "") {
  Asked asked;
  asked.query = std::move(query);
  return field.empty() ? asked : narrowed_to(asked, field, std::move(value));
}

TEST(NarrowedQuery, IsTheOneTypedWhereNothingNarrowsIt) {
  EXPECT_EQ(query_of(asked("\"green corridor")), "\"green corridor");
}

TEST(NarrowedQuery, KeepsWhatWasTypedApart) {
  struct Row {
    Asked asked;
    std::string_view query;
  };
  for (const Row& row :
       {Row{asked("river toll", "speaker", "Idra Morvane"), "speaker:\"Idra Morvane\" (river AND toll)"},
        Row{asked("river OR toll", "place", "Karsom"), "place:\"Karsom\" (river OR toll)"},
        Row{asked("\"open river", "place", "Karsom"), "place:\"Karsom\" (\"open river\")"},
        Row{asked("river) (", "place", "Karsom"), "place:\"Karsom\" (river)"},
        Row{asked("", "agency", "The \"Wire\" \\"), "agency:\"The  Wire   \" "},
        Row{asked("*", "place", "Karsom"), "place:\"Karsom\" "},
        Row{within_dates(asked("toll"), "2031-05", "2031-05"), "date:2031-05 (toll)"},
        Row{within_dates(asked("toll"), "2031", ""), "date:2031.. (toll)"},
        Row{within_dates(asked("toll"), "", "2031"), "date:..2031 (toll)"}}) {
    EXPECT_EQ(query_of(row.asked), row.query);
    EXPECT_TRUE(parse(query_of(row.asked)).diagnostics.empty()) << row.query;
  }
}

TEST(Dates, AreWrittenOut) {
  EXPECT_EQ(shown_date("2031-05-06T10:00"), "6 May 2031");
  EXPECT_EQ(shown_date("2031-05"), "May 2031");
  EXPECT_EQ(shown_date("2031"), "2031");
  EXPECT_EQ(shown_date("soon"), "soon");
  EXPECT_EQ(shown_period("2031", "2031"), "2031");
  EXPECT_EQ(shown_period("2031-05", ""), "from May 2031");
  EXPECT_EQ(shown_period("", "2031"), "until 2031");
  EXPECT_EQ(shown_period("2030", "2031-05"), "2030 to May 2031");
  EXPECT_EQ(shown_period("", ""), "");
}

}  // namespace
}  // namespace searcher
