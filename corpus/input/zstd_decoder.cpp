#include <zstd.h>

#include <bit>
#include <new>

#include "corpus/input/decoder.h"

namespace corpus {
namespace {

class ZstdDecoder : public Decoder {
 public:
  ZstdDecoder() : context_(ZSTD_createDCtx()) {
    if (context_ == nullptr) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, std::bit_width(max_decoder_bytes) - 1);
  }
  ~ZstdDecoder() override { ZSTD_freeDCtx(context_); }

  Step decode(std::string_view in, char* to, std::size_t size) override {
    ZSTD_inBuffer input{.src = in.data(), .size = in.size(), .pos = 0};
    ZSTD_outBuffer output{.dst = to, .size = size, .pos = 0};
    const std::size_t result = ZSTD_decompressStream(context_, &output, &input);
    return {.taken = input.pos,
            .given = output.pos,
            .has_ended = result == 0,
            .problem = ZSTD_isError(result) != 0 ? ZSTD_getErrorName(result) : nullptr};
  }

  void restart() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

 private:
  ZSTD_DCtx* context_;
};

}  // namespace

std::unique_ptr<Decoder> zstd_decoder() { return std::make_unique<ZstdDecoder>(); }

}  // namespace corpus
