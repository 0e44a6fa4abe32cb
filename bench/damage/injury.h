// What can happen to a file on a disk? One change to one file of an index, and its undoing.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace bench {

struct Injury {
  enum class Kind { flip, zero, noise, cut, lengthen, swap, remove };
  Kind kind = Kind::flip;
  std::string file;            // path below the index
  std::uint64_t at = 0;        // first byte; of cut, what is left
  std::uint64_t size = 0;      // bytes
  std::uint64_t other_at = 0;  // of swap: the second place
  std::string bytes;           // of noise and lengthen; of flip the mask
};

std::string describe(const Injury& injury);

// The files below `index` that any answer depends on, in byte order.
std::vector<std::string> files_of_index(const std::string& index);

// Half of them fall on any file alike, half on any byte alike.
Injury draw_injury(const std::string& index, const std::vector<std::string>& files, std::mt19937_64& random);

// Does it, and undoes it at the end of its life.
class Injured {
 public:
  // Throws std::runtime_error when the file cannot be written.
  Injured(const std::string& index, const Injury& injury);
  ~Injured();
  Injured(const Injured&) = delete;
  Injured& operator=(const Injured&) = delete;

  // Whether the file's bytes are others now.
  bool is_changed() const { return is_changed_; }

 private:
  std::string path_;
  std::string before_;
  bool is_changed_ = false;
};

}  // namespace bench
