// How is a file of the index written? Through a buffer, and never half without a word.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace schema {

// A new file, in the place of any old one. What cannot be written throws IndexError (unwritable).
class OutputFile {
 public:
  explicit OutputFile(std::string path);

  void write(std::string_view bytes);
  std::uint64_t written() const { return written_; }

  // Writes `bytes` over those at the beginning, which were written before.
  void overwrite_beginning(std::string_view bytes);
  void close();  // to be called last

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::ofstream out_;
  std::uint64_t written_ = 0;
};

// The whole of a file at once.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace schema
