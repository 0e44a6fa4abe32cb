#include "corpus/drafts/html_draft.h"

#include <algorithm>

#include "corpus/html/element_names.h"
#include "corpus/html/entities.h"
#include "corpus/html/html_tag.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

void write_text(std::string_view html, std::size_t begin, std::size_t end, std::uint32_t base,
                ParagraphWriter& writer) {
  const auto source = [&](std::size_t from, std::size_t to) {
    return text::Range{base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(to)};
  };
  while (begin < end) {
    const std::size_t amp = std::min(end, html.find('&', begin));
    if (amp > begin) writer.add(html.substr(begin, amp - begin), source(begin, amp));
    if (amp == end) return;
    const Entity entity = entity_at(html.substr(amp, end - amp));
    begin = amp + std::max<std::size_t>(entity.size, 1);
    writer.add(entity.size == 0 ? "&"sv : std::string_view(entity.text), source(amp, begin));
  }
}

// What a tag does inside of a line.
void write_inline(const HtmlTag& tag, text::Range source, ParagraphWriter& writer) {
  if (tag.name == "br") writer.add("\n", source);
  if (tag.name == "wbr" || tag.is_empty) return;
  if (tag.name == "q") tag.is_closing ? writer.close_marks() : writer.open_marks();
  if (tag.name == "cite") tag.is_closing ? writer.end_name() : writer.begin_name();
  if (tag.name == "del" || tag.name == "s" || tag.name == "strike")
    tag.is_closing ? writer.take_in() : writer.leave_out();
}

void write_tag(const HtmlTag& tag, text::Range source, ParagraphWriter& writer) {
  if (tag.name == "blockquote") return tag.is_closing ? writer.leave_block_quote() : writer.enter_block_quote();
  if (tag.name == "footer" || tag.name == "figcaption")
    return writer.end_paragraph(tag.is_closing ? DraftParagraph::attribution : DraftParagraph::prose);
  if (is_heading_element(tag.name))
    return writer.end_paragraph(tag.is_closing ? DraftParagraph::heading : DraftParagraph::prose);
  if (is_block_element(tag.name)) return writer.end_paragraph();
  write_inline(tag, source, writer);
}

}  // namespace

void write_html(std::string_view html, std::uint32_t begin, ParagraphWriter& writer) {
  HtmlTags tags(html);
  std::size_t text = 0;  // where the text begins that is not written yet
  for (std::size_t at = html.find('<'); at != std::string_view::npos;) {
    const HtmlTag tag = tags.tag_at(at);
    if (tag.end == 0) {
      at = html.find('<', at + 1);
      continue;
    }
    write_text(html, text, at, begin, writer);
    text = tag.end;
    if (!tag.is_closing && is_silent_element(tag.name)) text = tags.end_of_element(tag.end, std::string(tag.name));
    write_tag(tag, {begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(tag.end)}, writer);
    at = html.find('<', text);
  }
  write_text(html, text, html.size(), begin, writer);
}

void write_html_tag(std::string_view tag, text::Range source, ParagraphWriter& writer) {
  HtmlTags tags(tag);
  if (const HtmlTag read = tags.tag_at(0); read.end != 0) write_inline(read, source, writer);
}

DraftText html_draft(std::string_view source) {
  ParagraphWriter writer;
  const std::uint32_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  write_html(source.substr(begin), begin, writer);
  return writer.finish();
}

}  // namespace corpus
