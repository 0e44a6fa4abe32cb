// What does a draft say once its markup is gone? Its paragraphs, and where in the draft each byte of them stands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/drafts/source_map.h"
#include "text/range.h"

namespace corpus {

struct DraftSection {
  text::Range bytes;  // in DraftText::text
  bool is_heading = false;
  std::uint32_t block_quote = 0;  // its number; paragraphs of one share it; 0 for none
  text::Range attribution;        // in DraftText::text, at the end of `bytes`: who is quoted in a block; often empty
};

// Quotations that the draft tells by markup alone (a block quote, <q>) stand between marks here, which have no source.
struct DraftText {
  std::string text;  // paragraphs, parted by blank lines
  SourceMap source;  // of `text`
  std::vector<DraftSection> sections;
  std::vector<std::string> notes;  // what was left out
};

}  // namespace corpus
