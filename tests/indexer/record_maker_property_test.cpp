// Whatever an article holds, the stored text is its parts, and each range says where one stands.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "indexer/record_maker.h"
#include "text/code_points.h"

namespace indexer {
namespace {

const std::vector<std::string> pieces = {
    "They met in May. ",
    "We saw it. ",
    "Dr. Bo",
    " ",
    "  ",
    "\n",
    "\u00A0",
    "“We will,” ",
    "he said. ",
    "两湖相会。",
    "В мае 2024 г. ",
    "…",
    "a",
    "!",
    "é",
    "3,000 boats",
    "U.N. ",
    "?!\" ",
    "\u200B",
};

std::string random_part(std::mt19937& random) {
  std::string part;
  for (std::size_t n = random() % 6; n > 0; --n) part += pieces[random() % pieces.size()];
  return part;
}

corpus::Article random_article(std::mt19937& random) {
  static const std::vector<std::string> languages = {"", "en", "ru", "zh", "kk", "xx"};
  corpus::Article article;
  article.headline = random_part(random);
  for (std::size_t n = random() % 5; n > 0; --n) article.paragraphs.push_back(random_part(random));
  for (std::size_t n = random() % 3; n > 0; --n) {
    corpus::Caption caption;
    caption.text = random_part(random) + "boat";  // a reader leaves out captions without text
    caption.image = std::to_string(n);
    article.captions.push_back(caption);
  }
  article.language = languages[random() % languages.size()];
  return article;
}

// The article's parts, trimmed, as they should stand in the text.
std::vector<std::string> parts_of(const corpus::Article& article) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view part) {
    if (!text::trim(part).empty()) parts.emplace_back(text::trim(part));
  };
  add(article.headline);
  for (const std::string& paragraph : article.paragraphs) add(paragraph);
  for (const corpus::Caption& caption : article.captions) add(caption.text);
  return parts;
}

std::string without_space(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!text::is_space(text::next_code_point(text, at))) kept += text.substr(begin, at - begin);
  }
  return kept;
}

TEST(RecordMakerProperty, TheTextIsTheSectionsAndTheSectionsAreTheParts) {
  std::mt19937 random(1);
  for (int round = 0; round < 3'000; ++round) {
    const corpus::Article article = random_article(random);
    const schema::Record record = make_record(article, "");
    std::vector<std::string> sections;
    std::string joined;
    for (const schema::Section& section : record.sections) {
      sections.emplace_back(section.bytes.of(record.text));
      joined += (joined.empty() ? "" : "\n\n") + sections.back();
    }
    ASSERT_EQ(sections, parts_of(article));
    ASSERT_EQ(joined, record.text);
  }
}

TEST(RecordMakerProperty, SentencesAreDisjointAndHoldEveryWord) {
  std::mt19937 random(2);
  for (int round = 0; round < 3'000; ++round) {
    const schema::Record record = make_record(random_article(random), "");
    std::uint32_t last = 0;
    for (const schema::Section& section : record.sections) {
      std::string words;
      for (const text::Range sentence : section.sentences) {
        ASSERT_LE(last, sentence.begin);
        ASSERT_TRUE(section.bytes.holds(sentence));
        ASSERT_FALSE(sentence.empty());
        ASSERT_EQ(text::trim(sentence.of(record.text)), sentence.of(record.text));
        words += without_space(sentence.of(record.text));
        last = sentence.end;
      }
      ASSERT_EQ(words, without_space(section.bytes.of(record.text)));
    }
  }
}

TEST(RecordMakerProperty, SectionsAreNumberedByKindAndEachCaptionHasItsCredit) {
  std::mt19937 random(3);
  for (int round = 0; round < 1'000; ++round) {
    const corpus::Article article = random_article(random);
    const schema::Record record = make_record(article, "");
    std::uint32_t paragraphs = 0;
    std::uint32_t captions = 0;
    for (const schema::Section& section : record.sections) {
      if (section.kind == schema::SectionKind::paragraph) {
        ASSERT_EQ(section.number, ++paragraphs);
      }
      if (section.kind != schema::SectionKind::caption) continue;
      ASSERT_EQ(section.number, ++captions);
      ASSERT_EQ(record.captions.at(captions - 1).image, article.captions[captions - 1].image);
    }
    ASSERT_EQ(record.captions.size(), captions);
  }
}

}  // namespace
}  // namespace indexer
