// What does every engine index? One article as plain text: the same words for all of them.
#pragma once

#include <string>

#include "corpus/article.h"

namespace bench {

struct Story {
  std::string id;
  std::string headline;
  std::string body;      // paragraphs joined by a blank line
  std::string captions;  // the same
  std::string date;      // ISO 8601 of the precision that is known, "" for none
};

Story story_of(const corpus::Article& article);

// Headline, body and captions joined by blank lines, as Pullquote stores it.
std::string text_of(const Story& story);

}  // namespace bench
