// What does a draft in HTML say? Its blocks are paragraphs, its markup is gone.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/drafts/draft_text.h"
#include "corpus/drafts/paragraph_writer.h"

namespace corpus {

// `source` is valid UTF-8. Scripts, styles, titles and deleted text are left out, <br> is a line's end.
//
// Read as a flat run of tags: a parser that builds a tree, as gumbo does, walks its open elements at each tag and frees
// them by recursion, so that nesting costs the square of its depth and then the stack; and it does not tell where each
// character of a text with entities stood.
DraftText html_draft(std::string_view source);

// Writes what `html` says; its first byte is byte `begin` of the source. Paragraphs and quotes left open stay so.
void write_html(std::string_view html, std::uint32_t begin, ParagraphWriter& writer);

// One tag inside of a line, as Markdown has them; `source` is where it stands.
void write_html_tag(std::string_view tag, text::Range source, ParagraphWriter& writer);

}  // namespace corpus
