// What does a page say about itself, and where do its words stand? Its head, and the outline of its body.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/outline.h"

namespace corpus {

struct Page {
  std::map<std::string, std::string, std::less<>> meta;  // by name, property, itemprop or http-equiv, in small letters
  std::vector<std::string> tags;                         // of article:tag, which stands more than once
  std::string title;
  std::string language;                  // lang of <html>
  std::string canonical;                 // <link rel="canonical">
  std::vector<std::string> linked_data;  // the scripts of application/ld+json, as they stand
  Outline outline;

  std::string_view meta_value(std::string_view name) const;  // "" when there is none
};

// Read as a flat run of tags, not by a parser that builds a tree: gumbo, the well-kept one, walks its open elements at
// each tag and frees them by recursion, so that 100,000 nested tags cost the square of that and then the stack; it
// hands out nothing before the end, at some hundred bytes a node; and the tags and character references of drafts are
// read here already. What the tree would tell, the outline keeps: which element holds which words.
Page read_page(std::string_view html);

// Only what a piece of a page says: the body of a feed's entry, of a ninjs item.
Outline read_fragment(std::string_view html);

}  // namespace corpus
