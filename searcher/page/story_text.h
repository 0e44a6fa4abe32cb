// How does an article's text stand on its page? In sentences, each with its number, its permalink and its hits.
#pragma once

#include <cstdint>
#include <string_view>

#include "searcher/answer/reading.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// Writes the parts of one article in the order of its text. Hits are numbered over all of it, from hit-1; each has a
// way to the one before and the one behind, which shows when it was gone to.
class StoryText {
 public:
  // Both outlive this object.
  StoryText(HtmlWriter& html, const Reading& reading) : html_(html), reading_(reading) {}

  void write_headline(std::string_view without_headline);  // what stands there for an article that has none
  void write_body();
  void write_caption(std::size_t section);  // its index

 private:
  void write_sentence(std::size_t section, text::Range bytes, std::string_view kind, std::uint32_t number);
  // The text of these bytes of the section's passage, with its hits.
  void write_lit(const Passage& section, std::uint32_t begin, std::uint32_t end);
  void write_steps(std::uint64_t hit);

  HtmlWriter& html_;
  const Reading& reading_;
  std::uint64_t hit_ = 0;       // the last one that was begun
  std::uint32_t sentence_ = 0;  // of the body, the last one that was written
};

}  // namespace searcher
