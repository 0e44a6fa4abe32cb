#include "tests/corpus/drafts/printed_draft.h"

#include <gmock/gmock.h>

#include <archive.h>
#include <archive_entry.h>

#include "text/utf8.h"

namespace corpus {

std::vector<std::string> printed(const Draft& draft) {
  std::vector<std::string> rows;
  for (const DraftQuotation& quotation : draft.quotations) {
    std::string& row = rows.emplace_back(quotation.text);
    for (const std::string& speaker : quotation.speakers) {
      row += row == quotation.text ? " @ " : ", ";
      row += speaker;
    }
  }
  return rows;
}

void expect_sound(const Draft& draft) {
  ASSERT_TRUE(text::is_valid_utf8(draft.source));
  std::uint32_t end = 0;
  for (const DraftQuotation& quotation : draft.quotations) {
    EXPECT_FALSE(quotation.text.empty());
    ASSERT_LE(end, quotation.bytes.begin);
    ASSERT_LT(quotation.bytes.begin, quotation.bytes.end);
    ASSERT_LE(quotation.bytes.end, draft.source.size());
    EXPECT_TRUE(text::is_valid_utf8(quotation.bytes.of(draft.source))) << quotation.text;
    EXPECT_TRUE(text::is_valid_utf8(quotation.text)) << quotation.text;
    const bool has_markup = draft.format == DraftFormat::markdown || draft.format == DraftFormat::html;
    if (!has_markup) {
      EXPECT_EQ(quotation.bytes.of(draft.source), quotation.text);
    }
    end = quotation.bytes.end;
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t n = 0; n < times; ++n) all += part;
  return all;
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string bytes;
  archive* a = archive_write_new();
  archive_write_set_format_zip(a);
  const auto write = [](archive*, void* to, const void* data, std::size_t size) -> la_ssize_t {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  };
  archive_write_open(a, &bytes, nullptr, write, nullptr);
  for (const auto& [name, content] : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(a, entry);
    archive_write_data(a, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_free(a);
  return bytes;
}

std::string docx(const DocxParts& parts) {
  const std::string space = " xmlns:w=\"w\" xmlns:mc=\"mc\"";
  std::vector<std::pair<std::string, std::string>> entries = {
      {"[Content_Types].xml", "<Types/>"},
      {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document" + space + "><w:body>" + parts.body +
                                "</w:body></w:document>"}};
  if (!parts.styles.empty())
    entries.emplace_back("word/styles.xml", "<w:styles" + space + ">" + parts.styles + "</w:styles>");
  if (!parts.footnotes.empty())
    entries.emplace_back("word/footnotes.xml", "<w:footnotes" + space + ">" + parts.footnotes + "</w:footnotes>");
  return zip(entries);
}

}  // namespace corpus
