// How is a stretch of a build written on its own? As a Xapian database and a spool of tokens, to be merged later.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/article_analysis.h"
#include "indexer/basis.h"
#include "indexer/vocabulary.h"
#include "schema/manifest.h"
#include "text/analyzer.h"

namespace indexer {

// What the manifest's totals need to know of one article.
struct ArticleCounts {
  std::uint32_t article = 0;
  std::uint32_t captions = 0;
  std::uint32_t sentences = 0;
  std::uint32_t words = 0;
  std::uint32_t text_bytes = 0;
  std::uint32_t quotations = 0;
  std::string language;
  std::string first_day;  // "" when undated
  std::string last_day;
  std::uint32_t first_minute = 0;  // when it was published; 0 when undated
};

// Neighbouring articles that are read by one analyzer, and their way onto the disk.
class Shard {
 public:
  explicit Shard(std::string path) : path_(std::move(path)) {}

  // Analyses the article that gets this number. Numbers ascend.
  void add(std::uint32_t article, schema::Record record);

  const std::vector<ArticleAnalysis>& articles() const { return articles_; }
  const text::Analyzer& analyzer() const { return analyzer_; }  // that read them

  // Writes the folder `path` (articles/ and a spool) and gives the memory of the articles back. Throws
  // schema::IndexError (unwritable).
  void write(const Basis& basis, Vocabulary& vocabulary);

  const std::string& path() const { return path_; }
  std::string database_path() const;
  std::string spool_path() const;
  const std::vector<ArticleCounts>& counts() const { return counts_; }  // after write()
  const std::set<std::string>& speakers() const { return speakers_; }   // full names

 private:
  std::string path_;
  text::Analyzer analyzer_;
  std::vector<std::uint32_t> numbers_;
  std::vector<ArticleAnalysis> articles_;
  std::vector<ArticleCounts> counts_;
  std::set<std::string> speakers_;
};

}  // namespace indexer
