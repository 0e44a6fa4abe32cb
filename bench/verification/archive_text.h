// What does the archive hold, word for word? All of it in memory, as the scan for the truth reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record.h"
#include "searcher/index/snapshot.h"
#include "text/analyzer.h"

namespace bench {

// A word where it stands. Words of one number have one normal form.
struct PlacedWord {
  std::uint32_t word;
  std::uint32_t begin;  // bytes in its region's text
  std::uint32_t end;
};

// What a quotation may not reach over the ends of.
enum class RegionKind : std::uint8_t { headline, body, caption };

struct Region {
  RegionKind kind = RegionKind::body;
  std::string text;  // plain(): as "exact" compares it
  std::vector<PlacedWord> words;
};

struct StoredArticle {
  std::string id;
  std::string language;
  std::vector<Region> regions;
};

// Not safe from several threads while texts are added or read; otherwise it is.
class ArchiveText {
 public:
  // The headline, the body with a blank for a paragraph's end, and each caption apart. Where a paragraph opens with a
  // mark that only goes on with the speech of the one before, the body is there twice: with that mark and without it.
  void add(const schema::Record& record);

  // To be called when all is added.
  void finish();

  // The words of a quotation: their numbers are the archive's; words that it has not have numbers of their own.
  std::vector<PlacedWord> read(std::string_view plain_text);

  const std::vector<StoredArticle>& articles() const { return articles_; }
  const std::vector<std::uint32_t>& articles_with(std::uint32_t word) const;  // ascending
  bool is_common(std::uint32_t word) const;  // among the 300 commonest, and the commonest tenth
  const std::string& normal(std::uint32_t word) const { return analyzer_.word(word).normal; }
  bool is_unspaced(std::uint32_t word) const { return analyzer_.word(word).unspaced; }
  std::size_t vocabulary_size() const { return analyzer_.vocabulary_size(); }
  std::uint64_t text_bytes() const { return text_bytes_; }

 private:
  void append(Region& region, std::string_view part);

  text::Analyzer analyzer_;
  std::vector<StoredArticle> articles_;
  std::vector<std::vector<std::uint32_t>> articles_with_;  // by word
  std::vector<bool> is_common_;                            // by word
  std::uint64_t text_bytes_ = 0;
};

// All articles of the index that are not deleted.
ArchiveText read_archive_text(const searcher::Snapshot& snapshot);

}  // namespace bench
