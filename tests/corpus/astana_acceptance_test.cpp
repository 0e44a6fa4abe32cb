// The founding article, as it arrives: one line, damaged end mark and all. It is not part of the project:
// PULLQUOTE_DATA names the folder that holds astana-2025/article.txt.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "corpus/clean_text.h"
#include "corpus/reader.h"
#include "corpus/wire/wire_segments.h"
#include "text/code_points.h"

namespace corpus {
namespace {

class Astana : public testing::Test {
 protected:
  void SetUp() override {
    const char* data = std::getenv("PULLQUOTE_DATA");
    if (data == nullptr) GTEST_SKIP() << "PULLQUOTE_DATA is not set";
    path_ = std::filesystem::path(data) / "astana-2025" / "article.txt";
    if (!std::filesystem::exists(path_)) GTEST_SKIP() << path_ << " is not there";
  }

  std::string bytes() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::filesystem::path path_;
};

TEST_F(Astana, IsReadWhole) {
  std::vector<Article> articles;
  std::vector<Remark> remarks;
  read_sources({path_.string()}, {},
               {.article = [&](Article article) { articles.push_back(std::move(article)); },
                .remark = [&](Remark remark) { remarks.push_back(std::move(remark)); }});
  ASSERT_EQ(articles.size(), 1u);
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks[0].kind, Remark::Kind::repaired);

  const Article& article = articles[0];
  EXPECT_EQ(article.id, "xinhua-astana-2025-06-17-xi-urges-china-central-asian-countries-to-promote");
  EXPECT_FALSE(article.id_is_given);
  EXPECT_EQ(article.kicker, "Xinhua Headlines");
  EXPECT_EQ(article.headline,
            "Xi urges China, Central Asian countries to promote high-quality Belt and Road cooperation");
  EXPECT_EQ(article.dateline.place, "ASTANA");
  EXPECT_EQ(print(article.dateline.date), "2025-06-17");
  EXPECT_EQ(article.dateline.agency, "Xinhua");
  ASSERT_EQ(article.paragraphs.size(), 1u);
  EXPECT_TRUE(article.paragraphs[0].starts_with("Chinese President Xi Jinping on Tuesday called"));
  EXPECT_TRUE(article.paragraphs[0].ends_with("Summit in 2027."));

  const std::vector<std::string> photographers = {"Huang Jingwen", "Xie Huanchi", "Ding Lin",
                                                  "Xie Huanchi",   "Yin Bogu",    "Yin Bogu"};
  ASSERT_EQ(article.captions.size(), photographers.size());
  for (std::size_t i = 0; i < photographers.size(); ++i) {
    const Caption& caption = article.captions[i];
    EXPECT_EQ(caption.photographer, photographers[i]);
    EXPECT_EQ(caption.agency, "Xinhua");
    EXPECT_EQ(caption.place, "Astana, Kazakhstan");
    EXPECT_EQ(print(caption.date), "2025-06-17");
    EXPECT_TRUE(caption.text.starts_with("Chinese President Xi Jinping")) << caption.text;
    EXPECT_TRUE(caption.text.ends_with("attended the summit.")) << caption.text;
  }
  EXPECT_EQ(article.captions[0].text, article.captions[4].text);  // two photographers, the same words
}

// Each byte of the file has one role, and there are as many parts of each as the story has.
TEST_F(Astana, LosesAndDoublesNothing) {
  Repairs repairs;
  const std::string text = clean_text(bytes(), repairs);
  EXPECT_EQ(repairs.redecoded, 1u);
  EXPECT_EQ(text.size() + std::string("â–\u00A0").size() - std::string("■").size(), bytes().size());

  const std::vector<WireSpan> spans = segment_wire_text(text).spans;
  std::size_t covered = 0;
  for (const WireSpan& span : spans) {
    ASSERT_EQ(span.range.begin, covered);
    ASSERT_EQ(text::trim(span.range.of(text)).empty(), span.role == WireRole::space);
    covered = span.range.end;
  }
  EXPECT_EQ(covered, text.size());

  const auto count = [&](WireRole role) {
    return std::count_if(spans.begin(), spans.end(), [&](const WireSpan& span) { return span.role == role; });
  };
  for (const WireRole once : {WireRole::kicker, WireRole::headline, WireRole::site_suffix, WireRole::dateline,
                              WireRole::paragraph, WireRole::end_mark})
    EXPECT_EQ(count(once), 1);
  EXPECT_EQ(count(WireRole::caption), 6);
  EXPECT_EQ(count(WireRole::credit), 6);
}

}  // namespace
}  // namespace corpus
