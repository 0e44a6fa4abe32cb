#include "searcher/render/csv.h"

#include <gmock/gmock.h>

#include "tests/searcher/render/hostile_answer.h"

namespace searcher {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// RFC 4180, read by its grammar; fails where the text is none of it.
Rows parsed(std::string_view csv) {
  Rows rows;
  std::size_t at = 0;
  while (at < csv.size()) {
    rows.emplace_back();
    for (;;) {
      std::string& cell = rows.back().emplace_back();
      if (at < csv.size() && csv[at] == '"') {
        for (++at; at < csv.size(); ++at) {
          if (csv[at] == '"' && (at + 1 == csv.size() || csv[at + 1] != '"')) break;
          if (csv[at] == '"') ++at;
          cell += csv[at];
        }
        ++at;
      } else {
        while (at < csv.size() && std::string_view(",\"\r\n").find(csv[at]) == std::string_view::npos)
          cell += csv[at++];
      }
      if (at >= csv.size() || csv[at] != ',') break;
      ++at;
    }
    if (csv.substr(at, 2) != "\r\n") {
      ADD_FAILURE() << "no line end at byte " << at << " of " << csv;
      return rows;
    }
    at += 2;
  }
  return rows;
}

std::string guarded(const std::string& cell) {
  return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos ? "'" + cell : cell;
}

TEST(CsvRow, IsAsTheRfcHasIt) {
  struct Row {
    std::vector<std::string> cells;
    std::string_view csv;
  };
  const std::vector<Row> rows = {
      {{"a", "b"}, "a,b\r\n"},
      {{""}, "\r\n"},
      {{"", ""}, ",\r\n"},
      {{"a,b"}, "\"a,b\"\r\n"},
      {{"say \"so\""}, "\"say \"\"so\"\"\"\r\n"},
      {{"a\nb"}, "\"a\nb\"\r\n"},
      {{"=1+1"}, "'=1+1\r\n"},
      {{"+1", "-1", "@x"}, "'+1,'-1,'@x\r\n"},
      {{"=\"a\",b"}, "\"'=\"\"a\"\",b\"\r\n"},
      {{"1-1", "a=b"}, "1-1,a=b\r\n"},
      {{"\tx"}, "'\tx\r\n"},
      {{"\rx"}, "\"'\rx\"\r\n"},
      {{"слово", "词"}, "слово,词\r\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(csv_row(row.cells), row.csv);
}

TEST(AnyCsv, IsReadAsItWasWritten) {
  std::mt19937 random(72);
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> cells, wanted;
    for (auto n = 1 + random() % 5; n > 0; --n) {
      cells.push_back(hostile_text(random));
      wanted.push_back(guarded(cells.back()));
    }
    EXPECT_EQ(parsed(csv_row(cells)), Rows{wanted});
  }
}

TEST(AnyCsv, HasARowOfTheHeadersLengthForEachPassage) {
  std::mt19937 random(73);
  for (int round = 0; round < 200; ++round) {
    AnswerOf answers([&] { return hostile_text(random); });
    const FindAnswer find = answers.find();
    const Rows rows = parsed(to_csv(find));
    ASSERT_EQ(rows.size(), 5U);
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
    EXPECT_THAT(rows[0],
                testing::ElementsAre("rank", "score", "article", "headline", "published", "place", "agency", "language",
                                     "url", "source", "passage", "section", "text", "begin", "end"));
    EXPECT_EQ(rows[1][12], guarded(find.hits[0].passages[0].text));
    EXPECT_EQ(rows[4][2], guarded(find.hits[1].article));

    const Rows captions = parsed(to_csv(answers.captions()));
    ASSERT_EQ(captions.size(), 2U);
    EXPECT_EQ(captions[0].size(), captions[1].size());
    const Rows concordance = parsed(to_csv(answers.concordance()));
    ASSERT_EQ(concordance.size(), 2U);
    EXPECT_EQ(concordance[0].size(), concordance[1].size());
    EXPECT_EQ(concordance[1].back(), "9");
  }
}

}  // namespace
}  // namespace searcher
