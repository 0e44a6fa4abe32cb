#include "schema/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "schema/checksum.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

Manifest two_segments() {
  Manifest manifest;
  manifest.generation = 7;
  manifest.created = "2024-05-05T10:00:00Z";
  manifest.built_with = "pullquote 1, icu 2";
  manifest.segments = {{.name = "000006",
                        .first_article = 1,
                        .last_article = 40,
                        .articles = 39,
                        .deleted = {3, 17},
                        .files = {{"tokens", {.bytes = 5'000'000'000, .checksum = "00ff"}}, {"words", {}}}},
                       {.name = "000007",
                        .remote = {.host = "2001:db8::7", .port = 4001, .uuid = "0a-1b"},
                        .first_article = 41,
                        .last_article = 41,
                        .articles = 1,
                        .deleted = {},
                        .files = {}}};
  manifest.average_lengths = {.spaced_headline = 9.1, .spaced_body = 1.0 / 3, .unspaced_captions = 1e-300};
  manifest.languages = {{"", 1}, {"en", 20}, {"zh", 17}};
  manifest.first_day = "1999-12-31";
  manifest.last_day = "2024-05-05";
  manifest.counts = {.articles = 38,
                     .captions = 2,
                     .sentences = 300,
                     .words = 4'000,
                     .quotations = 70,
                     .speakers = 8,
                     .text_bytes = UINT64_MAX};
  manifest.sources = {{"озёра/", 30}, {"-", 10}};
  manifest.skipped = {{"a.pdf", "no \"text\"\n"}};
  manifest.report.repaired = 2;
  return manifest;
}

TEST(Manifest, ComesBackWhole) {
  const Manifest manifest = parse_manifest(print(two_segments()), "m");
  EXPECT_EQ(print(manifest), print(two_segments()));
  EXPECT_EQ(manifest.format, format_version);
  EXPECT_EQ(manifest.generation, 7u);
  ASSERT_EQ(manifest.segments.size(), 2u);
  EXPECT_EQ(manifest.segments[0].last_article, 40u);
  EXPECT_THAT(manifest.segments[0].deleted, ElementsAre(3, 17));
  EXPECT_EQ(manifest.segments[0].files.at("tokens").bytes, 5'000'000'000u);
  EXPECT_FALSE(manifest.segments[0].is_remote());
  EXPECT_TRUE(manifest.segments[1].is_remote());
  EXPECT_EQ(manifest.segments[1].address(), "[2001:db8::7]:4001");
  EXPECT_EQ(manifest.segments[1].remote.uuid, "0a-1b");
  EXPECT_EQ(manifest.average_lengths.spaced_body, 1.0 / 3) << "to the last bit: weights depend on it";
  EXPECT_EQ(manifest.average_lengths.unspaced_captions, 1e-300);
  EXPECT_EQ(manifest.languages.at("zh"), 17u);
  EXPECT_EQ(manifest.counts.quotations, 70u);
  EXPECT_EQ(manifest.counts.speakers, 8u);
  EXPECT_EQ(manifest.counts.text_bytes, UINT64_MAX);
  EXPECT_EQ(manifest.sources[0].path, "озёра/");
  EXPECT_EQ(manifest.skipped[0].message, "no \"text\"\n");
}

TEST(Manifest, OfNothingComesBackWhole) { EXPECT_EQ(print(parse_manifest(print({}), "m")), print({})); }

// Linux paths are bytes.
TEST(Manifest, TakesNamesThatAreNoUtf8) {
  Manifest manifest;
  manifest.sources = {{"caf\xE9.txt", 1}};
  EXPECT_EQ(parse_manifest(print(manifest), "m").sources[0].path, "caf\uFFFD.txt");
}

// The manifest with `change` made to its body and a checksum that fits.
std::string resealed(void (*change)(json& body)) {
  json file = json::parse(print(two_segments()));
  change(file["manifest"]);
  file["checksum"] = hex(checksum(file["manifest"].dump()));
  return file.dump();
}

TEST(Manifest, OfANewerFormatAsksForTheNewerProgram) {
  const auto newer = thrown_by([] { parse_manifest(resealed([](json& body) { body["format"] = 99; }), "path"); });
  ASSERT_TRUE(newer);
  EXPECT_EQ(newer->code(), IndexError::Code::other_version);
  EXPECT_STREQ(newer->what(),
               ("the index has format 99, this program reads format " + std::to_string(format_version)).c_str());
  EXPECT_EQ(newer->where(), "path");
  EXPECT_THAT(newer->next(), HasSubstr("newer Pullquote"));

  const auto older = thrown_by([] { parse_manifest(resealed([](json& body) { body["format"] = 0; }), "path"); });
  ASSERT_TRUE(older);
  EXPECT_EQ(older->code(), IndexError::Code::other_version);
  EXPECT_EQ(older->next(), "build the index again");
}

// A later format may hold anything else: its number is read before all of the rest.
TEST(Manifest, OfANewerFormatNeedHoldNothingElse) {
  EXPECT_EQ(code_thrown_by([] { parse_manifest(R"({"checksum":"later","manifest":{"format":99}})", "m"); }),
            "index_of_other_version");
}

TEST(Manifest, LackingSomethingIsDamaged) {
  for (const auto change :
       {+[](json& body) { body.erase("segments"); }, +[](json& body) { body.erase("format"); },
        +[](json& body) { body["counts"] = "many"; }, +[](json& body) { body["segments"][0]["deleted"] = {"x"}; },
        +[](json& body) { body = 3; }, +[](json& body) { body = nullptr; }})
    EXPECT_EQ(code_thrown_by([&] { parse_manifest(resealed(change), "m"); }), "index_damaged") << resealed(change);
}

TEST(Manifest, NamesGenerationsInSixDigits) {
  EXPECT_EQ(generation_name(7), "000007");
  EXPECT_EQ(generation_name(1'234'567), "1234567");
}

}  // namespace
}  // namespace schema
