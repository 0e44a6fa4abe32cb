#include "schema/record.h"

#include <gtest/gtest.h>

#include <string>

#include "schema/bytes.h"

namespace schema {
namespace {

Record two_lakes() {
  return {.id = "lake-wire-tull-2024-05-05-two-lakes",
          .version_of = "lake-wire-tull",
          .language = "en",
          .kicker = "Waters",
          .published = "2024-05-05",
          .place = "TULL",
          .agency = "Lake Wire",
          .byline = "Ann Bo",
          .url = "https://lake.example/1",
          .speaker = "Ann Bo",
          .topics = {"lakes", "dams"},
          .sources = {"a.txt", "b.txt"},
          .text = "Two lakes\n\nThey met. We saw.\n\nAnn Bo waves.",
          .sections = {{SectionKind::headline, 1, {0, 9}, {{0, 9}}},
                       {SectionKind::paragraph, 1, {11, 28}, {{11, 20}, {21, 28}}},
                       {SectionKind::caption, 1, {30, 43}, {{30, 43}}}},
          .captions = {{"Cy Dee", "Lake Wire", "Tull", "2024-05", "lake.jpg"}}};
}

TEST(Record, ComesBackWhole) {
  EXPECT_EQ(decode_record(encode(two_lakes())), two_lakes());
  EXPECT_EQ(decode_record(encode({})), Record{});
}

TEST(Record, NamesItsSections) {
  EXPECT_EQ(section_id(SectionKind::headline, 1), "h");
  EXPECT_EQ(section_id(SectionKind::paragraph, 12), "p12");
  EXPECT_EQ(section_id(SectionKind::caption, 1), "c1");
}

TEST(Record, HasTheHeadlineThatItsSectionsSay) {
  Record record = two_lakes();
  EXPECT_EQ(record.headline(), "Two lakes");
  record.sections.erase(record.sections.begin());
  EXPECT_EQ(record.headline(), "");
  EXPECT_EQ(Record{}.headline(), "");
}

TEST(Record, OfAnotherVersionIsRefused) {
  EXPECT_THROW(decode_record(""), MalformedBytes);
  EXPECT_THROW(decode_record("1234567"), MalformedBytes);
  EXPECT_THROW(decode_record(std::string(8, '\0')), MalformedBytes);
}

}  // namespace
}  // namespace schema
