// How is a file read without copying it? Mapped into memory, read only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace schema {

// Throws IndexError: damaged when there is no such file, or unreadable with the system's reason.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  std::string_view bytes() const { return {data_, size_}; }

  // What was read so far need not stay in memory.
  void forget() const;

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace schema
