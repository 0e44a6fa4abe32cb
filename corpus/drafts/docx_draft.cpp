#include "corpus/drafts/docx_draft.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

#include <pugixml.hpp>

#include "corpus/drafts/docx_package.h"
#include "corpus/drafts/draft.h"
#include "corpus/drafts/paragraph_writer.h"
#include "corpus/xml/xml_tree.h"
#include "text/utf8.h"

namespace corpus {
namespace {

void parse(pugi::xml_document& document, std::string& xml) {
  if (std::count(xml.begin(), xml.end(), '<') > most_xml_tags)
    throw DraftError("the Word document holds too much markup to be read", "split the draft, or save it as plain text");
  // Neither entities of a document type nor anything outside of the document is ever read by pugixml.
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!document.load_buffer_inplace(xml.data(), xml.size(), options))
    throw DraftError("the Word document (.docx) is damaged: its XML cannot be read",
                     "open it in a word processor and save it as .docx again, or as plain text");
}

// The ids of paragraph styles that are for block quotes, whatever language Word spoke when it made the document.
std::set<std::string> quote_styles(std::string xml) {
  std::set<std::string> ids = {"Quote", "IntenseQuote", "BlockText", "BlockQuote", "BlockQuotation"};
  if (xml.empty()) return ids;
  pugi::xml_document styles;
  parse(styles, xml);
  for (const pugi::xml_node style : styles.document_element().children("w:style")) {
    std::string name = style.child("w:name").attribute("w:val").value();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const bool is_quote = name == "quote" || name == "intense quote" || name == "block text" || name == "quotations" ||
                          name == "block quote" || name == "block quotation";
    if (is_quote) ids.insert(style.attribute("w:styleId").value());
  }
  return ids;
}

class DocxReader {
 public:
  explicit DocxReader(std::set<std::string> quote_styles) : quote_styles_(std::move(quote_styles)) {}

  void read(std::string& xml) {
    if (xml.empty()) return;
    pugi::xml_document document;
    parse(document, xml);
    std::vector<pugi::xml_node> roots = {document.document_element()};
    for (std::size_t number = 0; number < roots.size(); ++number) {
      const pugi::xml_node root = roots[number];
      read_paragraphs(root, roots);
      leave_quote();
    }
  }

  DocxDraft finish() { return {.source = std::move(source_), .text = writer_.finish()}; }

 private:
  // Text boxes, whose paragraphs stand inside of one, are for later.
  void read_paragraphs(pugi::xml_node root, std::vector<pugi::xml_node>& boxes) {
    for (pugi::xml_node node = root.first_child(); node;) {
      const std::string_view name = node.name();
      if (name == "w:p") read_paragraph(node, boxes);
      const bool is_done = name == "w:p" || is_left_out(name);
      node = is_done ? node_behind(node, root) : node_after(node, root);
    }
  }

  // Text that a tracked change deleted or moved away, and the second form of what has two.
  static bool is_left_out(std::string_view name) {
    return name == "w:del" || name == "w:moveFrom" || name == "mc:Fallback" || name == "w:rPr" || name == "w:rt";
  }

  void read_paragraph(pugi::xml_node paragraph, std::vector<pugi::xml_node>& boxes) {
    if (!source_.empty()) source_ += '\n';
    const pugi::xml_node properties = paragraph.child("w:pPr");
    const std::string style = properties.child("w:pStyle").attribute("w:val").value();
    const bool is_quote = quote_styles_.contains(style);
    if (is_quote && !is_in_quote_) writer_.enter_block_quote();
    if (!is_quote) leave_quote();
    is_in_quote_ = is_quote;
    for (pugi::xml_node node = paragraph.first_child(); node;) {
      const std::string_view name = node.name();
      const bool is_box = name == "w:txbxContent";
      if (is_box) boxes.push_back(node);
      if (name == "w:t") add(node.child_value());
      if (name == "w:tab") add("\t");
      if (name == "w:br" || name == "w:cr") add("\n");
      if (name == "w:noBreakHyphen") add("\xE2\x80\x91");
      if (name == "w:softHyphen") add("\xC2\xAD");
      node =
          is_box || name == "w:pPr" || is_left_out(name) ? node_behind(node, paragraph) : node_after(node, paragraph);
    }
    const bool is_heading = style.starts_with("Heading") || style == "Title";
    writer_.end_paragraph(is_heading ? DraftParagraph::heading : DraftParagraph::prose);
  }

  void leave_quote() {
    if (is_in_quote_) writer_.leave_block_quote();
    is_in_quote_ = false;
  }

  void add(std::string_view words) {
    const std::string valid = text::replace_bad_bytes(words).text;
    const auto begin = static_cast<std::uint32_t>(source_.size());
    source_ += valid;
    writer_.add(valid, {begin, static_cast<std::uint32_t>(source_.size())});
  }

  std::set<std::string> quote_styles_;
  std::string source_;
  ParagraphWriter writer_;
  bool is_in_quote_ = false;
};

}  // namespace

DocxDraft docx_draft(std::string_view bytes) {
  DocxPackage package = docx_package(bytes);
  DocxReader reader(quote_styles(std::move(package.styles)));
  reader.read(package.document);
  reader.read(package.footnotes);
  return reader.finish();
}

}  // namespace corpus
