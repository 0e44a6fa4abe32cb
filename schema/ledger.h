// What must an update know of what was indexed before? The file `ledger` of a segment: its articles, the units of
// coverage that they were read from, and who speaks in them.
//
//   file     = "PQLEDGER" version:u64 articles:u64 units:u64 moves:u64
//              article* (by number) unit* (by key) move*
//              sources:varint (string)*  languages:varint (string)*  speakers:varint (string)* (ascending)
//              checksum:u64 (of all before)
//   article  = number:u32 version:u32 checksum:u64 captions:u32 sentences:u32 words:u32 text_bytes:u32 quotations:u32
//              minute:u32 first_day:u32 last_day:u32 language:u32
//   unit     = key:u64 article:u32 source:u32
//   move     = from:u32 to:u32 same_text:u32
//
// All numbers are little-endian.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/mapped_file.h"

namespace schema {

// An article as the totals of a generation, and an update, see it.
struct LedgerArticle {
  std::uint32_t number = 0;
  std::uint32_t version = 0;   // as its source numbers it, 0 where it does not
  std::uint64_t checksum = 0;  // of all that a reader sees of it, the places it was read from left out
  std::uint32_t captions = 0;
  std::uint32_t sentences = 0;  // of its body
  std::uint32_t words = 0;
  std::uint32_t text_bytes = 0;
  std::uint32_t quotations = 0;
  std::uint32_t minute = 0;     // when it was published, as corpus::first_minute() counts; 0 when undated
  std::uint32_t first_day = 0;  // year · 10,000 + month · 100 + day; 0 when undated
  std::uint32_t last_day = 0;
  std::uint32_t language = 0;  // which of Ledger::languages

  bool operator==(const LedgerArticle&) const = default;
};

// What was read as a whole: a row of JSON Lines, else a file or a member of an archive.
struct LedgerUnit {
  std::uint64_t key = 0;      // of its bytes and its source
  std::uint32_t article = 0;  // that it was read into, of this segment or another
  std::uint32_t source = 0;   // which of Ledger::sources

  bool operator==(const LedgerUnit&) const = default;
};

// An article that another one took the place of.
struct LedgerMove {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool same_text = false;  // both say the same

  bool operator==(const LedgerMove&) const = default;
};

struct Ledger {
  std::vector<LedgerArticle> articles;
  std::vector<LedgerUnit> units;
  std::vector<LedgerMove> moves;
  std::vector<std::string> sources;    // paths or names
  std::vector<std::string> languages;  // codes
  std::vector<std::string> speakers;   // full names
};

// Puts articles, units and speakers in order, leaves out what is there twice, and writes the file. Throws IndexError
// (unwritable).
void write_ledger(const std::string& path, Ledger ledger);

// A ledger where it stands on disk. Safe from several threads.
class LedgerFile {
 public:
  // Compares the whole file's checksum. Throws IndexError: damaged (missing, too), of another version.
  explicit LedgerFile(const std::string& path);

  std::size_t article_count() const { return articles_; }
  LedgerArticle article_at(std::size_t index) const;  // by number, ascending
  std::optional<LedgerArticle> article(std::uint32_t number) const;

  std::size_t unit_count() const { return units_; }
  LedgerUnit unit_at(std::size_t index) const;  // by key, ascending
  // Indexes [first, second) of the units with this key.
  std::pair<std::size_t, std::size_t> units_with(std::uint64_t key) const;

  std::size_t move_count() const { return moves_; }
  LedgerMove move_at(std::size_t index) const;

  const std::vector<std::string_view>& sources() const { return sources_; }
  const std::vector<std::string_view>& languages() const { return languages_; }
  const std::vector<std::string_view>& speakers() const { return speakers_; }

  Ledger whole() const;

 private:
  MappedFile file_;
  std::size_t articles_ = 0;
  std::size_t units_ = 0;
  std::size_t moves_ = 0;
  std::vector<std::string_view> sources_;
  std::vector<std::string_view> languages_;
  std::vector<std::string_view> speakers_;
};

// One ledger of many, whose article numbers do not overlap.
Ledger joined(const std::vector<const LedgerFile*>& ledgers);

}  // namespace schema
