#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "corpus/input/decoder.h"

namespace corpus {
namespace {

constexpr int gzip_windows = 15 + 16;  // zlib's way to ask for a gzip header and trailer

uInt limited(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

class GzipDecoder : public Decoder {
 public:
  GzipDecoder() {
    if (inflateInit2(&stream_, gzip_windows) != Z_OK) throw std::bad_alloc();
  }
  ~GzipDecoder() override { inflateEnd(&stream_); }

  Step decode(std::string_view in, char* to, std::size_t size) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib does not write there
    stream_.avail_in = limited(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = limited(size);
    const uInt available = stream_.avail_in;
    const uInt room = stream_.avail_out;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    Step step{.taken = available - stream_.avail_in, .given = room - stream_.avail_out};
    step.has_ended = result == Z_STREAM_END;
    if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END)
      step.problem = stream_.msg != nullptr ? stream_.msg : "bad data";
    return step;
  }

  void restart() override { inflateReset(&stream_); }

 private:
  z_stream stream_ = {};
};

}  // namespace

std::unique_ptr<Decoder> gzip_decoder() { return std::make_unique<GzipDecoder>(); }

}  // namespace corpus
