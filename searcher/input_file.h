// What was handed in? The bytes of a file or of standard input.
#pragma once

#include <istream>
#include <stdexcept>
#include <string>

namespace searcher {

// What cannot be read, or is in no form that can be.
class InputError : public std::runtime_error {
 public:
  InputError(const std::string& message, std::string where, std::string next)
      : std::runtime_error(message), where_(std::move(where)), next_(std::move(next)) {}
  const std::string& where() const { return where_; }
  const std::string& next() const { return next_; }

 private:
  std::string where_;
  std::string next_;
};

// "standard input" for "-", else the path.
std::string input_name(const std::string& path);

// All of the file, or of `standard_input` where `path` is "-". Throws InputError: not there, a folder, not to be read,
// larger than 256 MB.
std::string read_input(const std::string& path, std::istream& standard_input);

}  // namespace searcher
