#include "corpus/drafts/draft.h"

#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "corpus/drafts/docx_draft.h"
#include "corpus/drafts/draft_format.h"
#include "corpus/drafts/draft_quotations.h"
#include "corpus/drafts/draft_text.h"
#include "corpus/drafts/html_draft.h"
#include "corpus/drafts/markdown_draft.h"
#include "corpus/drafts/plain_draft.h"
#include "corpus/source_text.h"
#include "text/charset.h"
#include "text/language.h"
#include "text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t max_draft_bytes = 64 << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// `bytes` as valid UTF-8. A byte order mark is kept, so that places are those of the file.
std::string source_of(std::string_view bytes, std::vector<std::string>& notes) {
  text::Repaired valid = text::replace_bad_bytes(bytes);
  if (valid.bad_bytes > 0)
    notes.push_back(
        fmt::format("{} bytes are no UTF-8 and were replaced: marks among them are not seen; save the draft as UTF-8",
                    valid.bad_bytes));
  if (bytes.starts_with(byte_order_mark)) valid.text.insert(0, byte_order_mark);
  return std::move(valid.text);
}

// What `bytes` say where they are in another charset.
std::optional<std::string> converted(std::string_view bytes, std::vector<std::string>& notes) {
  auto found = converted_to_utf8(bytes);
  if (!found) return std::nullopt;
  notes.push_back("the draft: " + print(*found) + "; places are those in the converted text");
  return std::move(found->text);
}

DraftText text_of(DraftFormat format, std::string_view source) {
  switch (format) {
    case DraftFormat::markdown: return markdown_draft(source);
    case DraftFormat::html: return html_draft(source);
    default: return plain_draft(source);
  }
}

// UTF-16 and UTF-32 hold zero bytes, as what is no text does. So do Word documents, which are none of these.
bool is_wide(std::string_view bytes) { return !bytes.starts_with("PK") && !text::wide_charset(bytes).empty(); }

}  // namespace

Draft read_draft(std::string_view bytes, std::string_view name) {
  if (bytes.size() > max_draft_bytes)
    throw DraftError(fmt::format("the draft has {} MB; 64 MB is the most that is read", bytes.size() >> 20),
                     "split it, or give the part that holds the quotations");
  Draft draft;
  std::optional<std::string> in_utf8;
  if (is_wide(bytes)) in_utf8 = converted(bytes, draft.notes);
  draft.format = draft_format(in_utf8 ? std::string_view(*in_utf8) : bytes, name);
  if (draft.format != DraftFormat::docx) {
    if (!in_utf8) in_utf8 = converted(bytes, draft.notes);
    draft.source = in_utf8 ? std::move(*in_utf8) : source_of(bytes, draft.notes);
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
