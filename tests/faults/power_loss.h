// What can stand on the disk after a power loss? What was synced stands; of the rest, anything may.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/faults/call_log.h"
#include "tests/faults/file_tree.h"

namespace faults {

// What the disk keeps of that which was not synced.
enum class Persistence {
  nothing,      // only what was synced
  all,          // as if the process alone had died
  in_order,     // as ext4 does: names change in the order of the calls; unsynced bytes may be missing
  in_any_order  // each change of a name and each block of bytes by itself, zeros in place of what is missing
};

class PowerLoss {
 public:
  // The calls of one program below `folder`, which stood as in `before` when it began; the log names its files by
  // `folder`'s path. Throws std::runtime_error for a call whose effect the log does not hold.
  PowerLoss(const std::string& folder, const std::vector<Call>& calls, FileTree before,
            std::map<std::uint64_t, std::uint64_t> numbers);

  std::size_t changes() const { return changes_.size(); }

  // The folder after a loss of power behind the first `changes` changes.
  FileTree after(std::size_t changes, Persistence persistence, std::mt19937& random) const;

  // The moments right before and behind a change of a name or a sync, where most depends on the order.
  std::vector<std::size_t> turning_points() const;

 private:
  enum class Kind { write, resize, sync, name, unname };
  struct Change {
    Kind kind = Kind::write;
    std::uint64_t file = 0;    // written, resized, synced, named or unnamed
    std::uint64_t folder = 0;  // where it is named
    std::string name = {};
    std::uint64_t offset = 0;
    std::string bytes = {};
    bool belongs_to_the_one_before = false;  // a rename inside of a folder is kept or lost as one
    bool is_last_of_its_call = true;
  };

  std::vector<char> kept_names(std::size_t changes, Persistence persistence, std::mt19937& random) const;
  void keep_bytes(std::size_t changes, Persistence persistence, std::mt19937& random, FileTree& tree) const;

  FileTree before_;
  std::vector<Change> changes_;
  std::map<std::uint64_t, bool> is_folder_;  // of each file that was made
};

}  // namespace faults
