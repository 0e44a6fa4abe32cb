// What holds of any name, however odd?
#include <gmock/gmock.h>

#include <random>
#include <set>
#include <string>

#include "text/code_points.h"
#include "text/names/key.h"
#include "text/names/normal_name.h"
#include "text/names/office_holders.h"
#include "text/names/people.h"
#include "text/names/transliteration.h"
#include "text/utf8.h"

namespace text::names {
namespace {

// Letters of all scripts that names are read in, their marks, and what stands between words.
std::string random_name(std::mt19937& random) {
  static const std::u32string letters =
      U"abcdefghijklmnopqrstuvwxyzABCXYZéğıİőßʻ'’.-–· "
      U"\u00A0,абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙЩіїєґқғұүөәҳҷӣўћџѓ\u0301"
      U"\u0306\u0308习近平李强王αβγδάέΐΰςΩაბგႠԱաև\u200B\u00AD\U0001F600Ⅷ½2";
  std::string name;
  const std::size_t length = random() % 24;
  for (std::size_t i = 0; i < length; ++i) append_code_point(name, letters[random() % letters.size()]);
  return name;
}

TEST(RandomNames, HaveSoundVariants) {
  std::mt19937 random(20250617);
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = random_name(random);
    const auto variants = variants_of(name);
    ASSERT_FALSE(variants.empty());
    ASSERT_EQ(variants.front(), name);
    ASSERT_LE(variants.size(), max_variants);
    std::set<std::string> normal;
    for (const std::string& variant : variants) {
      ASSERT_TRUE(is_valid_utf8(variant)) << name;
      ASSERT_TRUE(normal.insert(normal_name(variant)).second) << variant << " twice for " << name;
    }
  }
}

TEST(RandomNames, HaveStableForms) {
  std::mt19937 random(8);
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = random_name(random);
    ASSERT_TRUE(is_valid_utf8(key_of(name)));
    ASSERT_TRUE(is_valid_utf8(in_latin(name)));
    ASSERT_EQ(key_of(name + " "), key_of(name)) << name;
    ASSERT_EQ(same_person(name, name), same_person(name, " " + name)) << name;
    const std::string other = random_name(random);
    ASSERT_EQ(same_person(name, other), same_person(other, name)) << name << " / " << other;
    title_holders(name, 2025);
  }
}

}  // namespace
}  // namespace text::names
