#include "searcher/render/verification_json.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/searcher/render/checked_quotes.h"

namespace searcher {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST(VerificationJson, HasItsKeysInTheirOrder) {
  VerifiedQuote quote = altered_quote();
  quote.near_copies = quote.sources;
  const Json answer = Json::parse(to_json(drafted({quote})));
  EXPECT_THAT(keys_of(answer), testing::ElementsAre("version", "quotes", "notes", "took_us", "fit"));
  const Json& one = answer["quotes"][0];
  EXPECT_THAT(keys_of(one),
              testing::ElementsAre("text", "begin", "end", "attributed_to", "verdict", "speech", "attribution",
                                   "context", "copies", "changes", "sources", "speakers", "near_copies", "fit"));
  EXPECT_THAT(keys_of(one["sources"][0]),
              testing::ElementsAre("article", "passage", "begin", "end", "text", "verdict", "speech", "attribution",
                                   "context", "speaker", "published", "diff", "headline", "agency", "place", "url",
                                   "before", "after", "speakers", "changes", "left_out", "later_versions"));
  EXPECT_EQ(one["sources"], one["near_copies"]);
  EXPECT_EQ(one["changes"], Json({"negation", "omission"}));
  EXPECT_EQ(one["sources"][0]["diff"][1], Json::parse(R"({"op":"insert","quote":"","source":"not"})"));
  EXPECT_EQ(answer["fit"], false);
}

TEST(VerificationJson, HasNullForWhatNobodyKnows) {
  VerifiedQuote quote = checked_quote("a");
  quote.quote.speakers.clear();
  VerifiedSource& source = quote.sources[0];
  source.speakers.clear();
  source.published = source.agency = source.place = source.url = "";
  const Json one = Json::parse(to_json(quote, false));
  EXPECT_TRUE(one["attributed_to"].is_null());
  for (const char* key : {"speaker", "published", "agency", "place", "url"})
    EXPECT_TRUE(one["sources"][0][key].is_null()) << key;
  EXPECT_EQ(one["fit"], true);
}

TEST(VerificationJson, NamesTheStepsOfADiff) {
  using Op = DiffPart::Op;
  VerifiedQuote quote = checked_quote("a");
  quote.sources[0].diff = {
      {Op::equal, "a", "a"}, {Op::replace, "b", "c"}, {Op::remove, "d", ""}, {Op::insert, "", "e"}};
  const Json one = Json::parse(to_json(quote, false));
  std::vector<std::string> names;
  for (const Json& step : one["sources"][0]["diff"]) names.push_back(step["op"]);
  EXPECT_THAT(names, testing::ElementsAre("equal", "replace", "delete", "insert"));
}

TEST(VerificationJson, HasALineForEachQuotation) {
  const VerifyAnswer answer = drafted({checked_quote("a\nb"), unfound_quote("c")});
  const std::string lines = to_json_lines(answer);
  ASSERT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  const Json quotes = Json::parse(to_json(answer))["quotes"];
  EXPECT_EQ(Json::parse(lines.substr(0, lines.find('\n'))), quotes[0]);
  EXPECT_EQ(Json::parse(lines.substr(lines.find('\n') + 1)), quotes[1]);
}

}  // namespace
}  // namespace searcher
