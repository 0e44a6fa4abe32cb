// Which bytes of a plain wire text are its headline, its body, its captions? A tiling of the text: every byte has one
// role.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/wire/dateline.h"
#include "text/range.h"

namespace corpus {

enum class WireRole {
  space,   // white space between the others
  kicker,  // "Xinhua Headlines:" with its colon
  headline,
  site_suffix,  // "-Xinhua", which the agency's site puts behind the headline
  byline,       // "by … writers …" before the dateline
  caption,      // its words; the credit that follows it, if any, is its own
  credit,
  dateline,  // with its dash
  paragraph,
  end_mark,
  sign_off,  // who reported, wrote and edited it
};

struct WireSpan {
  text::Range range;
  WireRole role;
};

struct WireSegments {
  std::vector<WireSpan> spans;  // ascending and gapless; they cover the text; only those of role space may be blank
  std::optional<DatelineInText> dateline;
  std::vector<std::string> doubts;  // where the text does not say where a part ends, and what was taken
};

// Two forms are told apart by whether the text has line breaks; parts of both may meet in one text.
//
//   Lines:     [KICKER: ]HEADLINE[-AGENCY]
//              lead captions, each ending in a credit, and bylines, a line each
//              DATELINE first paragraph
//              further paragraphs, blank lines between them (without any blank line: a line each)
//              END MARK, behind the last paragraph or on a line of its own
//              captions, a line each; one that does not end a sentence goes on in the next line
//   One line:  [KICKER: ]HEADLINE-AGENCY lead captions DATELINE body END MARK captions
//
// The end mark is ■ or one of its like (also as its bytes look when misread), ###, -30-, (End), Enditem, （完）. It
// counts where nothing, a line end, or a text with credits follows; the last such mark is taken. A paragraph of the
// body that ends in a credit naming a photographer is a caption.
//
// A paragraph of the body, behind its first, that is a sign-off is none of its words.
//
// In one line without the site's suffix nothing says where the headline ends and a lead caption begins. Captions of one
// story mostly open alike, and so does the body: the first place in the head where the opening words of a trailing
// caption, else of the body, stand again is taken; else the end of the first sentence; else all of it is the caption.
// In one line without an end mark, the first trailing caption is taken to begin with the last sentence before its
// credit that states a full date, else with the last sentence. Both are named in `doubts`.
//
// A text without a dateline is a plain text: its first line is the headline if it is shorter than 300 bytes and not all
// there is.
//
// `text` is clean (see clean_text.h) and below 2 GiB. Linear in its size.
WireSegments segment_wire_text(std::string_view text);

}  // namespace corpus
