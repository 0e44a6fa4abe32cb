// How does a database hold a record? As metadata, which Xapian neither compresses again nor keeps from remote readers.
// What is known about the article in one compressed piece, its text in pieces of their own, so that a passage is read
// without the rest.
//
//   data = version:u8 (3)  head_bytes:varint quotation_bytes:varint text_bytes:varint  size:varint (of each piece)
//   piece*
//          checksum:u64
//
// The first piece is the head (record.h), the second one the quotations (quotation.h), each further one up to
// `text_piece_bytes` of the text. Pieces are compressed (compression.h). The checksum is that of all before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/compression.h"
#include "schema/record.h"
#include "text/range.h"

namespace schema {

inline constexpr std::uint32_t text_piece_bytes = 4096;

// The name of the metadata of a database under which its dictionary stands, and how: with a checksum behind it.
inline constexpr char dictionary_key[] = "dictionary";
std::string seal_dictionary(std::string_view dictionary);
std::string open_dictionary(std::string_view sealed);  // "" for "". Throws MalformedBytes

// The name of the metadata of an article's record.
std::string record_key(std::uint32_t article);

std::string store(const Record& record, Compressor& compressor);

// The text of one article. Not safe from several threads.
class StoredText {
 public:
  // What the stored bytes say of the text. `decompressor` outlives this object.
  StoredText(std::string data, std::vector<std::uint32_t> ends, std::uint32_t size, Decompressor& decompressor)
      : data_(std::move(data)), ends_(std::move(ends)), size_(size), decompressor_(&decompressor) {}

  std::uint32_t size() const { return size_; }

  // `bytes` lie inside the text. Throws IndexError (damaged).
  std::string read(text::Range bytes) const;
  std::string whole() const { return read({0, size_}); }

 private:
  std::string_view piece(std::uint32_t number) const;

  std::string data_;
  std::vector<std::uint32_t> ends_;  // in `data_`: of the pieces before the text and each of the text
  std::uint32_t size_;
  Decompressor* decompressor_;
  mutable std::string kept_;  // the piece that was read last
  mutable std::uint32_t kept_number_ = UINT32_MAX;
};

struct StoredRecord {
  Record head;  // without its text and its quotations
  StoredText text;
};

// Throws MalformedBytes when the checksum does not fit, or the bytes are no record of this version.
StoredRecord open_record(std::string data, Decompressor& decompressor);

// The quotations alone, in less time. Throws as open_record() does.
std::vector<Quotation> read_quotations(std::string_view data, Decompressor& decompressor);

// The whole record.
Record read_record(std::string data, Decompressor& decompressor);

}  // namespace schema
