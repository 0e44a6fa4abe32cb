#include "corpus/source_text.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/charset_declaration.h"
#include "tests/text/charset_bytes.h"

namespace corpus {
namespace {

TEST(DeclaredCharset, IsReadWhereXmlAndHtmlStateIt) {
  const struct {
    const char* head;
    const char* label;
  } rows[] = {
      {"<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss/>", "windows-1251"},
      {"\n<?xml version='1.0' encoding = 'koi8-r' ?>", "koi8-r"},
      {"<html><head><META CHARSET=gb2312>", "gb2312"},
      {"<meta name=a content=b><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Big5\">", "Big5"},
      {"<meta charset=\"utf-8\"/>", "utf-8"},
      {"<p>charset=koi8-r</p>", ""},
      {"<?xml version=\"1.0\"?><a encoding=\"koi8-r\"/>", ""},
      {"<meta charset", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(declared_charset(row.head), row.label) << row.head;
}

// Three letters are too few to detect a charset by, and enough where it is declared.
TEST(SourceText, IsInTheCharsetThatItDeclares) {
  const auto converted = converted_to_utf8("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>" +
                                           text::bytes_in("windows-1251", "Да!") + "</a>");
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->charset, "windows-1251");
  EXPECT_EQ(converted->text, "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Да!</a>");
  EXPECT_EQ(print(*converted), "it is in windows-1251 and was converted to UTF-8");
}

TEST(SourceText, IsUtf8WhateverItDeclares) {
  EXPECT_FALSE(converted_to_utf8("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Да!</a>"));
}

// A declaration that most of the bytes give the lie to is not believed.
TEST(SourceText, IsDetectedWhereTheDeclarationIsWrong) {
  const std::string words = "四国同意向所有船只开放河流。发言人周二晚间对记者表示，下一次会晤将于明年举行。";
  const auto converted = converted_to_utf8("<meta charset=shift_jis><p>" + text::bytes_in("GB18030", words));
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->charset, "GB18030");
}

TEST(SourceText, IsLeftAloneWhereNobodyCanTell) {
  EXPECT_FALSE(converted_to_utf8("Plain words."));
  EXPECT_FALSE(converted_to_utf8("Слова и \xFF еще слова."));
  EXPECT_FALSE(converted_to_utf8(""));
}

TEST(SourceText, CountsWhatIsNoCharacter) {
  const auto converted = converted_to_utf8(std::string("\xFF\xFEh\0i\0\0\xDC!\0", 10));
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->bad_bytes, 2u);
  EXPECT_EQ(print(*converted),
            "it is in UTF-16LE and was converted to UTF-8 (2 bytes of it are no characters and were replaced)");
}

}  // namespace
}  // namespace corpus
