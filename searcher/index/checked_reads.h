// Are the blocks that Xapian reads those that were published? This file's .cpp defines the program's pread() and
// close(): what a registered file gives is compared with its checksum before Xapian sees it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/block_sums.h"

namespace searcher {

// The tables of one segment, whose blocks are compared while this object lives; the databases that read them are to be
// opened after it and closed before. Several objects may name the same file. Safe from several threads.
class CheckedReads {
 public:
  // Throws schema::IndexError: damaged, of another version, unreadable.
  explicit CheckedReads(const std::string& segment_folder);
  ~CheckedReads();
  CheckedReads(const CheckedReads&) = delete;
  CheckedReads& operator=(const CheckedReads&) = delete;

  const schema::BlockSums& sums() const { return *sums_; }

  // How many of these files' blocks were asked for: none, though a database was opened, means that its reads go past
  // this program's pread(), and files have to be compared in another way.
  std::uint64_t blocks_read() const;

  struct File;

 private:
  std::shared_ptr<const schema::BlockSums> sums_;
  std::vector<std::shared_ptr<File>> files_;
};

// A block that was not as it was published.
struct ChangedBlock {
  std::string path;
  std::uint64_t block = 0;
};

// The last one that this thread met since the last call.
std::optional<ChangedBlock> take_changed_block();

}  // namespace searcher
