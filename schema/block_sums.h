// Are these the blocks that were written? The file `blocks` of a segment: a checksum for each block of Xapian's tables,
// which have none of their own.
//
//   file = "PQBLOCKS" version:u64 (1) block_bytes:u64 tables:varint table*  sum:u64*  checksum:u64 (of all before)
//   table = name:string (inside the segment's folder) bytes:u64
//
// The sums are those of the first table's blocks, then of the second's, and so on. The last block of a table may be
// shorter. A sum is XXH3. All numbers are little-endian.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/mapped_file.h"

namespace schema {

inline constexpr const char* blocks_name = "blocks";  // inside a segment's folder
inline constexpr std::uint32_t block_bytes = 8192;    // Xapian's own

// Reads the tables in `segment_folder` and writes the file. To be called before files are listed and compared whole.
// Throws IndexError: unwritable, or what cannot be read.
void write_block_sums(const std::string& segment_folder);

// Safe from several threads.
class BlockSums {
 public:
  struct Table {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint64_t first_sum = 0;

    std::uint64_t blocks() const { return (bytes + block_bytes - 1) / block_bytes; }
  };

  // Throws IndexError: damaged (missing, too), of another version.
  explicit BlockSums(const std::string& segment_folder);

  const std::vector<Table>& tables() const { return tables_; }
  // `block` is below table.blocks().
  std::uint64_t sum(const Table& table, std::uint64_t block) const;

  // Of a table that is read whole, the first block that is not as it was written; table.blocks() where all are.
  // Throws IndexError (damaged) where the table is missing or has another size.
  std::uint64_t first_changed(const Table& table) const;

 private:
  std::string folder_;
  MappedFile file_;
  std::vector<Table> tables_;
  std::string_view sums_;
};

}  // namespace schema
