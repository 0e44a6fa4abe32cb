// How are numbers and strings laid out in a file? Little-endian, variable-length where small numbers are common.
#pragma once

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace schema {

// Thrown by ByteReader when bytes end too soon or hold what no writer wrote.
struct MalformedBytes : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ByteWriter {
 public:
  explicit ByteWriter(std::string& out) : out_(out) {}

  void u8(std::uint8_t value) { out_ += static_cast<char>(value); }
  void u32(std::uint32_t value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void u64(std::uint64_t value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  // LEB128: seven bits a byte, the lowest first, the high bit set on all but the last.
  void varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) u8(static_cast<std::uint8_t>(value | 0x80));
    u8(static_cast<std::uint8_t>(value));
  }
  void string(std::string_view s) {
    varint(s.size());
    out_ += s;
  }

 private:
  std::string& out_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view in) : in_(in) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(take(1)[0]); }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::uint64_t u64() {
    std::uint64_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = u8();
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    throw MalformedBytes("a number is too long");
  }
  std::uint32_t varint32() {
    const std::uint64_t value = varint();
    if (value > UINT32_MAX) throw MalformedBytes("a number is out of range");
    return static_cast<std::uint32_t>(value);
  }
  // A count of things of which each takes at least one byte.
  std::uint32_t count() {
    const std::uint32_t value = varint32();
    if (value > in_.size()) throw MalformedBytes("a count is larger than what follows");
    return value;
  }
  std::string_view string() { return take(varint()); }
  std::string_view bytes(std::uint64_t size) { return take(size); }
  std::string_view rest() const { return in_; }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > in_.size()) throw MalformedBytes("the bytes end too soon");
    const std::string_view taken = in_.substr(0, size);
    in_.remove_prefix(size);
    return taken;
  }

  std::string_view in_;
};

}  // namespace schema
