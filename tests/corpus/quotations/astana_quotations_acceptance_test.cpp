// Who says what in the founding article? PULLQUOTE_DATA names the folder that holds astana-2025/article.txt.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "corpus/reader.h"
#include "tests/corpus/quotations/marked_example.h"

namespace corpus {
namespace {

class AstanaQuotations : public testing::Test {
 protected:
  void SetUp() override {
    const char* data = std::getenv("PULLQUOTE_DATA");
    if (data == nullptr) GTEST_SKIP() << "PULLQUOTE_DATA is not set";
    const auto path = std::filesystem::path(data) / "astana-2025" / "article.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
    std::vector<std::string> parts;
    const auto take = [&](const Article& article) {
      parts = article.paragraphs;
      for (const Caption& caption : article.captions) parts.push_back(caption.text);
      for (const Caption& caption : article.captions) photographers_.push_back(caption.photographer);
    };
    read_sources({path.string()}, {}, {.article = take, .remark = [](const Remark&) {}});
    article_ = example_of(parts, "en");
    found_ = quotations(article_.story());
  }

  std::vector<const Quotation*> cued(std::string_view cue, std::string_view words) const {
    std::vector<const Quotation*> all;
    for (const Quotation& quotation : found_)
      if (quotation.cue.of(article_.text) == cue &&
          quotation.parts.front().of(article_.text).find(words) != std::string_view::npos)
        all.push_back(&quotation);
    return all;
  }

  MarkedExample article_;
  std::vector<std::string> photographers_;
  std::vector<Quotation> found_;
};

TEST_F(AstanaQuotations, HaveOneBetweenMarks) {
  std::vector<const Quotation*> marked;
  for (const Quotation& quotation : found_)
    if (quotation.kind != QuotationKind::indirect) marked.push_back(&quotation);
  ASSERT_EQ(marked.size(), 1u);
  EXPECT_EQ(marked.front()->kind, QuotationKind::mixed);
  EXPECT_EQ(marked.front()->cue.of(article_.text), "said");
  EXPECT_THAT(marked.front()->speakers, testing::ElementsAre("Xi Jinping"));
}

TEST_F(AstanaQuotations, GiveEachPointItsSpeaker) {
  for (const char* point : {"First, China and", "Second, China and", "Third, China and", "Fifth, China and"}) {
    const auto found = cued("said", point);
    ASSERT_EQ(found.size(), 1u) << point;
    EXPECT_THAT(found.front()->speakers, testing::ElementsAre("Xi Jinping")) << point;
  }
}

TEST_F(AstanaQuotations, GiveJointStatementsToAllFive) {
  for (const auto& [cue, words] : {std::pair{"unanimously stated", "has become an important platform"},
                                   std::pair{"said", "In a world full of uncertainties"},
                                   std::pair{"added", "highly value the model of cooperation"}}) {
    const auto found = cued(cue, words);
    ASSERT_EQ(found.size(), 1u) << words;
    EXPECT_EQ(found.front()->speakers.size(), 5u) << words;
    EXPECT_THAT(found.front()->speakers, testing::Contains("Kassym-Jomart Tokayev")) << words;
    EXPECT_THAT(found.front()->speakers, testing::Not(testing::Contains("Xi Jinping"))) << words;
  }
}

TEST_F(AstanaQuotations, AreNeverAPhotographers) {
  for (const Quotation& quotation : found_)
    for (const std::string& speaker : quotation.speakers)
      EXPECT_THAT(photographers_, testing::Not(testing::Contains(speaker)));
}

}  // namespace
}  // namespace corpus
