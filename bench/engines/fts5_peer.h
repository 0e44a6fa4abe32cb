// How does SQLite answer? FTS5 with the Porter stemmer, bm25 and snippet().
#pragma once

#include <memory>
#include <string>

#include "bench/engines/engine.h"
#include "bench/engines/sqlite.h"

namespace bench {

// A row an article: id, date, headline, body and captions, the last three searched. The tokenizer is porter over
// unicode61; trigram for a corpus that is mostly Chinese, whose words unicode61 does not part. `optimize_fts5` merges
// the index into one segment and packs the file. All throw std::runtime_error.
void write_fts5(const std::string& story_path, const std::string& path, bool is_mostly_han);
void optimize_fts5(const std::string& path);

std::string fts5_query(const Question& question);

class Fts5Peer : public Engine {
 public:
  explicit Fts5Peer(const std::string& path);
  ~Fts5Peer() override;

  std::string name() const override { return "fts5"; }
  bool can_answer(const Question& question, Mode mode) const override;
  std::string text_of(const Question& question) const override { return fts5_query(question); }
  Reply answer(const Translated& query, Mode mode) override;

 private:
  struct Statements;
  void append_hits(SqliteStatement& statement, Reply& reply);

  Sqlite database_;
  bool has_trigrams_ = false;
  std::unique_ptr<Statements> statements_;
};

}  // namespace bench
