// Whatever a wire text looks like, each of its bytes has one role, and the article holds every word once.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "corpus/clean_text.h"
#include "corpus/wire/wire_segments.h"
#include "corpus/wire/wire_text.h"
#include "text/code_points.h"

namespace corpus {
namespace {

const std::vector<std::string> parts = {
    "Two lakes become one",
    "Lake Wire Headlines: ",
    "-Lake Wire",
    " - Xinhua",
    "Mayor Ann Bo waves in Tull on May 5, 2024. ",
    "(Lake Wire/Ann Bo)",
    "(Xinhua)",
    "（新华社记者 甲乙 摄）",
    "(SCO)",
    "(",
    ")",
    "TULL, May 5 (Lake Wire) -- ",
    "TULL, May 5 -- ",
    "新华社北京5月5日电",
    "（记者 甲）",
    "АСТАНА, 17 июня (Синьхуа) — ",
    "The lakes met. ",
    "“We will.” ",
    "They met! ",
    "■",
    "###",
    "Enditem",
    "(End)",
    "by Lake Wire writers Ann Bo",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "两湖相会。",
    "2025-06-17",
    "17 июня 2025 года",
    ". ",
    ", ",
    "é",
    "\u00A0",
    "...",
    "/TASS/.",
    "Q: ",
    "REUTERS/Ann Bo",
    "© Ann Bo/TASS",
    "[Ann Bo - Anadolu]",
    "(Reporting by Ann Bo; Editing by Cy Do)",
    "UPDATE 1-",
    "（更正）",
    "TULL. KAZINFORM – ",
    "АСТАНА, 17 июн - РИА Новости. ",
    "rl/jm",
};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t count = random() % 24;
  for (std::size_t i = 0; i < count; ++i) text += parts[random() % parts.size()];
  return text;
}

std::string without_space(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!text::is_space(text::next_code_point(text, at))) kept += text.substr(begin, at - begin);
  }
  return kept;
}

// The words that the article's text fields hold, by role, and those of the spans they were made of.
void expect_same_words(const std::string& text, const WireSegments& segments) {
  const Article article = read_wire_text(text, "n").article;
  std::string headline, paragraphs, captions;
  for (const WireSpan& span : segments.spans) {
    const std::string words = without_space(span.range.of(text));
    if (span.role == WireRole::headline) headline += words;
    if (span.role == WireRole::paragraph) paragraphs += words;
    if (span.role == WireRole::caption) captions += words;
  }
  std::string article_paragraphs, article_captions;
  for (const std::string& paragraph : article.paragraphs) article_paragraphs += without_space(paragraph);
  for (const Caption& caption : article.captions) article_captions += without_space(caption.text);
  EXPECT_EQ(without_space(article.headline), headline) << text;
  EXPECT_EQ(article_paragraphs, paragraphs) << text;
  EXPECT_EQ(article_captions, captions) << text;
}

TEST(WireSegmentsProperty, EveryByteHasOneRole) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    Repairs ignored;
    const std::string text = clean_text(random_text(random), ignored);
    const WireSegments segments = segment_wire_text(text);
    std::size_t covered = 0;
    bool follows_caption = false;
    for (const WireSpan& span : segments.spans) {
      ASSERT_EQ(span.range.begin, covered) << text;
      ASSERT_FALSE(span.range.empty()) << text;
      const bool is_blank = text::trim(span.range.of(text)).empty();
      ASSERT_EQ(is_blank, span.role == WireRole::space) << text;
      follows_caption = follows_caption || span.role == WireRole::caption;
      if (span.role == WireRole::credit) {
        ASSERT_TRUE(follows_caption) << text;
      }
      covered = span.range.end;
    }
    ASSERT_EQ(covered, text.size()) << text;
    expect_same_words(text, segments);
  }
}

TEST(WireSegmentsProperty, NoByteStringBreaksIt) {
  std::mt19937 random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes = random_text(random);
    for (int i = 0; i < 4 && !bytes.empty(); ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    Repairs ignored;
    const std::string text = clean_text(bytes, ignored);
    expect_same_words(text, segment_wire_text(text));
  }
}

}  // namespace
}  // namespace corpus
