// An index of a few articles that a test states itself.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "tests/schema/scratch_folder.h"

namespace searcher {

struct SmallCaption {
  std::string text;
  std::string photographer = {};
  std::string agency = {};
  std::string place = {};
  std::string date = {};
  std::string image = {};
};

// A row of JSON Lines; what is "" or empty is left out of it.
struct SmallArticle {
  std::string id;
  std::string headline = {};
  std::vector<std::string> paragraphs = {};
  std::vector<SmallCaption> captions = {};
  std::string published = {};
  std::string place = {};
  std::string agency = {};
  std::string language = "en";
  std::vector<std::string> topics = {};
  std::string url = {};
  std::string kicker = {};
  std::string version_of = {};  // only in an index whose segments a test writes itself
};

// The articles as JSON Lines.
std::string rows_of(const std::vector<SmallArticle>& articles);

// Written, read and indexed as any coverage is, in a folder of its own that is gone at the end.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<SmallArticle>& articles);
  SmallIndex(std::initializer_list<SmallArticle> articles) : SmallIndex(std::vector(articles)) {}

  const Snapshot& snapshot() const { return *snapshot_; }

 private:
  ScratchFolder folder_;
  std::unique_ptr<Snapshot> snapshot_;
};

}  // namespace searcher
