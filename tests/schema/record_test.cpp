#include "schema/record.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/schema/two_lakes.h"

namespace schema {
namespace {

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

}  // namespace
}  // namespace schema
