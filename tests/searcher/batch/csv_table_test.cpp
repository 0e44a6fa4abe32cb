#include "searcher/batch/csv_table.h"

#include <gmock/gmock.h>

#include "searcher/render/csv.h"
#include "tests/searcher/render/hostile_answer.h"

namespace searcher {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cells_of(std::string_view text, char separator = ',') {
  Rows rows;
  for (const CsvRow& row : parse_csv(text, separator)) {
    EXPECT_EQ(row.number, rows.size() + 1);
    rows.push_back(row.cells);
  }
  return rows;
}

TEST(CsvTable, ReadsWhatTheRfcHasAndWhatSpreadsheetsWrite) {
  const struct {
    const char* text;
    char separator;
    Rows rows;
  } rows[] = {
      {"", ',', {}},
      {"a", ',', {{"a"}}},
      {"a,b\r\nc,d\r\n", ',', {{"a", "b"}, {"c", "d"}}},
      {"a,b\nc,d", ',', {{"a", "b"}, {"c", "d"}}},
      {"a\rb\r", ',', {{"a"}, {"b"}}},
      {"a\n\n\nb", ',', {{"a"}, {""}, {""}, {"b"}}},
      {",,\n", ',', {{"", "", ""}}},
      {"\"a,b\",c", ',', {{"a,b", "c"}}},
      {"\"two\r\nlines\",x\r\ny", ',', {{"two\r\nlines", "x"}, {"y"}}},
      {"\"say \"\"so\"\"\"", ',', {{"say \"so\""}}},
      {"\"\",\"\"", ',', {{"", ""}}},
      {"\"\"\"\"", ',', {{"\""}}},
      {"a;\"b;c\";d", ';', {{"a", "b;c", "d"}}},
      {"a\tb,c", '\t', {{"a", "b,c"}}},
      {"a,b", '\0', {{"a,b"}}},
      {"say \"so\", then", ',', {{"say \"so\"", " then"}}},
      {"\"a phrase\" -word,x", ',', {{"\"a phrase\" -word", "x"}}},
      {" \"a\" ,b", ',', {{" \"a\" ", "b"}}},
      {"слово,词", ',', {{"слово", "词"}}},
  };
  for (const auto& row : rows) EXPECT_EQ(cells_of(row.text, row.separator), row.rows) << row.text;
}

TEST(CsvTable, SaysWhichQuotationMarkIsNeverClosed) {
  try {
    parse_csv("a\n\nb,\"c\nd", ',');
    ADD_FAILURE();
  } catch (const CsvError& error) {
    EXPECT_STREQ(error.what(), "row 3: a cell begins with a quotation mark that is never closed");
    EXPECT_NE(error.next(), "");
  }
}

TEST(AnyCsvTable, IsReadAsItWasWritten) {
  std::mt19937 random(78);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> cells;
    // A cell that begins like a formula gets a mark before it; that is the writer's, not the reader's.
    for (auto n = 1 + random() % 5; n > 0; --n) cells.push_back("x" + hostile_text(random));
    EXPECT_EQ(cells_of(csv_row(cells)), Rows{cells});
  }
}

// Whatever the bytes are, every one of the rows is there, or an error says why not.
TEST(AnyCsvTable, IsReadOrRefused) {
  std::mt19937 random(79);
  constexpr std::string_view letters = "\"\"\",;\t\r\n ab";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += letters[random() % letters.size()];
    try {
      for (const char separator : {',', '\0'}) cells_of(text, separator);
    } catch (const CsvError&) {
      EXPECT_NE(text.find('"'), std::string::npos);
    }
  }
}

TEST(CsvBytes, AreDecodedByTheirMark) {
  using namespace std::string_view_literals;
  const struct {
    std::string_view bytes;
    const char* text;
    std::size_t notes;
  } rows[] = {
      {"a"sv, "a", 0},           {"\xEF\xBB\xBFquery\n"sv, "query\n", 0}, {"\xFF\xFEq\0\x3B\x04"sv, "qл", 0},
      {"\xFE\xFF\0q"sv, "q", 0}, {"caf\xE9"sv, "caf\uFFFD", 1},
  };
  for (const auto& row : rows) {
    std::vector<std::string> notes;
    EXPECT_EQ(decode_csv(row.bytes, notes), row.text);
    EXPECT_EQ(notes.size(), row.notes) << row.text;
  }
  std::vector<std::string> notes;
  EXPECT_THROW(decode_csv("PK\3\4\0\0"sv, notes), CsvError);
}

}  // namespace
}  // namespace searcher
