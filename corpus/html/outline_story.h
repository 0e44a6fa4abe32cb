// How does what an outline holds become the paragraphs and captions of a story?
#pragma once

#include "corpus/html/outline.h"
#include "corpus/html/story_region.h"
#include "corpus/story.h"

namespace corpus {

// Adds the paragraphs and captions of `region` in their order. Headings within the text are paragraphs; one that
// repeats the story's headline is not. Set the story's headline and agency first.
void add_outline(Story& story, const Outline& outline, const StoryRegion& region);

}  // namespace corpus
