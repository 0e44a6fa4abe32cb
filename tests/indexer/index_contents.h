// What does an index say? All of it, in lines of text that do not depend on how it was made.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/manifest.h"

namespace Xapian {
class Document;
}

namespace indexer {

struct IndexContents {
  std::vector<std::string> terms;     // "en:lake: 1×100 7×138", a line a term, by article number and wdf
  std::vector<std::string> articles;  // its record, value slots and words by normal form, a line an article
};

// Of one segment in the folder `path`.
IndexContents contents_of_segment(const std::string& path, const schema::SegmentInfo& segment);

// Of the live generation, its segments in order.
IndexContents contents_of(const std::string& index);

// "" when they say the same; else the first line that differs, in both, cut short.
struct LivingArticle {
  std::string content;  // its record, words, terms with their weights and values, but not its number
  std::vector<std::string> sources;
  bool is_superseded = false;
};

// What the live generation says of each living article, by id.
std::map<std::string, LivingArticle> living_articles(const std::string& index);

std::string difference(const IndexContents& a, const IndexContents& b);

// A line a term, with its wdf where it has one, then a line a value slot.
std::string printed(const Xapian::Document& document);

}  // namespace indexer
