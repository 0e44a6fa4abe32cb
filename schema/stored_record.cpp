#include "schema/stored_record.h"

#include <algorithm>
#include <utility>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"

namespace schema {
namespace {

constexpr std::uint8_t record_version = 3;

// The bytes before the checksum at their end, when it fits.
std::string_view unsealed(std::string_view bytes, const char* otherwise) {
  if (bytes.size() < sizeof(std::uint64_t)) throw MalformedBytes(otherwise);
  const std::string_view body = bytes.substr(0, bytes.size() - sizeof(std::uint64_t));
  if (ByteReader(bytes.substr(body.size())).u64() != checksum(body)) throw MalformedBytes(otherwise);
  return body;
}

std::string sealed(std::string bytes) {
  const std::uint64_t sum = checksum(bytes);
  ByteWriter(bytes).u64(sum);
  return bytes;
}

}  // namespace

std::string seal_dictionary(std::string_view dictionary) { return sealed(std::string(dictionary)); }

std::string open_dictionary(std::string_view bytes) {
  if (bytes.empty()) return {};
  return std::string(unsealed(bytes, "the checksum of the dictionary does not fit"));
}

std::string record_key(std::uint32_t article) {
  std::string key = "record";
  for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>(article >> shift & 0xFF);  // in order of number
  return key;
}

std::string store(const Record& record, Compressor& compressor) {
  const std::string head = encode_head(record);
  const std::string_view text = record.text;
  const std::string quotations = encode(record.quotations);
  std::vector<std::string> pieces = {compressor.compress(head),
                                     quotations.empty() ? "" : compressor.compress(quotations)};
  for (std::size_t at = 0; at < text.size(); at += text_piece_bytes)
    pieces.push_back(compressor.compress(text.substr(at, text_piece_bytes)));
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(record_version);
  out.varint(head.size());
  out.varint(quotations.size());
  out.varint(text.size());
  for (const std::string& piece : pieces) out.varint(piece.size());
  for (const std::string& piece : pieces) bytes += piece;
  return sealed(std::move(bytes));
}

std::string_view StoredText::piece(std::uint32_t number) const {
  if (number != kept_number_) {
    const std::uint32_t begin = ends_[number];
    const std::uint32_t size = std::min(text_piece_bytes, size_ - number * text_piece_bytes);
    try {
      kept_ = decompressor_->decompress(std::string_view(data_).substr(begin, ends_[number + 1] - begin), size);
    } catch (const MalformedBytes& error) {
      throw damaged("the text of an article", error.what());
    }
    kept_number_ = number;
  }
  return kept_;
}

std::string StoredText::read(text::Range bytes) const {
  std::string text;
  text.reserve(bytes.size());
  for (std::uint32_t at = bytes.begin; at < bytes.end;) {
    const std::string_view whole = piece(at / text_piece_bytes);
    const std::string_view part = whole.substr(at % text_piece_bytes, bytes.end - at);
    text += part;
    at += static_cast<std::uint32_t>(part.size());
  }
  return text;
}

namespace {

// Where the parts of a record stand in its bytes.
struct Pieces {
  std::uint32_t head_bytes;
  std::uint32_t quotation_bytes;
  std::uint32_t text_bytes;
  std::size_t first;                // where the first piece begins
  std::vector<std::uint32_t> ends;  // of the head, the quotations, and each piece of the text
};

Pieces pieces_of(std::string_view data) {
  const std::string_view body = unsealed(data, "the checksum of a record does not fit");
  ByteReader in(body);
  if (in.u8() != record_version) throw MalformedBytes("a record is of another version");
  Pieces pieces{};
  pieces.head_bytes = in.varint32();
  pieces.quotation_bytes = in.varint32();
  pieces.text_bytes = in.varint32();
  pieces.ends.resize(2 + pieces.text_bytes / text_piece_bytes + (pieces.text_bytes % text_piece_bytes != 0));
  std::uint64_t end = 0;
  for (std::uint32_t& piece_end : pieces.ends) piece_end = static_cast<std::uint32_t>(end += in.varint32());
  pieces.first = body.size() - in.rest().size();
  if (end != in.rest().size()) throw MalformedBytes("the pieces of a record are not whole");
  for (std::uint32_t& piece_end : pieces.ends) piece_end += static_cast<std::uint32_t>(pieces.first);
  return pieces;
}

}  // namespace

StoredRecord open_record(std::string data, Decompressor& decompressor) {
  Pieces pieces = pieces_of(data);
  const std::string head = decompressor.decompress(
      std::string_view(data).substr(pieces.first, pieces.ends.front() - pieces.first), pieces.head_bytes);
  Record record = decode_head(head, pieces.text_bytes);
  pieces.ends.erase(pieces.ends.begin());
  return {.head = std::move(record),
          .text = StoredText(std::move(data), std::move(pieces.ends), pieces.text_bytes, decompressor)};
}

std::vector<Quotation> read_quotations(std::string_view data, Decompressor& decompressor) {
  const Pieces pieces = pieces_of(data);
  if (pieces.quotation_bytes == 0) return {};
  const std::string_view piece = data.substr(pieces.ends[0], pieces.ends[1] - pieces.ends[0]);
  return decode_quotations(decompressor.decompress(piece, pieces.quotation_bytes), pieces.text_bytes);
}

Record read_record(std::string data, Decompressor& decompressor) {
  std::vector<Quotation> quotations = read_quotations(data, decompressor);
  StoredRecord stored = open_record(std::move(data), decompressor);
  stored.head.text = stored.text.whole();
  stored.head.quotations = std::move(quotations);
  return std::move(stored.head);
}

}  // namespace schema
