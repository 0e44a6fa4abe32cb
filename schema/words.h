// Which words does a segment hold? The file `words`: every distinct word with its stem, its number in the token
// stream and how often it stands there, sorted by normal form, and once more by stem.
//
//   file  = "PQWORDS\0" version:u64 words:u64 languages:varint (name:string)*  [padding to 4]
//           entry_offset:u32[words+1] number:u32[words] count:u32[words] by_stem:u32[words]  entry*
//   entry = language:u8 unspaced:u8 shared:u8 normal 0 stem-behind-its-first-`shared`-bytes
//
// A word's number is its rank by count, from 0 for the commonest.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/mapped_file.h"
#include "text/analyzer.h"

namespace schema {

// Safe from several threads. What it hands out points into the file and lives as long as this object, or one that it is
// moved to.
class Words {
 public:
  struct Entry {
    std::string_view normal;
    std::string_view stem_begin;  // the stem in two parts
    std::string_view stem_end;
    std::string_view language;
    bool unspaced;
    std::uint32_t number;
    std::uint32_t count;  // in the whole segment, UINT32_MAX and above as UINT32_MAX

    std::string stem() const { return std::string(stem_begin).append(stem_end); }
    text::Word word() const { return {std::string(normal), stem(), std::string(language), unspaced}; }
  };

  // Throws IndexError: damaged (missing, too), of another version.
  explicit Words(const std::string& path);

  // The bytes of such a file, which were read from `place`: no copy is made of them later.
  Words(std::string place, std::unique_ptr<const std::string> bytes);

  std::uint32_t size() const { return size_; }
  const std::vector<std::string_view>& languages() const { return languages_; }  // ascending
  Entry entry(std::uint32_t index) const;  // index in the order of normal forms
  std::string_view normal(std::uint32_t index) const;
  std::uint32_t number(std::uint32_t index) const;

  // Indexes [first, second) of the words with this normal form, or with normal forms that begin so.
  std::pair<std::uint32_t, std::uint32_t> with_normal(std::string_view normal) const;
  std::pair<std::uint32_t, std::uint32_t> with_prefix(std::string_view prefix) const;

  // The first index from `begin` on whose normal form is not before `wanted`. It takes the less, the nearer it is.
  std::uint32_t first_from(std::uint32_t begin, std::string_view wanted) const;

  // Indexes in [first, second) of the words whose normal form, with the 0 that ends it, holds `part`, which is not
  // empty.
  std::vector<std::uint32_t> holding(std::pair<std::uint32_t, std::uint32_t> bounds, std::string_view part) const;

  // Indexes of the words with this stem in this language.
  std::vector<std::uint32_t> with_stem(std::string_view language, std::string_view stem) const;

  std::uint64_t bytes() const { return bytes_.size(); }

 private:
  void read_tables();
  std::uint32_t u32(std::uint64_t table, std::uint32_t index) const;
  std::string_view raw(std::uint32_t index) const;

  std::string path_;
  std::optional<MappedFile> file_;             // what `bytes_` lie in:
  std::unique_ptr<const std::string> memory_;  // one of the two
  std::string_view bytes_;
  std::uint32_t size_ = 0;
  std::vector<std::string_view> languages_;
  std::uint64_t offsets_ = 0;  // where each table begins
  std::uint64_t numbers_ = 0;
  std::uint64_t counts_ = 0;
  std::uint64_t by_stem_ = 0;
  std::uint64_t entries_ = 0;
};

}  // namespace schema
