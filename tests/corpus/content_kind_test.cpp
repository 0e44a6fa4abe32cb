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
      {"<!-- saved --> <HTML lang=en>", false, ContentKind::markup},
      {"<?xml version='1.0'?><?pi x?><!DOCTYPE nitf [<!ENTITY a '>'>]><nitf>", false, ContentKind::markup},
      {"<n:newsItem xmlns:n='u'>", false, ContentKind::markup},
      {"<p>A paragraph", false, ContentKind::markup},
      {"<pepper> is no tag", false, ContentKind::text},
      {"<UPDATE> Leaders meet", false, ContentKind::text},
      {"{\n  \"uri\": \"u\",\n  \"type\": \"text\"\n}", false, ContentKind::json_document},
      {"{\"uri\": \"u\",\r\n \"type\": \"text\"}", false, ContentKind::json_document},
      {"{\"id\":\"broken\n{\"id\":\"whole\"}", false, ContentKind::json_lines},
      {"{\"id\":\"cut\",\n{\"id\":\"whole\"}", false, ContentKind::json_lines},
      {"[{\"uri\":\"u\"}]", false, ContentKind::json_document},
      {"[1, 2]", true, ContentKind::json_document},
      {"[Update] Leaders meet", false, ContentKind::text},
      {"W\0o\0r\0d\0s\0 \0o\0f\0"s, false, ContentKind::utf16},
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
