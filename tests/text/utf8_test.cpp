#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace text {
namespace {

using namespace std::string_literals;

TEST(Utf8, KnowsWhatIsValid) {
  const struct {
    std::string bytes;
    bool is_valid;
  } rows[] = {
      {"", true},
      {"plain", true},
      {"é № 中 𝄞", true},
      {"\xF4\x8F\xBF\xBF", true},   // U+10FFFF
      {"\x80", false},              // a continuation alone
      {"\xC3", false},              // cut off
      {"\xC0\xAF", false},          // overlong
      {"\xE0\x9F\xBF", false},      // overlong
      {"\xF0\x8F\xBF\xBF", false},  // overlong
      {"\xED\xA0\x80", false},      // a surrogate
      {"\xF4\x90\x80\x80", false},  // above U+10FFFF
      {"\xFE", false},
      {"sixteen bytes ok\xFF", false},
  };
  for (const auto& row : rows) EXPECT_EQ(is_valid_utf8(row.bytes), row.is_valid) << row.bytes;
}

TEST(Utf8, ReplacesEachBadStretchOnce) {
  const struct {
    std::string bytes;
    std::string text;
    std::size_t bad_bytes;
  } rows[] = {
      {"a\xFF\xFE\x80z", "a\uFFFDz", 3},
      {"a\xE2\x96 z", "a\uFFFD z", 2},
      {"\xCF\xF0\xE8 \xCF\xF0\xE8", "\uFFFD \uFFFD", 6},
      {"caf\xE9", "caf\uFFFD", 1},
      {"\xEF\xBB\xBFmarked", "marked", 0},
      {"zero\0byte"s, "zero\0byte"s, 0},
  };
  for (const auto& row : rows) {
    const Repaired repaired = repair(row.bytes);
    EXPECT_EQ(repaired.text, row.text);
    EXPECT_EQ(repaired.bad_bytes, row.bad_bytes) << row.text;
    EXPECT_EQ(repaired.redecoded, 0u) << row.text;
  }
}

TEST(Utf8, UndoesAWrongDecoding) {
  const struct {
    const char* broken;
    const char* mended;
  } rows[] = {
      {"in 2027. â–\u00A0 Next", "in 2027. ■ Next"},
      {"Itâ€™s", "It’s"},
      {"â€œyesâ€\u009D", "“yes”"},
      {"a â€” b â€“ c", "a — b – c"},
      {"communiquÃ©", "communiqué"},
      {"GuantÃ¡namo", "Guantánamo"},
      {"voilÃ\u00A0 tout", "voilà tout"},
      {"ErdoÄŸan", "Erdoğan"},
      {"ÅžimÅŸek", "Şimşek"},
      {"ÐœÐ¾Ñ\u0081ÐºÐ²Ð°", "Москва"},
      {"ä¸­å›½", "中国"},
      {"ï¼Œ", "，"},
      {"ðŸ˜€", "😀"},
      {"5Â\u00A0000", "5\u00A0000"},
  };
  for (const auto& row : rows) {
    const Repaired repaired = repair(row.broken);
    EXPECT_EQ(repaired.text, row.mended);
    EXPECT_GE(repaired.redecoded, 1u) << row.broken;
  }
}

// Each of these holds characters that, as Windows-1252 bytes, would be valid UTF-8 of something else.
TEST(Utf8, LeavesRealTextAlone) {
  const char* const rows[] = {
      "« au café\u00A0» dit-il",
      "un « résumé » à Paris – voilà",
      "le mot “café”… et “thé”—",
      "„ÄRÄ“ und „Ä“",
      "SOCIÉTÉ\u00A0» et « CAFÉ »",
      "AMANHÃ” e IRMû",
      "Vidíš… a píš” dnes",
      "Nescafé™ in Îsle®",
      "Øresund, Ærø, naïve, Zoë, Kraków, İstanbul, Владивосток, 中国",
      "‚Ä¢ a bullet that went through another charset",
      "ß – ü — ö…",
  };
  for (const char* row : rows) EXPECT_EQ(repair(row).text, row);
}

TEST(Utf8, UndoesOneDecodingOnly) { EXPECT_EQ(repair("Ã¢â‚¬â„¢").text, "â€™"); }

TEST(Utf8, ReplaceBadBytesDecodesNothing) { EXPECT_EQ(replace_bad_bytes("Itâ€™s\xFF").text, "Itâ€™s\uFFFD"); }

TEST(Utf8, DecodesUtf16ByItsMark) {
  EXPECT_EQ(decode_utf16("\xFF\xFE"
                         "A\0\x3D\xD8\x00\xDE"s)
                ->text,
            "A😀");
  EXPECT_EQ(decode_utf16("\xFE\xFF\0A\x4E\x2D"s)->text, "A中");
  EXPECT_EQ(decode_utf16("\xFF\xFE"s)->text, "");
  EXPECT_FALSE(decode_utf16("A\0"s).has_value());
  const auto lone = decode_utf16(
      "\xFF\xFE\x3D\xD8"
      "A\0x"s);
  EXPECT_EQ(lone->text, "\uFFFDA\uFFFD");
  EXPECT_EQ(lone->bad_bytes, 3u);
}

// Whatever comes in, valid UTF-8 comes out, and valid text without misread stretches stays as it is.
TEST(Utf8, AlwaysGivesValidText) {
  std::mt19937 random(1);
  const std::vector<std::string> parts = {"a",  " ",    "\x80", "\xC3", "\xE2\x96", "\xA0", "é",        "â–\u00A0",
                                          "中", "\xFF", "Ã",    "©",    "€",        "»",    "\xF0\x9F", "\0"s};
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += parts[random() % parts.size()];
    const Repaired repaired = repair(bytes);
    EXPECT_TRUE(is_valid_utf8(repaired.text)) << bytes;
    if (is_valid_utf8(bytes) && repaired.redecoded == 0) {
      EXPECT_EQ(repaired.text, bytes);
    }
  }
}

}  // namespace
}  // namespace text
