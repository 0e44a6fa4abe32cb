#include "schema/served_segment.h"

#include "schema/bytes.h"
#include "schema/checksum.h"

namespace schema {
namespace {

std::string numbered(std::string_view name, std::uint32_t number) {
  std::string key(name);
  for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>(number >> shift & 0xFF);  // in order of number
  return key;
}

std::uint32_t pieces_of(std::uint64_t bytes) {
  return static_cast<std::uint32_t>((bytes + part_piece_bytes - 1) / part_piece_bytes);
}

}  // namespace

std::string tokens_key(std::uint32_t article) { return numbered("tokens", article); }

std::string encode_minutes(const std::vector<std::uint32_t>& minutes) {
  std::string bytes;
  ByteWriter out(bytes);
  for (const std::uint32_t minute : minutes) out.u32(minute);
  return bytes;
}

std::vector<std::uint32_t> decode_minutes(std::string_view bytes) {
  if (bytes.size() % sizeof(std::uint32_t) != 0) throw MalformedBytes("the minutes of articles are not whole");
  std::vector<std::uint32_t> minutes(bytes.size() / sizeof(std::uint32_t));
  ByteReader in(bytes);
  for (std::uint32_t& minute : minutes) minute = in.u32();
  return minutes;
}

std::string encode_speakers(const std::vector<std::string_view>& speakers) {
  std::string bytes;
  ByteWriter out(bytes);
  for (const std::string_view speaker : speakers) out.string(speaker);
  return bytes;
}

std::vector<std::string> decode_speakers(std::string_view bytes) {
  std::vector<std::string> speakers;
  for (ByteReader in(bytes); !in.rest().empty();) speakers.emplace_back(in.string());
  return speakers;
}

FileInfo write_part(std::string_view part, std::string_view bytes,
                    const std::function<void(const std::string& key, const std::string& value)>& set) {
  for (std::uint32_t piece = 0; piece < pieces_of(bytes.size()); ++piece) {
    std::string value(bytes.substr(piece * part_piece_bytes, part_piece_bytes));
    const std::uint64_t sum = checksum(value);
    ByteWriter(value).u64(sum);
    set(numbered(part, piece), value);
  }
  return {.bytes = bytes.size(), .checksum = hex(checksum(bytes))};
}

std::string read_part(std::string_view part, const FileInfo& published,
                      const std::function<std::string(const std::string& key)>& get) {
  const std::string name(part);
  std::string bytes;
  for (std::uint32_t piece = 0; piece < pieces_of(published.bytes); ++piece) {
    const std::string value = get(numbered(part, piece));
    if (value.size() < sizeof(std::uint64_t)) throw MalformedBytes("a piece of the part " + name + " is missing");
    const std::string_view body = std::string_view(value).substr(0, value.size() - sizeof(std::uint64_t));
    if (ByteReader(std::string_view(value).substr(body.size())).u64() != checksum(body))
      throw MalformedBytes("the checksum of a piece of the part " + name + " does not fit");
    bytes += body;
  }
  if (bytes.size() != published.bytes || hex(checksum(bytes)) != published.checksum)
    throw MalformedBytes("the part " + name + " is not what was published");
  return bytes;
}

}  // namespace schema
