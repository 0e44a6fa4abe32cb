// How does a new generation go live? Written, synced, then named by CURRENT, in this order.
#pragma once

#include <string>

#include "schema/index_folder.h"
#include "schema/manifest.h"

namespace indexer {

// Whatever stands in the file, or in the folder's list of entries, is on disk afterwards. Throws IndexError
// (unwritable).
void sync(const std::string& path);

// The right to write to an index; one process has it at a time.
class WriterLock {
 public:
  // Makes the index's folders where they are missing. Throws IndexError: locked (it names the process), unwritable.
  explicit WriterLock(const std::string& index);

 private:
  schema::LockedFile lock_;
};

// The number of the next generation: one above every one that is on disk.
std::uint64_t next_generation(const std::string& index);

// Syncs the segments that `manifest` names, writes it, and makes it the live generation by renaming. What dies before
// the rename leaves the old generation live. Throws IndexError (unwritable).
void publish(const std::string& index, const schema::Manifest& manifest);

// Removes what no reader holds and the live generation does not need, leavings of broken runs too. While a manifest is
// damaged, only drafts go: what it may need stays until a whole generation is live. Only for the writer.
void remove_unneeded(const std::string& index);

}  // namespace indexer
