// Who said what? The quotations of an article, each with its cue and its speakers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace corpus {

enum class StorySectionKind : std::uint8_t { headline, paragraph, caption };

struct StorySection {
  StorySectionKind kind = StorySectionKind::paragraph;
  text::Range bytes;                   // in StoryText::text
  std::vector<text::Range> sentences;  // in StoryText::text, ascending, disjoint, inside `bytes`
};

// An article as it is stored; a view, nothing is owned.
struct StoryText {
  std::string_view text;  // valid UTF-8 of less than 2 GiB: headline, paragraphs, captions, parted by blank lines
  std::vector<StorySection> sections;  // ascending, disjoint
  std::string_view language;           // a code as text::language_code() gives it, or ""
  std::string_view speaker;            // who speaks the whole text, "" unless it is one person's speech
};

enum class QuotationKind : std::uint8_t {
  direct,    // between quotation marks
  mixed,     // marked words inside reported speech
  indirect,  // reported without marks
  spoken,    // a paragraph of a transcript's turn, or of a speech
};

std::string_view print(QuotationKind kind);

// All ranges are bytes of StoryText::text on character boundaries.
struct Quotation {
  QuotationKind kind = QuotationKind::direct;
  std::vector<text::Range> parts;  // the words, outer marks left out; ascending, disjoint, in one section; never empty
  text::Range cue;                 // "said", "according to"; empty where nothing but marks or a turn tells
  std::vector<text::Range> speakers_as_written;  // usually one; empty where the article does not say
  std::vector<std::string> speakers;             // full names as the article gives them; empty: unknown
  float confidence = 0;                          // 0 to 1 that these are words of these speakers
};

// The quotations of `story`, ascending by their first byte. Linear in the text, with any text; safe from several
// threads. Throws nothing but std::bad_alloc.
std::vector<Quotation> quotations(const StoryText& story);

}  // namespace corpus
