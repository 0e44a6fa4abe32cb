// What may stand in a headline, a paragraph or a caption? Words in one line of valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// What cleaning changed, for a remark.
struct Repairs {
  std::size_t bad_bytes = 0;  // not UTF-8, replaced
  std::size_t redecoded = 0;  // stretches that had been decoded wrongly
  std::size_t controls = 0;   // control characters turned into spaces

  bool any() const { return bad_bytes + redecoded + controls > 0; }
  Repairs& operator+=(const Repairs& other);
};

// "3 bytes that are not UTF-8, 1 wrongly decoded stretch, …"; "" when nothing was changed.
std::string print(const Repairs& repairs);

// `bytes` as valid UTF-8, repaired; control characters but \t and \n are spaces, \r\n and the other ends of a line are
// \n.
std::string clean_text(std::string_view bytes, Repairs& repairs);

// A line break within a headline, a paragraph or a caption stands for the space where the line was wrapped: white space
// with a line break in it becomes one space (none between Chinese characters), at the ends it goes.
std::string one_line(std::string_view clean);

// The paragraphs of a clean text: parted by blank lines, or, when there is none, by line ends. Views into `clean`,
// trimmed, none empty.
std::vector<std::string_view> split_paragraphs(std::string_view clean);

// Parted by blank lines only.
std::vector<std::string_view> split_at_blank_lines(std::string_view clean);

}  // namespace corpus
