// What becomes of a reader when its file is damaged? The same file again and again, each time with another fault.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <utility>

namespace schema {

class DamagedFile {
 public:
  // `path` is a file with these bytes.
  DamagedFile(const std::string& path, std::string bytes)
      : bytes_(std::move(bytes)), file_(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {}
  ~DamagedFile() { ::close(file_); }
  DamagedFile(const DamagedFile&) = delete;
  DamagedFile& operator=(const DamagedFile&) = delete;

  // Calls `look` with every byte in turn changed to each of `values` other values, 255 for all.
  template <typename Look>
  void with_each_byte_changed(int values, Look look) {
    for (std::size_t at = 0; at < bytes_.size(); ++at) {
      for (int change = 1; change <= 255; change += 255 / values) {
        SCOPED_TRACE("byte " + std::to_string(at) + " changed by " + std::to_string(change));
        write(static_cast<char>(static_cast<std::uint8_t>(bytes_[at]) ^ change), at);
        look();
        if (testing::Test::HasFatalFailure()) return;
      }
      write(bytes_[at], at);
    }
  }

  // Calls `look` with the file cut to every shorter length, the longest first.
  template <typename Look>
  void with_each_length(Look look) {
    for (std::size_t length = bytes_.size(); length-- > 0;) {
      SCOPED_TRACE("cut to " + std::to_string(length) + " bytes");
      ASSERT_EQ(::ftruncate(file_, static_cast<off_t>(length)), 0);
      look();
      if (testing::Test::HasFatalFailure()) return;
    }
  }

 private:
  void write(char byte, std::size_t at) { ASSERT_EQ(::pwrite(file_, &byte, 1, static_cast<off_t>(at)), 1); }

  std::string bytes_;
  int file_;
};

}  // namespace schema
