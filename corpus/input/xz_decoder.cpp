#include <lzma.h>

#include <new>

#include "corpus/input/decoder.h"

namespace corpus {
namespace {

const char* problem_of(lzma_ret result) {
  switch (result) {
    case LZMA_OK:
    case LZMA_STREAM_END:
    case LZMA_BUF_ERROR: return nullptr;  // the last one asks for more input
    case LZMA_MEMLIMIT_ERROR: return "it needs more than 256 MB of memory: pack it with a smaller dictionary";
    case LZMA_FORMAT_ERROR: return "no xz stream";
    case LZMA_OPTIONS_ERROR: return "an xz stream of a kind that is not known";
    default: return "bad data";
  }
}

class XzDecoder : public Decoder {
 public:
  XzDecoder() { XzDecoder::restart(); }
  ~XzDecoder() override { lzma_end(&stream_); }

  Step decode(std::string_view in, char* to, std::size_t size) override {
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
    stream_.avail_in = in.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(to);
    stream_.avail_out = size;
    const lzma_ret result = lzma_code(&stream_, LZMA_RUN);
    return {.taken = in.size() - stream_.avail_in,
            .given = size - stream_.avail_out,
            .has_ended = result == LZMA_STREAM_END,
            .problem = problem_of(result)};
  }

  void restart() override {
    if (lzma_stream_decoder(&stream_, max_decoder_bytes, 0) != LZMA_OK) throw std::bad_alloc();
  }

 private:
  lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Decoder> xz_decoder() { return std::make_unique<XzDecoder>(); }

}  // namespace corpus
