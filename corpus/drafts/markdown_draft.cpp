#include "corpus/drafts/markdown_draft.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string>

#include <md4c.h>

#include "corpus/drafts/draft.h"
#include "corpus/drafts/html_draft.h"
#include "corpus/drafts/paragraph_writer.h"
#include "corpus/html/entities.h"

namespace corpus {
namespace {

// md4c rather than cmark: it hands out pieces of the text it was given, so that each byte's place is known, keeps no
// tree, and nests without recursion. cmark tells lines and columns of whole blocks only.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view source, std::size_t begin) : source_(source), at_(begin), begin_(begin) {}

  DraftText read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return of(self).guarded([&](MarkdownReader& reader) { reader.enter(type); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return of(self).guarded([&](MarkdownReader& reader) { reader.leave(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return of(self).guarded([&](MarkdownReader& reader) { reader.span(type, true); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return of(self).guarded([&](MarkdownReader& reader) { reader.span(type, false); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).guarded([&](MarkdownReader& reader) { reader.piece(type, {text, size}); });
    };
    const std::string_view text = source_.substr(begin_);
    const int result = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
    if (failure_) std::rethrow_exception(failure_);
    if (result != 0) throw DraftError("the Markdown could not be parsed", "give the draft as plain text (.txt)");
    return writer_.finish();
  }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  // No exception passes through the parser, which is C.
  template <typename Step>
  int guarded(const Step& step) noexcept {
    try {
      step(*this);
      return 0;
    } catch (...) {
      failure_ = std::current_exception();
      return 1;
    }
  }

  void enter(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) return writer_.enter_block_quote();
    writer_.end_paragraph();
    if (type == MD_BLOCK_CODE) writer_.leave_out();
    is_html_ = type == MD_BLOCK_HTML;
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) return writer_.leave_block_quote();
    if (type == MD_BLOCK_CODE) writer_.take_in();
    if (type == MD_BLOCK_HTML) {
      write_html(html_, static_cast<std::uint32_t>(html_begin_), writer_);
      html_.clear();
    }
    writer_.end_paragraph(type == MD_BLOCK_H ? DraftParagraph::heading : DraftParagraph::prose);
    is_html_ = false;
  }

  void span(MD_SPANTYPE type, bool begins) {
    if (type == MD_SPAN_IMG || type == MD_SPAN_CODE || type == MD_SPAN_DEL)
      begins ? writer_.leave_out() : writer_.take_in();
  }

  bool is_of_source(std::string_view text) const {
    return text.data() >= source_.data() && text.data() + text.size() <= source_.data() + source_.size();
  }

  void piece(MD_TEXTTYPE type, std::string_view text) {
    // What the parser adds of its own is a line's end.
    if (!is_of_source(text)) return add_line_end(type);
    const auto begin = static_cast<std::size_t>(text.data() - source_.data());
    const text::Range source{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
    at_ = source.end;
    switch (type) {
      case MD_TEXT_ENTITY: {
        const Entity entity = entity_at(text);
        return writer_.add(entity.size == text.size() ? std::string_view(entity.text) : text, source);
      }
      case MD_TEXT_HTML: return add_html(text, source);
      default: return writer_.add(text, source);
    }
  }

  // The blanks and the line's end that come next in the source.
  void add_line_end(MD_TEXTTYPE type) {
    if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR) return;
    const std::size_t line_end = source_.find_first_of("\r\n", at_);
    if (line_end == std::string_view::npos) return;
    std::size_t begin = line_end;
    while (begin > at_ && (source_[begin - 1] == ' ' || source_[begin - 1] == '\t')) --begin;
    at_ = line_end + (source_.substr(line_end).starts_with("\r\n") ? 2 : 1);
    writer_.add(source_.substr(begin, at_ - begin),
                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)});
  }

  // A tag inside of a line is read where it stands; the lines of a block are put together first. What is not of the
  // block (the marks of a quote or a list around it) becomes spaces, so that places stay.
  void add_html(std::string_view text, text::Range source) {
    if (!is_html_) {
      if (text.starts_with('<')) write_html_tag(text, source, writer_);
      return;
    }
    if (html_.empty()) html_begin_ = source.begin;
    for (std::size_t at = html_begin_ + html_.size(); at < source.begin; ++at) {
      const bool is_line_end = source_[at] == '\n' || source_[at] == '\r';
      html_ += is_line_end ? source_[at] : ' ';
    }
    html_ += text;
  }

  std::string_view source_;
  std::size_t at_;  // behind the latest piece
  std::size_t begin_;
  ParagraphWriter writer_;
  bool is_html_ = false;  // inside of a block
  std::string html_;
  std::size_t html_begin_ = 0;
  std::exception_ptr failure_;
};

// Behind a byte order mark and a site's settings: lines between two of three hyphens.
std::size_t begin_of_text(std::string_view source) {
  const std::size_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view text = source.substr(begin);
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return begin;
  for (std::size_t line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    const std::string_view rest = text.substr(line + 1);
    if (rest.starts_with('\n') || rest.starts_with("\r\n")) return begin;  // a rule, and prose behind it
    if (!rest.starts_with("---")) continue;
    const std::size_t end = rest.find_first_not_of("-\r ");
    if (end == std::string_view::npos) return source.size();
    if (rest[end] == '\n') return begin + line + 1 + end;
  }
  return begin;
}

}  // namespace

DraftText markdown_draft(std::string_view source) { return MarkdownReader(source, begin_of_text(source)).read(); }

}  // namespace corpus
