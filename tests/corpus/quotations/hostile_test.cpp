// Does any text end well, and soon? Marks without end, marks in marks, a paragraph of fifty megabytes.
#include <gmock/gmock.h>

#include <chrono>
#include <string>

#include "tests/corpus/quotations/marked_example.h"

namespace corpus {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t n = 0; n < times; ++n) all += part;
  return all;
}

bool begins_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// Ranges are in order, inside the text and not empty.
void expect_sound(const MarkedExample& example) {
  std::uint32_t last = 0;
  for (const Quotation& quotation : quotations(example.story())) {
    ASSERT_FALSE(quotation.parts.empty());
    EXPECT_LE(last, quotation.parts.front().begin);
    last = quotation.parts.front().begin;
    std::uint32_t end = 0;
    for (const text::Range& part : quotation.parts) {
      EXPECT_LT(part.begin, part.end);
      EXPECT_LE(end, part.begin);
      EXPECT_LE(part.end, example.text.size());
      EXPECT_TRUE(begins_character(example.text, part.begin) && begins_character(example.text, part.end));
      end = part.end;
    }
    EXPECT_LE(quotation.cue.end, example.text.size());
    for (const text::Range& speaker : quotation.speakers_as_written) EXPECT_LE(speaker.end, example.text.size());
    EXPECT_GE(quotation.confidence, 0);
    EXPECT_LE(quotation.confidence, 1);
  }
}

// One sentence, so that nothing hides behind the cutting of sentences.
MarkedExample one_sentence(std::string paragraph, std::string_view language) {
  MarkedExample example;
  example.language = language;
  example.text = std::move(paragraph);
  const text::Range all{0, static_cast<std::uint32_t>(example.text.size())};
  example.sections = {{StorySectionKind::paragraph, all, {all}}};
  return example;
}

class HostileText : public testing::TestWithParam<std::string> {};

TEST_P(HostileText, EndsSoon) {
  for (const std::string_view language : {"en", "ru", "zh", ""}) {
    const auto begin = std::chrono::steady_clock::now();
    expect_sound(one_sentence(repeated(GetParam(), 100000), language));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(taken.count(), 20) << language;
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostileText,
                         testing::Values("“", "\"", "”", "«", "'", "''", "「", "“a", "\"a ", "\" a", "‘a ", "said ",
                                         "he said, ", "said that ", ", ", "(", "according to ", "who ", "and ", "X ",
                                         "Xi said: \"", "сказал, что ", "по словам ", "— ", "- сказал - ", "说",
                                         "他说，", "：“", "Name: ", "’s ", "the ", "that ", ", saying ",
                                         "he criticized the ", "wants to ", "he said as he ", "“x” said as ",
                                         "President X Y said ", "Adam Eve, ", "said he, ", "“a” he said. ",
                                         "his claim that ", "convinced that ", "\xEF\xBF\xBD", "1 "));

TEST(Marks, NestTenThousandDeep) {
  expect_sound(one_sentence(repeated("“a ", 10000) + repeated("”", 10000), "en"));
  expect_sound(one_sentence(repeated("«„", 10000) + repeated("“»", 10000), "ru"));
}

TEST(AParagraph, OfFiftyMegabytesIsRead) {
  expect_sound(one_sentence(repeated("The mayor said that “all is well” and left. ", 50'000'000 / 44), "en"));
}

TEST(AStory, OfNothingHasNoQuotations) {
  EXPECT_TRUE(quotations({}).empty());
  EXPECT_TRUE(quotations(example_of({"", " ", "\n"}, "en").story()).empty());
}

}  // namespace
}  // namespace corpus
