// How is a stretch of a build written on its own? As a small segment, to be merged later.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/article_analysis.h"
#include "indexer/basis.h"
#include "text/analyzer.h"

namespace indexer {

// What an update must know of an article, and its record does not tell.
struct Provenance {
  std::uint64_t checksum = 0;  // schema::LedgerArticle's
  std::uint32_t version = 0;
};

// Neighbouring articles that are read by one analyzer, and their way onto the disk.
class Shard {
 public:
  explicit Shard(std::string path) : path_(std::move(path)) {}

  // Analyses the article that gets this number. Numbers ascend.
  void add(std::uint32_t article, schema::Record record, Provenance provenance = {});

  const std::vector<ArticleAnalysis>& articles() const { return articles_; }
  const text::Analyzer& analyzer() const { return analyzer_; }  // that read them

  // Writes the folder `path`, a segment whose database is not compacted and whose ledger names no units, and gives the
  // memory of the articles back. Throws schema::IndexError (unwritable).
  void write(const Basis& basis);

  const std::string& path() const { return path_; }

 private:
  void write_database(const Basis& basis) const;
  void write_words_and_tokens();
  void write_ledger() const;

  std::string path_;
  text::Analyzer analyzer_;
  std::vector<std::uint32_t> numbers_;
  std::vector<Provenance> provenances_;
  std::vector<ArticleAnalysis> articles_;
};

}  // namespace indexer
