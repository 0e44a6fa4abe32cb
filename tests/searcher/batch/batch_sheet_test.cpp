#include "searcher/batch/batch_sheet.h"

#include <gmock/gmock.h>

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// "2 query river", "3 quote No one wins (Ilvo Tarn)".
std::vector<std::string> printed(std::string_view bytes) {
  std::vector<std::string> rows;
  for (const BatchRow& row : read_sheet(bytes).rows)
    rows.push_back(std::to_string(row.number) + (row.kind == BatchRow::Kind::query ? " query " : " quote ") +
                   row.words + (row.speaker.empty() ? "" : " (" + row.speaker + ")"));
  return rows;
}

TEST(BatchSheet, TellsItsColumnsByTheirNames) {
  EXPECT_THAT(printed("query\nriver\nlake, toll\n"), ElementsAre("2 query river", "3 query lake, toll"));
  EXPECT_THAT(printed("id,Quotation , SPEAKER\n7,\"No, one\",Ilvo Tarn\n"), ElementsAre("2 quote No, one (Ilvo Tarn)"));
  EXPECT_THAT(printed("\xEF\xBB\xBFquote;note\r\n\"a\r\nb; c\";x\r\n"), ElementsAre("2 quote a\nb; c"));
  EXPECT_THAT(printed("quote\r\"a\rb\"\r"), ElementsAre("2 quote a\nb"));
  EXPECT_THAT(printed("n\tquery\n1\ta;b,c\n"), ElementsAre("2 query a;b,c"));
  EXPECT_THAT(printed("query,quote\nriver,\n,No one\nriver,No one\n,\n"),
              ElementsAre("2 query river", "3 quote No one", "4 quote No one", "5 query "));
  EXPECT_THAT(printed("sep=;\r\nquery;x\r\nriver, lake;1\r\n"), ElementsAre("2 query river, lake"));
}

TEST(BatchSheet, TakesTheFirstColumnWhereNoneIsNamed) {
  EXPECT_THAT(printed("river\n\"mutual trust\" -trade\nlake, toll"),
              ElementsAre("1 query river", "2 query \"mutual trust\" -trade", "3 query lake, toll"));
  EXPECT_THAT(printed("river;x\nlake, toll;y\n"), ElementsAre("1 query river", "2 query lake, toll"));
  EXPECT_THAT(printed("summit, talks"), ElementsAre("1 query summit, talks"));
  EXPECT_THAT(read_sheet("river\n").notes, ElementsAre(HasSubstr("no column is named")));
  EXPECT_THAT(read_sheet("query\nriver\n").notes, ElementsAre());
}

TEST(BatchSheet, KeepsRowsWithEmptyCells) {
  EXPECT_THAT(printed("quote,speaker\n,Ilvo Tarn\n\nshort\n , \n"),
              ElementsAre("2 quote  (Ilvo Tarn)", "3 quote ", "4 quote short", "5 quote "));
  EXPECT_THAT(printed(""), ElementsAre());
  EXPECT_THAT(printed("query\n"), ElementsAre());
}

TEST(BatchSheet, RefusesWhatItCannotPart) {
  EXPECT_THROW(read_sheet("query\n\"river\n"), CsvError);
  EXPECT_THROW(read_sheet("\"query\n"), CsvError);
}

}  // namespace
}  // namespace searcher
