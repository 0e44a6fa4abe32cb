#include "schema/quotation.h"

#include <gtest/gtest.h>

#include <random>

#include "schema/bytes.h"
#include "tests/schema/random_record.h"

namespace schema {
namespace {

constexpr std::uint32_t text_bytes = 5000;

std::vector<Quotation> random_quotations(std::mt19937& random) {
  std::vector<Quotation> quotations(random() % 8);
  std::vector<std::uint32_t> begins;
  for (std::size_t i = 0; i < quotations.size(); ++i)
    begins.push_back(static_cast<std::uint32_t>(random() % text_bytes));
  std::sort(begins.begin(), begins.end());
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    Quotation& quotation = quotations[i];
    quotation.kind = static_cast<QuotationKind>(random() % 4);
    quotation.confidence = static_cast<std::uint8_t>(random() % 101);
    for (const text::Range bytes : random_ranges(random, {begins[i], text_bytes}, 1 + random() % 3)) {
      const auto first = static_cast<std::uint32_t>(random() % 1000);
      quotation.parts.push_back(
          {.bytes = bytes, .first = first, .last = first + static_cast<std::uint32_t>(random() % 50)});
    }
    quotation.parts.front().bytes.begin = begins[i];
    if (random() % 2 == 0) quotation.cue = {7, 12};
    if (random() % 3 != 0) quotation.speakers_as_written = random_ranges(random, {0, text_bytes}, 1 + random() % 2);
    quotation.speaker_as_written = random_bytes(random, 9);
    quotation.speakers = random_list(random);
  }
  return quotations;
}

TEST(Quotations, AreReadAsTheyWereWritten) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::vector<Quotation> quotations = random_quotations(random);
    ASSERT_EQ(decode_quotations(encode(quotations), text_bytes), quotations);
  }
  EXPECT_EQ(encode({}), "");
}

TEST(Quotations, ReadNothingOutsideTheText) {
  std::mt19937 random(12);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = encode(random_quotations(random));
    if (bytes.empty()) continue;
    bytes[random() % bytes.size()] = static_cast<char>(random());
    if (random() % 2 == 0) bytes.resize(random() % bytes.size());
    try {
      for (const Quotation& quotation : decode_quotations(bytes, text_bytes)) {
        ASSERT_FALSE(quotation.parts.empty());
        for (const QuotationPart& part : quotation.parts) ASSERT_LE(part.bytes.end, text_bytes);
        for (const text::Range range : quotation.speakers_as_written) ASSERT_LE(range.end, text_bytes);
      }
    } catch (const MalformedBytes&) {
    }
  }
}

TEST(Quotations, HaveKinds) {
  EXPECT_EQ(name_of(QuotationKind::direct), "direct");
  EXPECT_EQ(name_of(QuotationKind::spoken), "spoken");
}

}  // namespace
}  // namespace schema
