#include "schema/compression.h"

#include <zdict.h>
#include <zstd.h>

#include <new>

#include "schema/bytes.h"

namespace schema {
namespace {

// Of 32, 64 and 110 KiB at levels 3 and 6, 64 KiB at level 3 was within 5 % of the smallest, three times as fast.
constexpr std::size_t dictionary_bytes = 64 << 10;
constexpr int level = 3;
// Below this a dictionary costs more than it saves.
constexpr std::size_t min_sample_bytes = 512 << 10;

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

template <typename T>
T* checked(T* object) {
  if (object == nullptr) throw std::bad_alloc();
  return object;
}

}  // namespace

std::string train_dictionary(const std::vector<std::string>& samples) {
  std::string all;
  std::vector<std::size_t> sizes;
  for (const std::string& sample : samples) {
    all += sample;
    sizes.push_back(sample.size());
  }
  if (all.size() < min_sample_bytes) return {};
  std::string dictionary(dictionary_bytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), all.data(), sizes.data(),
                                                 static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) return {};
  dictionary.resize(size);
  return dictionary;
}

struct Compressor::State {
  std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> context{checked(ZSTD_createCCtx())};
  std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> dictionary;
};

Compressor::Compressor(std::string_view dictionary) : state_(std::make_unique<State>()) {
  ZSTD_CCtx* const context = state_->context.get();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  // The record knows its sizes and its checksum.
  ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
  ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0);
  if (dictionary.empty()) return;
  state_->dictionary.reset(checked(ZSTD_createCDict(dictionary.data(), dictionary.size(), level)));
  ZSTD_CCtx_refCDict(context, state_->dictionary.get());
}

Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;

std::string Compressor::compress(std::string_view piece) {
  std::string compressed(ZSTD_compressBound(piece.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(state_->context.get(), compressed.data(), compressed.size(), piece.data(), piece.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // all else was given room and checked
  compressed.resize(size);
  return compressed;
}

struct Decompressor::State {
  std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> context{checked(ZSTD_createDCtx())};
  std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> dictionary;
};

Decompressor::Decompressor(std::string_view dictionary) : state_(std::make_unique<State>()) {
  if (!dictionary.empty()) state_->dictionary.reset(checked(ZSTD_createDDict(dictionary.data(), dictionary.size())));
}

Decompressor::~Decompressor() = default;
Decompressor::Decompressor(Decompressor&&) noexcept = default;

std::string Decompressor::decompress(std::string_view compressed, std::size_t size) {
  std::string piece(size, '\0');
  const std::size_t got = ZSTD_decompress_usingDDict(state_->context.get(), piece.data(), piece.size(),
                                                     compressed.data(), compressed.size(), state_->dictionary.get());
  if (ZSTD_isError(got) != 0 || got != size) throw MalformedBytes("a compressed piece cannot be read");
  return piece;
}

}  // namespace schema
