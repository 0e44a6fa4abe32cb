#include "corpus/drafts/docx_package.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <set>

#include <archive.h>
#include <archive_entry.h>

#include "corpus/drafts/draft.h"

namespace corpus {
namespace {

constexpr std::size_t max_part_bytes = 64 << 20;
constexpr int most_entries = 100'000;

constexpr const char* save_anew = "open it in a word processor and save it as .docx again, or as plain text";

struct CloseArchive {
  void operator()(archive* a) const { archive_read_free(a); }
};

[[noreturn]] void fail_damaged() {
  throw DraftError("the Word document (.docx) is damaged: it cannot be unpacked", save_anew);
}

std::string read_entry(archive* a, const std::string& name) {
  constexpr std::size_t step = 1 << 16;
  std::string data;
  for (std::size_t size = 0;;) {
    data.resize(size + step);
    const la_ssize_t read = archive_read_data(a, data.data() + size, step);
    if (read < 0) fail_damaged();
    size += static_cast<std::size_t>(read);
    if (size > max_part_bytes)
      throw DraftError("the Word document's " + name + " is larger than 64 MB when unpacked",
                       "split the draft, or save it as plain text");
    data.resize(size);
    if (read == 0) return data;
  }
}

// The entries whose names are `wanted`; the names of all go to `seen`.
std::map<std::string, std::string> read_entries(std::string_view bytes, const std::set<std::string>& wanted,
                                                std::set<std::string>& seen) {
  const std::unique_ptr<archive, CloseArchive> a(archive_read_new());
  if (a == nullptr || archive_read_support_format_zip(a.get()) != ARCHIVE_OK ||
      archive_read_open_memory(a.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    fail_damaged();
  std::map<std::string, std::string> entries;
  archive_entry* entry = nullptr;
  for (int count = 0; count < most_entries; ++count) {
    const int result = archive_read_next_header(a.get(), &entry);
    if (result == ARCHIVE_EOF) break;
    if (result == ARCHIVE_FATAL || result == ARCHIVE_RETRY) fail_damaged();
    const char* path = archive_entry_pathname(entry);
    if (path == nullptr) continue;
    const std::string name = path;
    seen.insert(name);
    if (!wanted.contains(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0)
      throw DraftError("the draft is an archive with a password", "save it without a password");
    entries.try_emplace(name, read_entry(a.get(), name));
  }
  return entries;
}

// The part that the package calls its document: almost always word/document.xml.
std::string document_name(const std::string& relationships) {
  const std::size_t type = relationships.find("/relationships/officeDocument\"");
  if (type == std::string::npos) return "word/document.xml";
  const std::size_t begin = relationships.rfind('<', type);
  const std::size_t end = relationships.find('>', type);
  if (begin == std::string::npos || end == std::string::npos) return "word/document.xml";
  const std::string relationship = relationships.substr(begin, end - begin);
  const std::size_t target = relationship.find("Target=\"");
  if (target == std::string::npos) return "word/document.xml";
  std::string name = relationship.substr(target + 8, relationship.find('"', target + 8) - target - 8);
  if (name.starts_with('/')) name.erase(0, 1);
  return name;
}

[[noreturn]] void fail_other(const std::set<std::string>& names, const std::string& mimetype) {
  std::string what = "a ZIP archive without a Word document";
  if (mimetype.starts_with("application/vnd.oasis.opendocument")) what = "an OpenDocument file (.odt)";
  if (mimetype.starts_with("application/epub")) what = "an e-book (.epub)";
  if (names.contains("xl/workbook.xml")) what = "a spreadsheet (.xlsx)";
  if (names.contains("ppt/presentation.xml")) what = "a presentation (.pptx)";
  if (names.contains("Index/Document.iwa")) what = "a Pages document";
  throw DraftError("the draft is " + what, "save it as .docx or plain text");
}

}  // namespace

DocxPackage docx_package(std::string_view bytes) {
  std::set<std::string> names;
  auto heads = read_entries(bytes, {"_rels/.rels", "mimetype"}, names);
  const std::string document = document_name(heads["_rels/.rels"]);
  if (!names.contains(document) || !document.starts_with("word/")) fail_other(names, heads["mimetype"]);
  auto parts = read_entries(bytes, {document, "word/styles.xml", "word/footnotes.xml"}, names);
  return {.document = std::move(parts[document]),
          .styles = std::move(parts["word/styles.xml"]),
          .footnotes = std::move(parts["word/footnotes.xml"])};
}

}  // namespace corpus
