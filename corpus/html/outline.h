// Which words of a page stand where? Paragraphs, headings and pictures with the elements that hold them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/clean_text.h"

namespace corpus {

inline constexpr std::uint32_t no_element = 0;  // the first of Outline::elements, which holds all the others

struct OutlineElement {
  std::uint32_t parent = no_element;
  bool is_article = false;       // <article>, or said to be a NewsArticle
  bool is_main = false;          // <main>, role="main"
  bool is_article_body = false;  // itemprop="articleBody"
  bool is_in_header = false;     // in a <header>, where headlines and bylines stand
};

struct OutlineBlock {
  std::string text;            // one line, never empty
  std::uint32_t element = 0;   // the nearest element that is no paragraph itself
  int heading = 0;             // 1–6 of a heading, 0 of a paragraph
  std::size_t link_bytes = 0;  // of its text, inside of links
  std::string image;           // of the picture right before it, if it had no caption yet
};

struct OutlineFigure {
  std::string caption;  // one line, "" when it has none
  std::string credit;   // what the markup says to be one
  std::string image;    // src
  std::uint32_t element = 0;
  std::size_t block = 0;  // how many blocks stand before it
};

// A byline, or a line with a date, as the markup calls it.
struct OutlineLine {
  std::string text;
  std::uint32_t element = 0;
};

struct Outline {
  std::vector<OutlineElement> elements;  // a parent before its children
  std::vector<OutlineBlock> blocks;
  std::vector<OutlineFigure> figures;
  std::vector<OutlineLine> bylines;
  std::vector<OutlineLine> dates;  // of <time> its datetime
  Repairs repairs;
};

}  // namespace corpus
