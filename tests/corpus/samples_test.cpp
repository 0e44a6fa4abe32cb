// The project's own sample coverage reads without a remark, into the parts that its README names.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "tests/corpus/collected.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

Collected read_sample(const std::string& name) {
  Collected collected;
  read_sources({(fs::path(PULLQUOTE_SAMPLES) / name).string()}, {}, collected.sink());
  EXPECT_THAT(collected.remarks, IsEmpty()) << printed(collected.remarks.at(0));
  return collected;
}

TEST(Samples, WireTextsHaveAllTheirParts) {
  const struct {
    const char* file;
    const char* kicker;
    const char* headline_begin;
    const char* place;
    const char* date;
    const char* agency;
    std::size_t paragraphs, captions;
  } rows[] = {
      {"astana-en.txt", "Summit File", "Six presidents", "ASTANA", "2025-06-17", "Pullquote Samples", 13, 4},
      {"astana-ru.txt", "", "Шесть стран", "АСТАНА", "2025-06-17", "Pullquote Samples", 13, 4},
      {"astana-zh.txt", "", "六国元首", "阿斯塔纳", "2025-06-17", "Pullquote Samples", 13, 4},
      {"fiction-opening.txt", "", "Fiction: ", "PORT ORSEL", "2024-09-10", "Marrow Wire", 11, 4},
      {"fiction-captain.txt", "", "Fiction: ", "PORT ORSEL", "2024-09-11", "Orsel News", 10, 3},
      {"fiction-signing.txt", "", "Fiction: ", "PORT ORSEL", "2024-09-11", "Marrow Wire", 9, 2},
  };
  for (const auto& row : rows) {
    const Collected collected = read_sample(row.file);
    ASSERT_THAT(collected.articles, SizeIs(1)) << row.file;
    const Article& article = collected.articles[0];
    EXPECT_EQ(article.kicker, row.kicker) << row.file;
    EXPECT_TRUE(article.headline.starts_with(row.headline_begin)) << article.headline;
    EXPECT_EQ(article.dateline.place, row.place) << row.file;
    EXPECT_EQ(print(article.dateline.date), row.date) << row.file;
    EXPECT_EQ(article.dateline.agency, row.agency) << row.file;
    EXPECT_THAT(article.paragraphs, SizeIs(row.paragraphs)) << row.file;
    EXPECT_THAT(article.captions, SizeIs(row.captions)) << row.file;
    for (const Caption& caption : article.captions) {
      EXPECT_EQ(caption.agency, row.agency) << caption.text;
      EXPECT_FALSE(caption.photographer.empty()) << caption.text;
      EXPECT_TRUE(caption.date.known()) << caption.text;
      EXPECT_EQ(caption.text.find('/'), std::string::npos) << caption.text;
    }
    for (const std::string& paragraph : article.paragraphs) EXPECT_EQ(paragraph.find("■"), std::string::npos);
  }
}

TEST(Samples, RowsAreAllRead) {
  const Collected collected = read_sample("fiction.jsonl");
  std::set<std::string> ids;
  for (const Article& article : collected.articles) {
    EXPECT_TRUE(ids.insert(article.id).second) << article.id;
    EXPECT_TRUE(article.headline.starts_with("Fiction: ")) << article.headline;
    EXPECT_TRUE(article.published.known()) << article.id;
    EXPECT_FALSE(article.language.empty()) << article.id;
    EXPECT_FALSE(article.paragraphs.empty()) << article.id;
  }
  EXPECT_EQ(ids.size(), 16u);
}

}  // namespace
}  // namespace corpus
