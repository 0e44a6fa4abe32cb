#include "corpus/content_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

using namespace std::string_literals;

TEST(ContentKind, IsToldFromTheFirstBytes) {
  const struct {
    std::string head;
    bool is_named_json;
    ContentKind kind;
  } rows[] = {
      {"", false, ContentKind::empty},
      {" \r\n", true, ContentKind::empty},
      {"{\"id\":1}", false, ContentKind::json_lines},
      {"\xEF\xBB\xBF\n { \"id\":1}", false, ContentKind::json_lines},
      {"{\n", false, ContentKind::json_lines},
      {"{curly} words", false, ContentKind::text},
      {"broken", true, ContentKind::json_lines},
      {"Words", false, ContentKind::text},
      {"\xFF\xFE"
       "A\0"s,
       false, ContentKind::utf16},
      {"\xFF\xFE\0\0A\0\0\0"s, false, ContentKind::utf32},
      {"<!DOCTYPE html>", false, ContentKind::markup},
      {"<?xml version", false, ContentKind::markup},
      {"7z\xBC\xAF\x27\x1C", true, ContentKind::compressed},
      {"\x04\x22\x4D\x18", false, ContentKind::compressed},
      {"%PDF-1.7", false, ContentKind::document},
      {"a\0b"s, false, ContentKind::binary},
      {"{\"id\":1}\n\0"s, false, ContentKind::json_lines},  // one bad row is no reason to leave out the others
  };
  for (const auto& row : rows) EXPECT_EQ(content_of(row.head, row.is_named_json).kind, row.kind) << row.head;
}

}  // namespace
}  // namespace corpus
