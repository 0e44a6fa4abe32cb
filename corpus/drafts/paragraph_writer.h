// How do the formats hand over what a draft says? Piece by piece, with the bytes that each comes from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/drafts/draft_text.h"
#include "corpus/drafts/source_map.h"
#include "text/range.h"

namespace corpus {

enum class DraftParagraph : std::uint8_t {
  prose,
  heading,
  attribution,  // who is quoted in the block quote before it, or around it
};

// Makes a DraftText. Linear in what is added; nesting costs nothing.
class ParagraphWriter {
 public:
  // `text` stands for the bytes `source` of the draft: the same bytes, or others.
  void add(std::string_view text, text::Range source);

  void end_paragraph(DraftParagraph kind = DraftParagraph::prose);

  // Block quotes nest; leaving none does nothing. Both end the paragraph.
  void enter_block_quote();
  void leave_block_quote();

  // Around words that the markup of a line calls quoted. They nest; the end of the paragraph closes them.
  void open_marks();
  void close_marks();

  // Around a name that is an attribution if the paragraph of a block quote ends with it.
  void begin_name();
  void end_name();

  // What is added in between is left out. They nest; the end of the paragraph takes in again, so that markup left open
  // hides no quotation.
  void leave_out() { ++left_out_; }
  void take_in() { left_out_ -= left_out_ > 0 ? 1 : 0; }

  void note(std::string what) { draft_.notes.push_back(std::move(what)); }

  DraftText finish();

 private:
  struct Mark {
    std::uint32_t at;  // in text_
    bool opens;
  };

  text::Range attribution_in(text::Range words) const;
  bool is_below_block_quote(text::Range words) const;
  bool attribute(text::Range words);
  void write_section(text::Range words, bool is_heading);
  void write_body(text::Range words);
  void write(text::Range words);
  void write_unsourced(std::string_view text);
  text::Range trimmed(text::Range words) const;

  DraftText draft_;
  std::string text_;  // of the paragraph
  SourceMap source_;
  std::vector<Mark> marks_;
  std::uint32_t open_marks_ = 0;
  text::Range name_;
  std::uint32_t depth_ = 0;  // of block quotes
  std::uint32_t left_out_ = 0;
  std::uint32_t block_quotes_ = 0;
  bool is_behind_block_quote_ = false;  // the latest section is one, and nothing came since
};

}  // namespace corpus
