#include <gmock/gmock.h>

#include "bench/report/comparison.h"
#include "bench/report/markdown.h"
#include "bench/report/markdown_table.h"
#include "bench/report/plots.h"

namespace bench {
namespace {

using testing::HasSubstr;

Json figures(double p50, double p95) {
  return {{"answered", 3},  {"p50_us", p50},   {"p95_us", p95}, {"p99_us", p95},       {"max_us", p95},
          {"once_us", p95}, {"a_second", 1.0}, {"hits", 10.0},  {"slowest", "a & <b>"}};
}

Json some_latency() {
  Json latency = {{"settings", {{"rounds", 5}, {"seed", 1}, {"clock", "wall"}, {"cores", 1}}},
                  {"modes", Json::object()}};
  latency["modes"]["passages"] = Json::array();
  latency["modes"]["passages"].push_back(
      {{"class", "term_common"},
       {"title", "common <term>"},
       {"questions", 3},
       {"engines", {{"pullquote", figures(100, 200)}, {"xapian", figures(2000, 4000)}, {"fts5", figures(200, 1000)}}}});
  return latency;
}

TEST(Comparison, SetsBothRatiosAgainstTheAim) {
  Json latency = some_latency();
  add_ratios(latency);
  const Json& ratios = latency["modes"]["passages"][0]["ratios"];
  EXPECT_DOUBLE_EQ(ratios["xapian"]["p50"].get<double>(), 0.05);
  EXPECT_TRUE(ratios["xapian"]["is_met"].get<bool>());
  EXPECT_DOUBLE_EQ(ratios["fts5"]["p95"].get<double>(), 0.2);
  EXPECT_FALSE(ratios["fts5"]["is_met"].get<bool>());  // its p50 is half of FTS5's
  EXPECT_EQ(latency["summary"]["passages"]["xapian"]["met"], 1);
  EXPECT_EQ(latency["summary"]["passages"]["fts5"]["met"], 0);
}

TEST(Comparison, AimsByClass) {
  EXPECT_EQ(aimed_ratio("passages", "phrase_3", "xapian"), 0.1);
  EXPECT_EQ(aimed_ratio("passages", "phrase_8", "xapian"), 0.3);
  EXPECT_EQ(aimed_ratio("ids", "phrase_8", "xapian"), 0.8);
  EXPECT_EQ(aimed_ratio("ids", "term_rare", "fts5"), std::nullopt);
  EXPECT_EQ(aimed_ratio("passages", "han_phrase_2", "xapian"), std::nullopt);
}

TEST(Markdown, ShowsTimesRatiosAndAims) {
  Json results = {{"version", 1},
                  {"date", "2026-01-02T03:04Z"},
                  {"command", "pullquote-bench latency"},
                  {"machine", {{"cpu", "a cpu"}, {"cores", 2}, {"memory_bytes", 8e9}, {"system", "a system"}}},
                  {"versions", {{"pullquote", "0"}}},
                  {"latency", some_latency()}};
  add_ratios(results["latency"]);
  const std::string page = to_markdown(results);
  EXPECT_THAT(page, HasSubstr("# Benchmark run of 2026-01-02T03:04Z"));
  EXPECT_THAT(page, HasSubstr("| common <term> | 3 | 0.100 | 0.200 |"));
  EXPECT_THAT(page, HasSubstr("0.050 / 0.050 (≤ 0.1 ✓)"));
  EXPECT_THAT(page, HasSubstr("0.500 / 0.200 (≤ 0.33 ✗)"));
}

TEST(Markdown, NumbersHaveThreeDigits) {
  EXPECT_EQ(short_number(0), "0");
  EXPECT_EQ(short_number(0.0123), "0.012");
  EXPECT_EQ(short_number(1.234), "1.23");
  EXPECT_EQ(short_number(45.67), "45.7");
  EXPECT_EQ(short_number(1234.5), "1234");
}

TEST(Plots, AreSvgWithEscapedWords) {
  const auto plots = plots_of({{"latency", some_latency()}});
  ASSERT_EQ(plots.size(), 1u);
  const std::string& svg = plots.at("latency-passages");
  EXPECT_TRUE(svg.starts_with("<svg "));
  EXPECT_TRUE(svg.ends_with("</svg>\n"));
  EXPECT_THAT(svg, HasSubstr("common &lt;term&gt;"));
}

}  // namespace
}  // namespace bench
