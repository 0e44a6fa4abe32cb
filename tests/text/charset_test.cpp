#include "text/charset.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/text/charset_bytes.h"
#include "text/utf8.h"

namespace text {
namespace {

using namespace std::string_literals;

const std::string russian =
    "Четыре страны договорились открыть реку для всех судов. Следующая встреча пройдет через год, сообщили вечером.";
const std::string chinese =
    "四国同意向所有船只开放河流。发言人周二晚间对记者表示，下一次会晤将于明年举行，各方将继续合作。";
const std::string traditional =
    "四國同意向所有船隻開放河流。發言人週二晚間對記者表示，下一次會晤將於明年舉行，各方將繼續合作。";
const std::string japanese =
    "四カ国は川をすべての船に開放することで合意した。次の会談は来年に開かれると報道官は夜に述べた。";
const std::string turkish =
    "Dört ülke nehri bütün gemilere açmayı kararlaştırdı. Bir sonraki görüşme gelecek yıl yapılacak, dedi sözcü.";
const std::string french =
    "Les quatre pays ont décidé d’ouvrir le fleuve à tous les bateaux. La prochaine réunion aura lieu l’an prochain.";

struct Row {
  const char* charset;
  std::string text;
};

const std::vector<Row> rows = {
    {"windows-1251", russian}, {"KOI8-R", russian},       {"IBM866", russian},
    {"GB18030", chinese},      {"Big5", traditional},     {"windows-31j", japanese},
    {"EUC-JP", japanese},      {"windows-1254", turkish}, {"windows-1252", french},
};

TEST(Charset, IsDetectedAndDecoded) {
  for (const Row& row : rows) {
    const std::string bytes = bytes_in(row.charset, row.text);
    ASSERT_FALSE(bytes.empty()) << row.charset;
    EXPECT_EQ(detect_charset(bytes), row.charset);
    const Decoded decoded = decode(bytes, row.charset);
    EXPECT_EQ(decoded.text, row.text);
    EXPECT_EQ(decoded.bad_bytes, 0u);
  }
}

// The detector reads 8 KiB; what stands before the first word in another script may be longer.
TEST(Charset, IsDetectedBehindMuchAscii) {
  const std::string head = "<html><script>" + std::string(20'000, 'a') + "</script>\n";
  for (const Row& row : rows) EXPECT_EQ(detect_charset(head + bytes_in(row.charset, row.text)), row.charset);
  EXPECT_EQ(detect_charset(std::string(20'000, 'a') + bytes_in("windows-1251", russian)), "windows-1251");
}

TEST(Charset, IsNotDetectedInUtf8) {
  for (const Row& row : rows) {
    EXPECT_EQ(detect_charset(row.text), "");
    EXPECT_EQ(wide_charset(row.text), "");
    // A damaged byte or two make no other charset of it.
    EXPECT_EQ(detect_charset(row.text.substr(0, 30) + "\xFF\x80" + row.text.substr(30)), "");
    EXPECT_EQ(detect_charset(row.text.substr(1)), "");
  }
  EXPECT_EQ(detect_charset("No more than ASCII."), "");
  EXPECT_EQ(detect_charset(""), "");
}

TEST(Charset, IsNotGuessedFromNoise) {
  std::string noise;
  for (unsigned i = 0; i < 2000; ++i) noise += static_cast<char>((i * 2654435761u) >> 24);
  EXPECT_EQ(detect_charset(noise), "");
}

TEST(Charset, IsWideWithAMarkOrWithoutOne) {
  for (const char* charset : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    for (const std::string& text : {russian, chinese + "\n", "Words in "s + "ASCII.\n", "{\"id\": \"ř\"}\n"s}) {
      const std::string bytes = bytes_in(charset, text);
      EXPECT_EQ(wide_charset(bytes), charset) << text;
      EXPECT_EQ(wide_charset(bytes_in(charset, "\uFEFF" + text)), charset) << text;
      EXPECT_EQ(decode(bytes_in(charset, "\uFEFF" + text), charset).text, text);
    }
  EXPECT_EQ(wide_charset("ab\0cd"s), "");
  EXPECT_EQ(wide_charset("\0\0\0\0\0\0\0\0"s), "");
  EXPECT_EQ(wide_charset("PK\x03\x04\x14\0\0\0\x08\0"s), "");
  EXPECT_EQ(wide_charset("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), "");
}

TEST(Charset, IsCountedWhereItIsBroken) {
  const Decoded cut = decode("\xFF\xFEh\0i"s, "UTF-16LE");
  EXPECT_EQ(cut.bad_bytes, 1u);
  EXPECT_EQ(cut.text, "h\uFFFD");
  EXPECT_EQ(decode("\x3D\xD8h\0"s, "UTF-16LE").text, "\uFFFDh");
  const Decoded big5 = decode("\xA4\xA4\xA4", "Big5");
  EXPECT_EQ(big5.text, "中\uFFFD");
  EXPECT_EQ(big5.bad_bytes, 1u);
}

TEST(Charset, IsDeclaredUnderManyNames) {
  EXPECT_EQ(charset_of_label("cp1251"), "windows-1251");
  EXPECT_EQ(charset_of_label(" Windows-1251 "), "windows-1251");
  EXPECT_EQ(charset_of_label("GB2312"), "GB18030");
  EXPECT_EQ(charset_of_label("iso-8859-1"), "windows-1252");
  EXPECT_EQ(charset_of_label("Shift_JIS"), "windows-31j");
  EXPECT_EQ(charset_of_label("utf-7"), "");
  EXPECT_EQ(charset_of_label("ebcdic-us"), "");
  EXPECT_EQ(charset_of_label(std::string(100'000, 'x')), "");
  for (const Row& row : rows) EXPECT_EQ(charset_of_label(row.charset), row.charset);
}

// Larger than the buffer it goes through, with pairs of surrogates on its border.
TEST(Charset, IsDecodedInPieces) {
  std::string text = "a";
  for (int i = 0; i < 20'000; ++i) text += "\U0001F30A";
  EXPECT_EQ(decode(bytes_in("UTF-16LE", text), "UTF-16LE").text, text);
}

}  // namespace
}  // namespace text
