#include "corpus/json/json_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/collected.h"
#include "tests/text/charset_bytes.h"
#include "text/utf8.h"

namespace corpus {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Collected read(const std::string& lines, const ReadOptions& options = {}) {
  Collected collected;
  MemoryBytes in(lines);
  read_json_lines(in, "x.jsonl", options, collected.sink());
  return collected;
}

TEST(JsonLines, ReadsARow) {
  const Collected read_row = read(
      R"({"id":"a-1","kicker":"File","headline":"Two lakes","published":"2024-05-05T10:00:30+05:00","place":"Tull",)"
      R"("agency":"Lake Wire","language":"en-GB","url":"https://example.org/a","byline":"Ann Bo","speaker":"Di Eo",)"
      R"("topics":["lakes","boats"],"paragraphs":["One.","Two."],"captions":[{"text":"A boat.","photographer":"Ann Bo",)"
      R"row("agency":"Lake Wire","place":"Tull","date":"2024-05-04","image":"boat.jpg"},"A net. (Lake Wire/Cy Do)"]})row");
  EXPECT_THAT(read_row.remarks, IsEmpty());
  ASSERT_THAT(read_row.articles, SizeIs(1));
  const Article& article = read_row.articles[0];
  EXPECT_EQ(article.id, "a-1");
  EXPECT_TRUE(article.id_is_given);
  EXPECT_EQ(article.kicker, "File");
  EXPECT_EQ(article.headline, "Two lakes");
  EXPECT_EQ(print(article.published), "2024-05-05T10:00");
  EXPECT_EQ(article.dateline.place, "Tull");
  EXPECT_EQ(article.dateline.agency, "Lake Wire");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.url, "https://example.org/a");
  EXPECT_EQ(article.byline, "Ann Bo");
  EXPECT_EQ(article.speaker, "Di Eo");
  EXPECT_THAT(article.topics, ElementsAre("lakes", "boats"));
  EXPECT_THAT(article.paragraphs, ElementsAre("One.", "Two."));
  EXPECT_EQ(article.source, "x.jsonl");
  ASSERT_THAT(article.captions, SizeIs(2));
  EXPECT_EQ(article.captions[0].place, "Tull");
  EXPECT_EQ(print(article.captions[0].date), "2024-05-04");
  EXPECT_EQ(article.captions[0].image, "boat.jpg");
  EXPECT_EQ(article.captions[1].text, "A net.");
  EXPECT_EQ(article.captions[1].photographer, "Cy Do");
}

TEST(JsonLines, KnowsOtherNamesAndForms) {
  const auto first = [](const std::string& row) { return read(row).articles.at(0); };
  EXPECT_EQ(first(R"({"id":"a","title":"T","date":"2024","text":"x"})").headline, "T");
  EXPECT_EQ(print(first(R"({"id":"a","title":"T","date":"2024-05","text":"x"})").published), "2024-05");
  EXPECT_EQ(first(R"({"id":"a","title":"T","headline":"H","text":"x"})").headline, "H");
  EXPECT_EQ(first(R"({"id":"a","title":"T","headline":null,"text":"x"})").headline, "T");
  EXPECT_THAT(first(R"({"id":"a","text":"One\nstill\n\nTwo"})").paragraphs, ElementsAre("One still", "Two"));
  EXPECT_THAT(first(R"({"id":"a","text":"One\r\nTwo"})").paragraphs, ElementsAre("One", "Two"));
  EXPECT_THAT(first(R"({"id":"a","paragraphs":["One\nstill","Two\n\nThree"," "]})").paragraphs,
              ElementsAre("One still", "Two", "Three"));
  EXPECT_THAT(first(R"({"id":"a","paragraphs":[],"text":"One"})").paragraphs, ElementsAre("One"));
  EXPECT_THAT(first(R"({"id":"a","paragraphs":[],"captions":["A boat."]})").captions, SizeIs(1));
}

TEST(JsonLines, TakesOffWhatTheRowLeavesOpen) {
  const Article open =
      read(R"({"id":"a","published":"2024-05-06","paragraphs":["TULL, May 5 (Lake Wire) -- One."]})").articles.at(0);
  EXPECT_EQ(open.dateline.place, "TULL");
  EXPECT_EQ(open.dateline.agency, "Lake Wire");
  EXPECT_EQ(print(open.dateline.date), "2024-05-05");
  EXPECT_THAT(open.paragraphs, ElementsAre("One."));

  const Article stated = read(R"({"id":"a","place":"Tull","paragraphs":["TULL, May 5 (Lake Wire) -- One."],)"
                              R"row("captions":[{"text":"A boat. (Lake Wire/Cy Do)","photographer":"Ann Bo"}]})row")
                             .articles.at(0);
  EXPECT_THAT(stated.paragraphs, ElementsAre("TULL, May 5 (Lake Wire) -- One."));
  EXPECT_EQ(stated.captions[0].text, "A boat. (Lake Wire/Cy Do)");
}

TEST(JsonLines, SkipsBadRowsOnly) {
  const struct {
    std::string row;
    const char* reason;
  } rows[] = {
      {R"({"headline":"H","text":"x"})", "id: each row needs one of its own"},
      {R"({"id":"","text":"x"})", "id: each row needs one of its own"},
      {R"({"id":" \n","text":"x"})", "id: each row needs one of its own"},
      {R"({"id":null,"text":"x"})", "id: each row needs one of its own"},
      {R"({"id":7,"text":"x"})", "id: a string is needed, not number"},
      {R"({"id":"a"})", "paragraphs or text: one of them is needed"},
      {R"({"id":"a","text":null})", "paragraphs or text: one of them is needed"},
      {R"({"id":"a","text":""})", "no words"},
      {R"({"id":"a","paragraphs":[]})", "no words"},
      {R"({"id":"a","text":"x","headline":5})", "headline: a string is needed, not number"},
      {R"({"id":"a","text":["x"]})", "text: a string is needed, not array"},
      {R"({"id":"a","paragraphs":"x"})", "paragraphs: an array of strings is needed, not string"},
      {R"({"id":"a","paragraphs":["x",null]})", "paragraphs[1]: a string is needed, not null"},
      {R"({"id":"a","text":"x","topics":[{"a":1}]})", "topics[0]: a string is needed, not object"},
      {R"({"id":"a","text":"x","captions":{}})", "captions: an array is needed, not object"},
      {R"({"id":"a","text":"x","captions":[1]})", "captions[0]: a string or an object is needed, not number"},
      {R"({"id":"a","text":"x","captions":[{"text":true}]})", "captions[0].text: a string is needed, not boolean"},
      {R"({"id":"a","id":"b","text":"x"})", "id: stands twice in one object"},
      {R"({"id":"a","text":"x","captions":[{"text":"t","text":"u"}]})", "text: stands twice in one object"},
      {R"({"id":"a","text":"x")", "not JSON at byte"},
      {R"({"id":"a","text":"x"} {"id":"b"})", "not JSON at byte"},
      {R"({"id":"a","text":"\x"})", "not JSON at byte"},
      {R"({"id":"a","text":"x","n":1e999999})", "not JSON"},
      {R"(["id"])", "a row must be an object, not array"},
      {R"("id")", "a row must be an object, not string"},
      {"garbage", "not JSON at byte"},
      {R"({"id":"a","text":"x","deep":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
       "nested deeper than 64"},
      {R"({"id":"a","text":"x","deep":)" + std::string(64, '[') + std::string(64, ']') + "}", "nested deeper than 64"},
  };
  for (const auto& row : rows) {
    const Collected collected = read(R"({"id":"before","text":"x"})"
                                     "\n\n" +
                                     row.row +
                                     "\n"
                                     R"({"id":"after","text":"x"})");
    ASSERT_THAT(collected.articles, SizeIs(2)) << row.row.substr(0, 200);
    EXPECT_EQ(collected.articles[1].id, "after");
    ASSERT_FALSE(collected.remarks.empty());
    EXPECT_EQ(collected.remarks[0].kind, Remark::Kind::skipped);
    EXPECT_EQ(collected.remarks[0].where, "x.jsonl:3");
    EXPECT_THAT(collected.remarks[0].message, HasSubstr(row.reason)) << row.row.substr(0, 200);
  }
}

TEST(JsonLines, AllowsTheDeepestNesting) {
  EXPECT_THAT(read(R"({"id":"a","text":"x","deep":)" + std::string(63, '[') + std::string(63, ']') + "}").articles,
              SizeIs(1));
}

TEST(JsonLines, TakesSizesInItsStride) {
  constexpr int captions = 100'000;
  std::string row = R"({"id":"a","text":"x","captions":["A boat.")";
  for (int i = 1; i < captions; ++i) row += R"(,{"text":"A boat.","photographer":"Ann Bo"})";
  EXPECT_THAT(read(row + "]}").articles.at(0).captions, SizeIs(captions));
}

TEST(JsonLines, NamesUnknownKeysOnce) {
  const Collected collected = read(
      "{\"id\":\"a\",\"text\":\"x\",\"mood\":[1,{\"a\":2}]}\n"
      "{\"id\":\"b\",\"text\":\"x\",\"mood\":1,\"captions\":[{\"text\":\"t\",\"lens\":1}]}\n");
  EXPECT_THAT(collected.articles, SizeIs(2));
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_EQ(printed(collected.remarks[0]), "noted x.jsonl: keys that are not known were left out: captions.lens, mood");
}

TEST(JsonLines, NotesWhatItLeavesOutOfAKeptRow) {
  const struct {
    const char* row;
    const char* note;
  } rows[] = {
      {R"({"id":"a","text":"x","published":"yesterday"})", "published: \"yesterday\" is no date and was left out"},
      {R"({"id":"a","text":"x","date":"2024-02-30"})", "date: \"2024-02-30\" is no date"},
      {R"({"id":"a","text":"x","language":"Elvish"})", "language: names no language"},
      {R"({"id":"a","text":"x","paragraphs":["y"]})", "text: left out"},
      {R"({"id":"a","text":"x","captions":[{"photographer":"Ann Bo"}]})", "captions[0]: left out"},
      {R"({"id":"a","text":"x","captions":[{"text":"t","date":"May"}]})", "captions[0].date: \"May\" is no date"},
  };
  for (const auto& row : rows) {
    const Collected collected = read(row.row);
    ASSERT_THAT(collected.articles, SizeIs(1)) << row.row;
    ASSERT_THAT(collected.remarks, SizeIs(1)) << row.row;
    EXPECT_THAT(printed(collected.remarks[0]), HasSubstr(std::string("noted x.jsonl:1: ") + row.note));
  }
}

TEST(JsonLines, RepairsAndCounts) {
  const struct {
    std::string row;
    const char* headline;
    const char* repaired;  // "" for no remark
  } rows[] = {
      {R"({"id":"a","text":"x","headline":"a\u0000b\u0007c\td"})", "a b c\td", "2 control characters"},
      {"{\"id\":\"a\",\"text\":\"x\",\"headline\":\"a\x01"
       "b\tc\"}",
       "a b c", "1 control character"},
      {"{\"id\":\"a\",\"text\":\"x\",\"headline\":\"a\0b\"}"s, "a b", "1 control character"},
      {"{\"id\":\"a\",\"text\":\"x\",\"headline\":\"кафе\xE9\"}", "кафе\uFFFD", "1 byte that is not UTF-8"},
      {"{\"id\":\"a\",\"text\":\"x\",\"headline\":\"Les pr\xE9sidents se sont r\xE9unis\"}",
       "Les présidents se sont réunis", "it is in windows-1252"},
      {R"({"id":"a","text":"x","headline":"a\ud83db"})", "a\uFFFDb", "1 byte that is not UTF-8"},
      {R"({"id":"a","text":"x","headline":"a\ude00b\\ud83d"})", "a\uFFFDb\\ud83d", "1 byte that is not UTF-8"},
      {R"({"id":"a","text":"x","headline":"\ud83d\ude00"})", "😀", ""},
      {R"({"id":"a","text":"x","headline":"Itâ€™s"})", "It’s", "1 wrongly decoded stretch"},
      {R"({"id":"a","text":"x","headline":"It\u00e2\u20ac\u2122s"})", "It’s", "1 wrongly decoded stretch"},
      {R"({"id":"a","text":"x","headline":" a\n\nb "})", "a b", ""},
      {"\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\",\"headline\":\"h\"}\r", "h", ""},
  };
  for (const auto& row : rows) {
    const Collected collected = read(row.row);
    ASSERT_THAT(collected.articles, SizeIs(1)) << row.row;
    EXPECT_EQ(collected.articles[0].headline, row.headline);
    ASSERT_THAT(collected.remarks, SizeIs(*row.repaired == '\0' ? 0 : 1)) << row.row;
    if (!collected.remarks.empty()) {
      EXPECT_EQ(collected.remarks[0].kind, Remark::Kind::repaired);
      EXPECT_THAT(collected.remarks[0].message, HasSubstr(row.repaired));
    }
  }
}

// What one row is in counts for those behind it that are not UTF-8, also for one too short to tell.
TEST(JsonLines, MayBeInACharsetOfBeforeUnicode) {
  const auto row = [](const std::string& words) {
    return text::bytes_in("windows-1251", "{\"id\":\"a\",\"text\":\"" + words + "\"}\n");
  };
  const Collected collected = read(row("Четыре страны договорились открыть реку для всех судов.") + row("Ё") +
                                   "{\"id\":\"b\",\"text\":\"Ё\"}\n");
  ASSERT_THAT(collected.articles, SizeIs(3));
  EXPECT_EQ(collected.articles[0].paragraphs.at(0), "Четыре страны договорились открыть реку для всех судов.");
  EXPECT_EQ(collected.articles[1].paragraphs.at(0), "Ё");
  EXPECT_EQ(collected.articles[2].paragraphs.at(0), "Ё");
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_THAT(collected.remarks[0].message, HasSubstr("windows-1251"));
}

TEST(JsonLines, ReadsRowsOfNinjsAmongItsOwn) {
  const Collected collected = read(R"({"uri":"u","headline":"h","body_text":"x"})"
                                   "\n"
                                   R"({"id":"a","uri":"u","text":"y"})");
  ASSERT_THAT(collected.articles, SizeIs(2));
  EXPECT_EQ(collected.articles[0].id, "u");
  EXPECT_EQ(collected.articles[1].id, "a");
}

TEST(JsonLines, SkipsARowThatIsTooLong) {
  const std::string longer = R"({"id":"a","text":")" + std::string(600'000, 'x') + "\"}";
  const Collected collected = read(longer + "\n{\"id\":\"b\",\"text\":\"x\"}", {.max_article_bytes = 500'000});
  ASSERT_THAT(collected.articles, SizeIs(1));
  EXPECT_EQ(collected.articles[0].id, "b");
  ASSERT_THAT(collected.remarks, SizeIs(1));
  EXPECT_THAT(printed(collected.remarks[0]), HasSubstr("skipped x.jsonl:1: the row is longer than 500000 bytes"));
  EXPECT_THAT(read(longer).articles, SizeIs(1));
}

TEST(JsonLines, SaysWhenTheWholeFileIsOneValue) {
  for (const char* file :
       {"{\n\"id\":\"a\",\n\"text\":\"x\"\n}\n", "[{\"id\":\"a\",\"text\":\"x\"}]\n", "[\n{}\n]\n"}) {
    const Collected collected = read(file);
    EXPECT_THAT(collected.articles, IsEmpty());
    ASSERT_THAT(collected.remarks, SizeIs(1));
    EXPECT_THAT(collected.remarks[0].message, HasSubstr("one JSON value over the whole file"));
  }
}

TEST(JsonLines, EmptyInputIsNothing) { EXPECT_THAT(read(" \n\r\n\n").remarks, IsEmpty()); }

}  // namespace
}  // namespace corpus
