// What does a plain text of the wire say? The article that its segments make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace corpus {

struct WireText {
  Article article;
  std::vector<std::string> doubts;  // what the text left open and was decided; for the report
};

// The article in `clean` (see clean_text.h); `source` is the path or name that it came from, whose stem is its id when
// there is nothing else to make one of. Nothing is lost or doubled: the article is made of the spans of
// segment_wire_text(), each used once. The dateline's missing year is that of the first full date of the captions, else
// of the body, with the same day and month; the date is left out when there is none. A caption's place and date are its
// own where it states them, else the dateline's, unless it states another day.
WireText read_wire_text(std::string_view clean, std::string_view source);

}  // namespace corpus
