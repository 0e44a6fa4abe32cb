// What does a compressed stream unpack to? Told piece by piece, in little memory, however long it is.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "corpus/input/byte_source.h"
#include "corpus/input/decoder.h"
#include "corpus/input/packing.h"

namespace corpus {

// What `in`, packed by `packing` (not none), unpacks to. Several streams one behind the other are one; zeroes behind
// the last are passed over. A stream that is cut off, damaged, followed by something else, or in need of too much
// memory ends in a failure() that says behind how many bytes; those before it were given.
class UnpackedBytes : public ByteSource {
 public:
  UnpackedBytes(ByteSource& in, Packing packing);

 protected:
  std::size_t fill(char* to, std::size_t size) override;

 private:
  bool refill();
  void end_stream();
  void fail_for(const char* reason);

  ByteSource& in_;
  Packing packing_;
  std::unique_ptr<Decoder> decoder_;
  std::vector<char> buffer_;
  std::string_view rest_;  // of the buffer, not decoded yet
  std::uint64_t given_ = 0;
  bool has_ended_ = false;
};

}  // namespace corpus
