#include "indexer/stats.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace indexer {
namespace {

schema::Manifest two_segments() {
  schema::Manifest manifest;
  manifest.generation = 12;
  manifest.created = "2024-05-05T10:00:00Z";
  manifest.built_with = "pullquote 1, icu 2";
  manifest.segments = {
      {.name = "000011",
       .first_article = 1,
       .last_article = 40,
       .articles = 40,
       .deleted = {3, 17},
       .files = {{"tokens", {.bytes = 300, .checksum = ""}}, {"words", {.bytes = 50, .checksum = ""}}}},
      {.name = "000012",
       .first_article = 41,
       .last_article = 41,
       .articles = 1,
       .deleted = {},
       .files = {{"tokens", {.bytes = 100, .checksum = ""}}}}};
  manifest.languages = {{"", 1}, {"en", 20}, {"zh", 18}};
  manifest.first_day = "1999-12-31";
  manifest.last_day = "2024-05-05";
  manifest.counts = {.articles = 39,
                     .captions = 2,
                     .sentences = 300,
                     .words = 4'000,
                     .quotations = 50,
                     .speakers = 7,
                     .text_bytes = 2'000};
  manifest.sources = {{"lakes/", 39}};
  manifest.skipped = {{"a.pdf", "no text"}};
  manifest.report.skipped = 1;
  manifest.report.repaired = 4;
  return manifest;
}

TEST(Stats, AsText) {
  EXPECT_EQ(stats_text("lakes.index", two_segments()),
            "index       lakes.index\n"
            "generation  000012 of 2024-05-05T10:00:00Z, 2 segment(s), built with pullquote 1, icu 2\n"
            "articles    39 (2 replaced ones still on disk)\n"
            "captions    2\n"
            "sentences   300\n"
            "words       4000\n"
            "quotations  50 of 7 speakers\n"
            "languages   ? 1 en 20 zh 18\n"
            "dates       1999-12-31 to 2024-05-05\n"
            "skipped     1\n"
            "repaired    4\n"
            "text        2000 bytes\n"
            "  tokens                            400 bytes  0.200 of the text\n"
            "  words                              50 bytes  0.025 of the text\n"
            "  all                               450 bytes  0.225 of the text\n");
}

TEST(Stats, AsTextOfAnIndexWithoutDatesOrText) {
  const std::string text = stats_text("x", {});
  EXPECT_EQ(text.find("dates"), std::string::npos);
  EXPECT_NE(text.find("0 bytes  0.000 of the text"), std::string::npos) << text;
}

TEST(Stats, AsJson) {
  const std::string text = stats_json("lakes.index", two_segments());
  EXPECT_EQ(text.find('\n'), text.size() - 1) << "one line";
  EXPECT_EQ(nlohmann::json::parse(text), nlohmann::json::parse(R"({
    "version": 1, "index": "lakes.index", "generation": "000012", "created": "2024-05-05T10:00:00Z",
    "built_with": "pullquote 1, icu 2", "segments": 2, "articles": 39, "replaced": 2, "captions": 2,
    "sentences": 300, "words": 4000, "quotations": 50, "speakers": 7, "text_bytes": 2000, "languages": {"": 1, "en": 20, "zh": 18},
    "dates": ["1999-12-31", "2024-05-05"], "sources": [{"path": "lakes/", "articles": 39}],
    "skipped": [{"where": "a.pdf", "message": "no text"}], "repaired": 4, "bytes": {"tokens": 400, "words": 50}})"));
}

TEST(Stats, AsJsonIsUtf8WhateverPathsAre) {
  EXPECT_EQ(nlohmann::json::parse(stats_json("caf\xE9", {}))["index"], "caf\uFFFD");
}

}  // namespace
}  // namespace indexer
