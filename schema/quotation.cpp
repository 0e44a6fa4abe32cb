#include "schema/quotation.h"

#include <algorithm>
#include <iterator>

#include "schema/bytes.h"

namespace schema {
namespace {

// A range by its distance from where the quotation begins, which may lie behind it: zigzag, so that small distances to
// both sides are short.
void write_near(ByteWriter& out, text::Range range, std::uint32_t begin) {
  const std::int64_t distance = std::int64_t{range.begin} - begin;
  out.varint(static_cast<std::uint64_t>(distance << 1 ^ distance >> 63));
  out.varint(range.size());
}

text::Range read_near(ByteReader& in, std::uint32_t begin, std::size_t text_bytes) {
  const std::uint64_t zigzag = in.varint();
  const std::int64_t first = static_cast<std::int64_t>(zigzag >> 1 ^ -(zigzag & 1)) + begin;
  const std::int64_t last = first + in.varint32();
  if (first < 0 || last > static_cast<std::int64_t>(text_bytes))
    throw MalformedBytes("a part of a quotation lies outside the text");
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

// The strings of all quotations, each once.
class Strings {
 public:
  std::uint32_t number_of(const std::string& s) {
    const auto found = std::find(all_.begin(), all_.end(), s);
    if (found != all_.end()) return static_cast<std::uint32_t>(found - all_.begin());
    all_.push_back(s);
    return static_cast<std::uint32_t>(all_.size() - 1);
  }
  const std::vector<std::string>& all() const { return all_; }

 private:
  std::vector<std::string> all_;
};

}  // namespace

std::string_view name_of(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::direct: return "direct";
    case QuotationKind::mixed: return "mixed";
    case QuotationKind::indirect: return "indirect";
    case QuotationKind::spoken: return "spoken";
  }
  return {};
}

// quotations = strings:varint string*  quotation*
// quotation  = kind:u8 confidence:u8 begin:varint (behind that of the one before)
//              parts:varint (range first:varint words:varint)*  range (cue)
//              written:varint range*  as_written:varint (string)  speakers:varint string:varint*
std::string encode(const std::vector<Quotation>& quotations) {
  if (quotations.empty()) return {};
  Strings strings;
  std::string body;
  ByteWriter out(body);
  std::uint32_t before = 0;
  std::uint32_t word_before = 0;
  for (const Quotation& quotation : quotations) {
    const std::uint32_t begin = quotation.bytes().begin;
    out.u8(static_cast<std::uint8_t>(quotation.kind));
    out.u8(quotation.confidence);
    out.varint(begin - before);
    out.varint(quotation.parts.size());
    for (const QuotationPart& part : quotation.parts) {
      write_near(out, part.bytes, begin);
      write_near(out, {part.first, part.last}, word_before);
    }
    word_before = quotation.parts.front().first;
    write_near(out, quotation.cue.empty() ? text::Range{begin, begin} : quotation.cue, begin);
    out.varint(quotation.speakers_as_written.size());
    for (const text::Range range : quotation.speakers_as_written) write_near(out, range, begin);
    out.varint(strings.number_of(quotation.speaker_as_written));
    out.varint(quotation.speakers.size());
    for (const std::string& speaker : quotation.speakers) out.varint(strings.number_of(speaker));
    before = begin;
  }
  std::string bytes;
  ByteWriter head(bytes);
  head.varint(strings.all().size());
  for (const std::string& s : strings.all()) head.string(s);
  return bytes + body;
}

std::vector<Quotation> decode_quotations(std::string_view bytes, std::size_t text_bytes) {
  std::vector<Quotation> quotations;
  if (bytes.empty()) return quotations;
  ByteReader in(bytes);
  std::vector<std::string> strings(in.count());
  for (std::string& s : strings) s = in.string();
  const auto string = [&]() -> const std::string& {
    const std::uint32_t number = in.varint32();
    if (number >= strings.size()) throw MalformedBytes("a quotation names a string that is not there");
    return strings[number];
  };
  std::uint64_t begin = 0;
  std::uint32_t word_before = 0;
  while (!in.rest().empty()) {
    Quotation& quotation = quotations.emplace_back();
    const std::uint8_t kind = in.u8();
    if (kind > static_cast<std::uint8_t>(QuotationKind::spoken))
      throw MalformedBytes("a quotation is of no known kind");
    quotation.kind = static_cast<QuotationKind>(kind);
    quotation.confidence = in.u8();
    begin += in.varint32();
    if (begin > text_bytes) throw MalformedBytes("a quotation lies outside the text");
    const auto here = static_cast<std::uint32_t>(begin);
    quotation.parts.resize(in.count());
    if (quotation.parts.empty()) throw MalformedBytes("a quotation has no parts");
    for (QuotationPart& part : quotation.parts) {
      part.bytes = read_near(in, here, text_bytes);
      const text::Range words = read_near(in, word_before, text_bytes);  // no text has more words than bytes
      part.first = words.begin;
      part.last = words.end;
    }
    word_before = quotation.parts.front().first;
    quotation.cue = read_near(in, here, text_bytes);
    if (quotation.cue.empty()) quotation.cue = {};
    quotation.speakers_as_written.resize(in.count());
    for (text::Range& range : quotation.speakers_as_written) range = read_near(in, here, text_bytes);
    quotation.speaker_as_written = string();
    quotation.speakers.resize(in.count());
    for (std::string& speaker : quotation.speakers) speaker = string();
  }
  return quotations;
}

}  // namespace schema
