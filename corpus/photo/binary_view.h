// Which number, which stretch stands at this place of a picture's bytes? Never one outside of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corpus {

// Bytes with numbers in them. Offsets and sizes are 64 bits wide, so that sums of what a file states do not overflow.
class BinaryView {
 public:
  explicit BinaryView(std::string_view bytes, bool is_big_endian = true)
      : bytes_(bytes), is_big_endian_(is_big_endian) {}

  std::uint64_t size() const { return bytes_.size(); }

  // Nothing where the number is not wholly inside.
  std::optional<std::uint32_t> u8(std::uint64_t at) const { return number(at, 1); }
  std::optional<std::uint32_t> u16(std::uint64_t at) const { return number(at, 2); }
  std::optional<std::uint32_t> u32(std::uint64_t at) const { return number(at, 4); }

  // As much of [at, at + size) as there is.
  std::string_view slice(std::uint64_t at, std::uint64_t size) const {
    return at < bytes_.size() ? bytes_.substr(at, std::min<std::uint64_t>(size, bytes_.size() - at))
                              : std::string_view();
  }

  // Nothing where it is not wholly inside.
  std::optional<std::string_view> whole(std::uint64_t at, std::uint64_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    return bytes_.substr(at, size);
  }

 private:
  std::optional<std::uint32_t> number(std::uint64_t at, std::uint64_t size) const {
    const auto bytes = whole(at, size);
    if (!bytes) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes->size(); ++i) {
      const auto byte = static_cast<unsigned char>((*bytes)[is_big_endian_ ? i : bytes->size() - 1 - i]);
      value = value << 8 | byte;
    }
    return value;
  }

  std::string_view bytes_;
  bool is_big_endian_;
};

}  // namespace corpus
