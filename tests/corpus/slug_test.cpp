#include "corpus/slug.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(Slug, JoinsTheFirstWords) {
  const struct {
    const char* text;
    std::size_t max_words;
    const char* slug;
  } rows[] = {
      {"Xi'an: 3,000 more", 8, "xian-3-000-more"},
      {"High-quality Belt and Road", 3, "high-quality-belt"},
      {"Erdoğan ’s Łódź", 8, "erdogan-s-lodz"},
      {"Шёлковый путь", 8, "шелковый-путь"},
      {"六国元首，阿斯塔纳", 8, "六国元首-阿斯塔纳"},
      {" -- ", 8, ""},
      {"one two", 0, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(slug(row.text, row.max_words), row.slug) << row.text;
}

TEST(Slug, MakesAnId) {
  Article article;
  EXPECT_EQ(make_id(article, "Old Notes"), "old-notes");
  EXPECT_EQ(make_id(article, "--"), "article");
  article.headline = "One two, three-four five six seven eight nine";
  EXPECT_EQ(make_id(article, "notes"), "one-two-three-four-five-six-seven-eight");
  article.dateline = {.place = "NEW YORK", .date = {.year = 2025, .month = 6, .day = 17}, .agency = "Lake Wire"};
  EXPECT_EQ(make_id(article, "notes"), "lake-wire-new-york-2025-06-17-one-two-three-four-five-six-seven-eight");
  article.headline = std::string(1000, 'x');
  EXPECT_LE(make_id(article, "notes").size(), max_made_id_bytes);
}

}  // namespace
}  // namespace corpus
