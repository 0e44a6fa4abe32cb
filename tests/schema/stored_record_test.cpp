#include "schema/stored_record.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "schema/bytes.h"
#include "tests/schema/stored.h"
#include "tests/schema/two_lakes.h"

namespace schema {
namespace {

// Different at every place, so that a piece that is taken for another is seen.
std::string long_text(std::size_t size) {
  std::string text;
  for (int number = 0; text.size() < size; ++number) text += "line " + std::to_string(number) + " of the lake; ";
  text.resize(size);
  return text;
}

TEST(StoredRecord, ComesBackWhole) {
  EXPECT_EQ(read_back(stored(two_lakes())), two_lakes());
  EXPECT_EQ(read_back(stored({})), Record{});
  for (const std::size_t size : {text_piece_bytes - 1, text_piece_bytes, text_piece_bytes + 1, 3 * text_piece_bytes}) {
    Record record;
    record.text = long_text(size);
    EXPECT_EQ(read_back(stored(record)), record) << size;
  }
}

TEST(StoredRecord, GivesAnyStretchOfItsTextAlone) {
  Record record;
  record.text = long_text(3 * text_piece_bytes + 17);
  Decompressor decompressor("");
  const StoredRecord opened = open_record(stored(record), decompressor);
  EXPECT_EQ(opened.head.text, "");
  EXPECT_EQ(opened.text.size(), record.text.size());
  for (const text::Range range : {text::Range{0, 5}, text::Range{text_piece_bytes - 3, text_piece_bytes + 3},
                                  text::Range{7, 3 * text_piece_bytes + 17}, text::Range{9000, 9000}})
    EXPECT_EQ(opened.text.read(range), range.of(record.text)) << range.begin << "-" << range.end;
}

TEST(StoredRecord, IsSmallerWithADictionaryOfItsLike) {
  std::vector<std::string> samples;
  for (int number = 0; number < 2000; ++number)
    samples.push_back("The council of the lake towns met on day " + std::to_string(number) +
                      " and spoke of tolls, of nets, of the bridge at Tull and of " + std::to_string(number * 7919) +
                      " baskets of fish that the boats of the northern shore had brought to the market since spring. " +
                      long_text(100 + number % 50));
  const std::string dictionary = train_dictionary(samples);
  ASSERT_FALSE(dictionary.empty());
  Record record;
  record.text = samples[1];
  EXPECT_LT(2 * stored(record, dictionary).size(), stored(record).size());
  EXPECT_EQ(read_back(stored(record, dictionary), dictionary), record);
  EXPECT_EQ(open_dictionary(seal_dictionary(dictionary)), dictionary);
}

TEST(StoredRecord, HasNoDictionaryOfTooLittle) {
  EXPECT_EQ(train_dictionary({}), "");
  EXPECT_EQ(train_dictionary({"one", "two"}), "");
  EXPECT_EQ(open_dictionary(""), "");
}

TEST(StoredRecord, OfAnotherVersionIsRefused) {
  EXPECT_THROW(read_back(""), MalformedBytes);
  EXPECT_THROW(read_back("1234567"), MalformedBytes);
  EXPECT_THROW(read_back(std::string(8, '\0')), MalformedBytes);
  EXPECT_THROW(open_dictionary("1234567"), MalformedBytes);
  EXPECT_THROW(open_dictionary("a dictionary without its checksum"), MalformedBytes);
}

}  // namespace
}  // namespace schema
