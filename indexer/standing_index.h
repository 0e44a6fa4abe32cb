// What does the live generation hold, as one that goes on writing sees it?
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/basis.h"
#include "indexer/shard.h"
#include "schema/index_folder.h"
#include "schema/ledger.h"
#include "schema/record.h"

namespace indexer {

// For the writer, and one thread. What it hands out of the generation does not change; which articles are alive does,
// by bury().
class StandingIndex {
 public:
  // Opens the live generation and compares every file with what was published. Throws schema::IndexError: missing,
  // damaged, of another version, unreadable.
  explicit StandingIndex(const std::string& index);
  ~StandingIndex();

  const schema::Manifest& manifest() const { return generation_.manifest; }
  Basis basis() const;
  std::uint32_t next_number() const;

  bool is_alive(std::uint32_t article) const;
  // The article is replaced, dropped or removed from now on.
  void bury(std::uint32_t article);
  // The dead of one segment, ascending: those of the manifest and the buried.
  std::vector<std::uint32_t> dead_of(std::size_t segment) const;
  std::vector<std::uint32_t> alive() const;  // ascending

  // The live article with this id.
  std::optional<schema::LedgerArticle> find(const std::string& id) const;
  // Articles that are alive and further versions of the story with this id.
  std::vector<std::uint32_t> versions_of(const std::string& story) const;
  schema::Record record(std::uint32_t article) const;  // with its text
  Provenance provenance(std::uint32_t article) const;

  // Where the content of a unit stands: of its source and key, in the newest ledger that has it.
  struct Account {
    std::uint32_t article = 0;  // that it was read into, or that took the place of that one
    bool same_text = true;      // false: an article with other words took its place
  };
  std::optional<Account> account_of(std::uint64_t key, const std::string& source) const;

  // A source that an article was read from, by the hash of its name.
  using Origin = std::pair<std::uint32_t, std::uint64_t>;
  static Origin origin(std::uint32_t article, std::string_view source);
  // Of every article that is alive, ascending.
  std::vector<Origin> origins() const;

  const schema::LedgerFile& ledger(std::size_t segment) const;
  std::string path_of(std::size_t segment) const;

 private:
  struct Segment;
  const Segment* segment_of(std::uint32_t article) const;
  Account followed(std::uint32_t article) const;

  schema::Generation generation_;
  std::vector<std::unique_ptr<Segment>> segments_;
  std::unordered_map<std::uint32_t, schema::LedgerMove> moves_;  // by the article that moved
};

}  // namespace indexer
