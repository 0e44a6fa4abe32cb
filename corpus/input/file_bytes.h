// What is in this file, and did it stay the same while it was read?
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>

#include "corpus/input/byte_source.h"

namespace corpus {

// A file, open for reading only until this is gone.
class FileBytes : public ByteSource {
 public:
  // Standard input; it stays open.
  FileBytes();

  // A file that cannot be opened, or that is none (a device, a pipe), has a failure() from the beginning.
  explicit FileBytes(const std::string& path);

  ~FileBytes() override;

  // Whether the file has another size or time than when it was opened. Never for standard input.
  bool has_changed() const;

  bool can_seek() const override { return is_own_; }
  void seek(std::uint64_t offset) override;
  std::uint64_t size() const override { return static_cast<std::uint64_t>(opened_.st_size); }

 protected:
  std::size_t fill(char* to, std::size_t size) override;

 private:
  int file_ = 0;
  bool is_own_ = false;  // a file that was opened here
  std::uint64_t offset_ = 0;
  struct stat opened_ {};
};

}  // namespace corpus
