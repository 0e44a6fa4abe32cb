// What does a page say of its story in JSON-LD? The schema.org NewsArticle in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/clean_text.h"

namespace corpus {

// Each field as the source has it, in one line of words (no tags, no character references), but for the body.
struct LinkedArticle {
  bool found = false;
  std::string id;         // of `identifier`
  std::string url;        // url, mainEntityOfPage or @id, if it is a web address
  std::string headline;   // headline, else name
  std::string published;  // datePublished
  std::string modified;   // dateModified
  std::string language;
  std::string byline;
  std::string publisher;
  std::string place;     // contentLocation, locationCreated
  std::string dateline;  // as written: "ASTANA, June 17 (Xinhua)"
  std::string body;      // articleBody as it stands
  std::string version;
  std::vector<std::string> topics;  // keywords, articleSection
  std::vector<Caption> captions;    // of image: those that have a caption
  std::vector<std::string> notes;   // scripts that could not be read
};

// The article in `scripts`: an object, one of an array, one of a @graph, or what a page's mainEntity is. Of several,
// the one whose address is `url`, else the first with a headline. Values may be strings, objects with a name,
// references by @id to other objects of the scripts (followed once, so that circles end), or arrays of these.
LinkedArticle read_linked_data(const std::vector<std::string>& scripts, std::string_view url, Repairs& repairs);

}  // namespace corpus
