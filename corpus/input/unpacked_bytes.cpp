#include "corpus/input/unpacked_bytes.h"

#include <cassert>
#include <cstring>

namespace corpus {
namespace {

constexpr std::size_t buffer_bytes = 128 << 10;

std::unique_ptr<Decoder> decoder_of(Packing packing) {
  switch (packing) {
    case Packing::none: break;
    case Packing::gzip: return gzip_decoder();
    case Packing::xz: return xz_decoder();
    case Packing::zstd: return zstd_decoder();
    case Packing::bzip2: return bzip2_decoder();
  }
  assert(false);
  return nullptr;
}

}  // namespace

UnpackedBytes::UnpackedBytes(ByteSource& in, Packing packing)
    : in_(in), packing_(packing), decoder_(decoder_of(packing)), buffer_(buffer_bytes) {}

std::size_t UnpackedBytes::fill(char* to, std::size_t size) {
  while (!has_ended_ && failure().empty()) {
    const Decoder::Step step = decoder_->decode(rest_, to, size);
    rest_.remove_prefix(step.taken);
    given_ += step.given;
    if (step.problem != nullptr)
      fail_for(step.problem);
    else if (step.has_ended)
      end_stream();
    else if (step.given == 0 && step.taken == 0 && !refill())
      fail_for("unexpected end");
    if (step.given > 0) return step.given;
  }
  return 0;
}

// More input behind what is left; false at its end.
bool UnpackedBytes::refill() {
  const std::size_t kept = rest_.size();
  if (kept > 0) std::memmove(buffer_.data(), rest_.data(), kept);
  const std::size_t count = kept < buffer_.size() ? in_.read(buffer_.data() + kept, buffer_.size() - kept) : 0;
  rest_ = {buffer_.data(), kept + count};
  return count > 0;
}

void UnpackedBytes::end_stream() {
  for (;;) {
    while (rest_.starts_with('\0')) rest_.remove_prefix(1);
    if (!rest_.empty() || !refill()) break;
  }
  has_ended_ = rest_.empty();
  if (!in_.failure().empty()) return fail_for("");
  if (has_ended_) return;
  constexpr std::size_t magic_bytes = 10;
  while (rest_.size() < magic_bytes && refill()) {
  }
  if (packing_of(rest_) != packing_) return fail_for("what follows its end is something else");
  decoder_->restart();
}

void UnpackedBytes::fail_for(const char* reason) {
  fail(in_.failure().empty() ? unpacking_failure(packing_, given_, reason) : in_.failure());
}

}  // namespace corpus
