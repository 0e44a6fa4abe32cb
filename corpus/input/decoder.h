// How is one compressed stream decoded, piece by piece? A codec's own library behind one shape.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace corpus {

// Not thread-safe. Checks what the format has of checksums.
class Decoder {
 public:
  Decoder() = default;
  virtual ~Decoder() = default;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  struct Step {
    std::size_t taken = 0;          // bytes of the input that are done with
    std::size_t given = 0;          // bytes that were written
    bool has_ended = false;         // the stream did; restart() begins the next one
    const char* problem = nullptr;  // why it cannot go on; what was given before is good
  };

  // Decodes what it can of `in` into `to`, at most `size` bytes. A step that neither takes nor gives needs more input.
  virtual Step decode(std::string_view in, char* to, std::size_t size) = 0;

  virtual void restart() = 0;
};

// A stream that asks for more memory than this is not decoded.
inline constexpr std::size_t max_decoder_bytes = 256 << 20;

// By zlib and liblzma, not by libarchive: its gzip filter does not look at the checksum, so that words of which a
// letter was damaged would pass for the source's own, its xz filter sets no limit on memory, and its filters throw away
// what they decoded right before a stream breaks off.
std::unique_ptr<Decoder> gzip_decoder();
std::unique_ptr<Decoder> xz_decoder();
std::unique_ptr<Decoder> zstd_decoder();
std::unique_ptr<Decoder> bzip2_decoder();

}  // namespace corpus
