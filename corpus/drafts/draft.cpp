#include "corpus/drafts/draft.h"

#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "corpus/drafts/docx_draft.h"
#include "corpus/drafts/draft_format.h"
#include "corpus/drafts/draft_quotations.h"
#include "corpus/drafts/draft_text.h"
#include "corpus/drafts/html_draft.h"
#include "corpus/drafts/markdown_draft.h"
#include "corpus/drafts/plain_draft.h"
#include "text/language.h"
#include "text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t max_draft_bytes = 64 << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// `bytes` as valid UTF-8. A byte order mark is kept, so that places are those of the file.
std::string source_of(std::string_view bytes, std::vector<std::string>& notes) {
  auto decoded = text::decode_utf16(bytes);
  if (!decoded) decoded = text::replace_bad_bytes(bytes);
  if (decoded->bad_bytes > 0)
    notes.push_back(
        fmt::format("{} bytes are no UTF-8 and were replaced: marks among them are not seen; save the draft as UTF-8",
                    decoded->bad_bytes));
  if (bytes.starts_with(byte_order_mark)) decoded->text.insert(0, byte_order_mark);
  return std::move(decoded->text);
}

DraftText text_of(DraftFormat format, std::string_view source) {
  switch (format) {
    case DraftFormat::markdown: return markdown_draft(source);
    case DraftFormat::html: return html_draft(source);
    default: return plain_draft(source);
  }
}

bool is_utf16(std::string_view bytes) {
  return (bytes.starts_with("\xFF\xFE") && !bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) ||
         bytes.starts_with("\xFE\xFF");
}

}  // namespace

Draft read_draft(std::string_view bytes, std::string_view name) {
  if (bytes.size() > max_draft_bytes)
    throw DraftError(fmt::format("the draft has {} MB; 64 MB is the most that is read", bytes.size() >> 20),
                     "split it, or give the part that holds the quotations");
  Draft draft;
  if (is_utf16(bytes)) {
    draft.source = source_of(bytes, draft.notes);
    draft.format = draft_format(draft.source, name);
  } else {
    draft.format = draft_format(bytes, name);
    if (draft.format != DraftFormat::docx) draft.source = source_of(bytes, draft.notes);
  }
  DraftText said;
  if (draft.format == DraftFormat::docx) {
    DocxDraft docx = docx_draft(bytes);
    draft.source = std::move(docx.source);
    said = std::move(docx.text);
  } else {
    said = text_of(draft.format, draft.source);
  }
  draft.notes.insert(draft.notes.end(), said.notes.begin(), said.notes.end());
  draft.language = text::detect_language(said.text);
  draft.quotations = draft_quotations(said, draft.language);
  return draft;
}

}  // namespace corpus
