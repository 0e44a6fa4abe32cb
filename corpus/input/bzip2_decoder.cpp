#include <bzlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "corpus/input/decoder.h"

namespace corpus {
namespace {

unsigned limited(std::size_t size) {
  return static_cast<unsigned>(std::min<std::size_t>(size, std::numeric_limits<unsigned>::max()));
}

class Bzip2Decoder : public Decoder {
 public:
  Bzip2Decoder() { begin(); }
  ~Bzip2Decoder() override { BZ2_bzDecompressEnd(&stream_); }

  Step decode(std::string_view in, char* to, std::size_t size) override {
    stream_.next_in = const_cast<char*>(in.data());  // libbz2 does not write there
    stream_.avail_in = limited(in.size());
    stream_.next_out = to;
    stream_.avail_out = limited(size);
    const unsigned available = stream_.avail_in;
    const unsigned room = stream_.avail_out;
    const int result = BZ2_bzDecompress(&stream_);
    return {.taken = available - stream_.avail_in,
            .given = room - stream_.avail_out,
            .has_ended = result == BZ_STREAM_END,
            .problem = result == BZ_OK || result == BZ_STREAM_END ? nullptr : "bad data"};
  }

  void restart() override {
    BZ2_bzDecompressEnd(&stream_);
    begin();
  }

 private:
  void begin() {
    stream_ = {};
    if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
  }

  bz_stream stream_ = {};
};

}  // namespace

std::unique_ptr<Decoder> bzip2_decoder() { return std::make_unique<Bzip2Decoder>(); }

}  // namespace corpus
