// Which part of a page is its story? The rest is menus, teasers, comments.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/html/outline.h"

namespace corpus {

struct StoryRegion {
  std::vector<bool> holds_words;    // by element: whether its paragraphs are the story's
  std::vector<bool> holds_figures;  // by element: whether its captions are the story's
};

// The element said to be the articleBody, else the <article>, else the <main> that holds most words outside of links
// (its own: not those of articles inside of it); else the densest element: each paragraph of some length counts for the
// element around it, half as much for the next one, a quarter for the one around that. Captions are those of the
// article (or main) around the words, since a lead picture often stands above the body.
StoryRegion find_story(const Outline& outline);

// All of it, for a piece of a page.
StoryRegion whole_story(const Outline& outline);

}  // namespace corpus
