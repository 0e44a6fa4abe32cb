// How is stored text made small? By Zstandard, in pieces that can be read alone; what pieces have in common stands in a
// dictionary that is made once for a build.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

// A dictionary for pieces like these; "" when they are too few to learn from.
std::string train_dictionary(const std::vector<std::string>& samples);

// Not safe from several threads.
class Compressor {
 public:
  explicit Compressor(std::string_view dictionary);  // "" for none
  ~Compressor();
  Compressor(Compressor&&) noexcept;

  // The same piece gives the same bytes.
  std::string compress(std::string_view piece);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Not safe from several threads.
class Decompressor {
 public:
  explicit Decompressor(std::string_view dictionary);  // the one that was compressed with
  ~Decompressor();
  Decompressor(Decompressor&&) noexcept;

  // The piece of `size` bytes that was compressed. Throws MalformedBytes when it was not.
  std::string decompress(std::string_view compressed, std::size_t size);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace schema
