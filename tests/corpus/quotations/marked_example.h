// How is an example written? Its text with quotations, cues and speakers marked in place.
//
//   language: en            the header; "speaker: NAME" makes it one person's speech
//   <blank line>
//   H: a headline           C: a caption; every other block of lines is a paragraph
//
//   {1 direct: The bridge stands,} {1 cue: said} {1 speaker: Mayor Ada Orme}.
//
//   1 = Ada Orme            the full names of 1, parted by commas; no line: unknown
//
// The kinds are direct, mixed, indirect and spoken. Marks nest; several of one number and kind are parts of one
// quotation; "{1,2 cue: ...}" belongs to both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/quotations/quotations.h"

namespace corpus {

struct MarkedExample {
  std::string text;
  std::string language;
  std::string speaker;
  std::vector<StorySection> sections;
  std::vector<Quotation> expected;  // ascending; no confidence

  StoryText story() const { return {text, sections, language, speaker}; }
};

// Reads the file's whole text. Throws std::runtime_error where the markup is wrong.
MarkedExample read_example(std::string_view file);

// An article of `paragraphs`, cut into sentences.
MarkedExample example_of(const std::vector<std::string>& paragraphs, std::string_view language);

// What only one of them has, a line each: "- " expected, "+ " found; "" when they are the same.
std::string difference(const std::vector<Quotation>& expected, const std::vector<Quotation>& found,
                       std::string_view text);

// One line a quotation, in the order of the lines: kind, words, cue, speakers as written, names.
std::vector<std::string> print(const std::vector<Quotation>& quotations, std::string_view text);

}  // namespace corpus
