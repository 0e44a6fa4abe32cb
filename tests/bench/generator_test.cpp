#include "bench/corpus/generator.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "bench/queries/word_runs.h"
#include "corpus/date.h"

namespace bench {
namespace {

TEST(Generator, MakesTheSameArticlesFromASeed) {
  const Generator first(7);
  const Generator second(7);
  const Generator other(8);
  for (const std::uint64_t number : {0u, 1u, 999'999u}) {
    EXPECT_EQ(first.row(number), second.row(number));
    EXPECT_NE(first.row(number), other.row(number));
  }
  EXPECT_NE(first.row(0), first.row(1));
}

TEST(Generator, WritesWholeArticlesOfTheSizeThatItTells) {
  const Generator generator(1);
  std::size_t bytes = 0;
  constexpr std::size_t articles = 300;
  for (std::size_t number = 0; number < articles; ++number) {
    const auto row = nlohmann::json::parse(generator.row(number));
    EXPECT_EQ(row["id"], "made-" + std::to_string(number));
    EXPECT_TRUE(corpus::parse_iso_date(row["published"].get<std::string>())) << row["published"];
    EXPECT_FALSE(row["headline"].get<std::string>().empty());
    for (const auto& paragraph : row["paragraphs"]) bytes += paragraph.get<std::string>().size();
  }
  EXPECT_GT(bytes / articles, 1000u);
  EXPECT_LT(bytes / articles, 2000u);
}

TEST(Generator, UsesAFewWordsOftenAndMostSeldom) {
  const Generator generator(1);
  std::map<std::string, std::size_t> counts;
  std::size_t all = 0;
  for (std::size_t number = 0; number < 1000; ++number) {
    const auto row = nlohmann::json::parse(generator.row(number));
    for (const auto& paragraph : row["paragraphs"])
      for (const WordRun& run : word_runs(paragraph.get<std::string>()))
        for (const std::string& word : run) {
          ++counts[word];
          ++all;
        }
  }
  EXPECT_GT(counts["the"], all / 50);
  std::size_t once = 0;
  for (const auto& [word, count] : counts) once += count == 1;
  EXPECT_GT(once, counts.size() / 4);
}

}  // namespace
}  // namespace bench
