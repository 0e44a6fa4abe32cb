// File systems of a test's own: a small one that fills, one that cannot be written to. They take rights that many
// machines do not give.
#pragma once

#include <string>

namespace faults {

// From now on what this process and its children mount is seen by them alone. False without the rights.
bool have_own_mounts();

// A file system in memory of so many bytes at `folder`, gone with the object. Throws std::runtime_error.
class SmallDisk {
 public:
  SmallDisk(std::string folder, std::size_t bytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  void resize(std::size_t bytes) const;
  void set_read_only(bool is_read_only) const;

 private:
  std::string folder_;
};

}  // namespace faults
