#include "searcher/batch/batch.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "searcher/render/batch.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using Json = nlohmann::ordered_json;

class Batch : public testing::Test {
 protected:
  BatchAnswer answer(std::string_view sheet) const {
    return answer_sheet(read_sheet(sheet), index_.snapshot(), {}, false);
  }

  const SmallIndex index_{{.id = "a",
                           .headline = "Toll ends",
                           .paragraphs = {"\"The toll is gone from every lake,\" Ilvo Tarn said."},
                           .published = "2031-05-07"}};
};

TEST_F(Batch, AnswersEachRowAndNamesThoseWithoutAny) {
  const BatchAnswer answered = answer(
      "query;quote;speaker\ntoll;;\n;The toll is gone from every lake;Ilvo Tarn\n;;\nzeppelin;;\n();;\n;We sank the "
      "moon;\n");
  EXPECT_EQ(answered.count(), 2U);
  const Json json = Json::parse(to_json(answered));
  EXPECT_EQ(json["without"], Json({4, 5, 6, 7}));
  ASSERT_EQ(json["rows"].size(), 6U);
  EXPECT_EQ(json["rows"][0]["row"], 2);
  EXPECT_EQ(json["rows"][0]["query"], "toll");
  EXPECT_EQ(json["rows"][0]["result"]["total"], 1);
  EXPECT_EQ(json["rows"][1]["quote"], "The toll is gone from every lake");
  EXPECT_EQ(json["rows"][1]["speaker"], "Ilvo Tarn");
  EXPECT_EQ(json["rows"][1]["result"]["verdict"], "exact");
  EXPECT_TRUE(json["rows"][2]["result"].is_null());
  EXPECT_EQ(json["rows"][4]["result"]["error"]["code"], "query_refused");
  EXPECT_EQ(json["rows"][5]["result"]["verdict"], "not_found");
  const std::string lines = to_json_lines(answered);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 6);
  EXPECT_EQ(Json::parse(lines.substr(0, lines.find('\n'))), json["rows"][0]);
}

TEST_F(Batch, IsReadAsText) {
  const std::string text = to_text(answer("query,quote\ntoll,\n,The toll is gone from every lake\n,\nzeppelin,\n"), {});
  EXPECT_THAT(
      text,
      HasSubstr("row 2: toll\n    1 article\n    a#s1  \"The *toll* is gone from every lake,\" Ilvo Tarn said.\n"));
  EXPECT_THAT(text, HasSubstr("row 3: \"The toll is gone from every lake\"\n    [fit] exact: word for word"));
  EXPECT_THAT(text, HasSubstr("\nwithout any result:\n  row 4: (empty)\n  row 5: zeppelin\n"
                              "4 rows: 2 with a result, 2 without\n"));
}

TEST_F(Batch, HasARowOfCsvForEachRow) {
  EXPECT_EQ(to_csv(answer("query,quote\ntoll,\n,The toll is gone from every lake\n,\n")),
            "row,query,quote,speaker,total,verdict,fit,article,passage,text\r\n"
            "2,toll,,,1,,,a,a#s1,\"\"\"The toll is gone from every lake,\"\" Ilvo Tarn said.\"\r\n"
            "3,,The toll is gone from every lake,,1,exact,yes,a,a#s1,The toll is gone from every lake\r\n"
            "4,,,,,,,,,\r\n");
}

TEST_F(Batch, OfAnEmptySheetSaysSo) {
  EXPECT_THAT(answer("").notes, testing::ElementsAre("there is no row in this sheet"));
  EXPECT_EQ(Json::parse(to_json(answer("")))["rows"], Json::array());
}

}  // namespace
}  // namespace searcher
