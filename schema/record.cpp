#include "schema/record.h"

#include <array>

#include "schema/bytes.h"

namespace schema {
namespace {

constexpr std::array scalars = {&Record::id,        &Record::version_of, &Record::language, &Record::kicker,
                                &Record::published, &Record::place,      &Record::agency,   &Record::byline,
                                &Record::url,       &Record::speaker};
constexpr std::array lists = {&Record::topics, &Record::sources};
constexpr std::array credits = {&CaptionCredit::photographer, &CaptionCredit::agency, &CaptionCredit::place,
                                &CaptionCredit::date, &CaptionCredit::image};

// Ranges ascend, so each end is written as its distance from the one before.
class RangeWriter {
 public:
  explicit RangeWriter(ByteWriter& out) : out_(out) {}
  void write(text::Range range) {
    out_.varint(range.begin - last_);
    out_.varint(range.size());
    last_ = range.end;
  }

 private:
  ByteWriter& out_;
  std::uint32_t last_ = 0;
};

class RangeReader {
 public:
  RangeReader(ByteReader& in, std::size_t limit) : in_(in), limit_(limit) {}
  text::Range read() {
    const std::uint64_t begin = last_ + in_.varint32();
    const std::uint64_t end = begin + in_.varint32();
    if (end > limit_) throw MalformedBytes("a range lies outside the text");
    last_ = end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

 private:
  ByteReader& in_;
  std::size_t limit_;
  std::uint64_t last_ = 0;
};

}  // namespace

std::string section_id(SectionKind kind, std::uint32_t number) {
  switch (kind) {
    case SectionKind::headline: return "h";
    case SectionKind::paragraph: return "p" + std::to_string(number);
    case SectionKind::caption: return "c" + std::to_string(number);
  }
  return {};
}

std::string_view Record::headline() const {
  if (sections.empty() || sections.front().kind != SectionKind::headline) return {};
  return sections.front().bytes.of(text);
}

std::string encode_head(const Record& record) {
  std::string bytes;
  ByteWriter out(bytes);
  for (const auto member : scalars) out.string(record.*member);
  for (const auto member : lists) {
    out.varint((record.*member).size());
    for (const std::string& value : record.*member) out.string(value);
  }
  out.varint(record.sections.size());
  RangeWriter section_ranges(out);
  RangeWriter sentence_ranges(out);
  for (const Section& section : record.sections) {
    out.u8(static_cast<std::uint8_t>(section.kind));
    out.varint(section.number);
    section_ranges.write(section.bytes);
    out.varint(section.sentences.size());
    for (const text::Range sentence : section.sentences) sentence_ranges.write(sentence);
  }
  out.varint(record.captions.size());
  for (const CaptionCredit& caption : record.captions)
    for (const auto member : credits) out.string(caption.*member);
  return bytes;
}

Record decode_head(std::string_view bytes, std::size_t text_bytes) {
  ByteReader in(bytes);
  Record record;
  for (const auto member : scalars) record.*member = in.string();
  for (const auto member : lists) {
    (record.*member).resize(in.count());
    for (std::string& value : record.*member) value = in.string();
  }
  record.sections.resize(in.count());
  RangeReader section_ranges(in, text_bytes);
  RangeReader sentence_ranges(in, text_bytes);
  for (Section& section : record.sections) {
    const std::uint8_t kind = in.u8();
    if (kind > static_cast<std::uint8_t>(SectionKind::caption)) throw MalformedBytes("a section is of no known kind");
    section.kind = static_cast<SectionKind>(kind);
    section.number = in.varint32();
    section.bytes = section_ranges.read();
    section.sentences.resize(in.count());
    for (text::Range& sentence : section.sentences) {
      sentence = sentence_ranges.read();
      if (!section.bytes.holds(sentence)) throw MalformedBytes("a sentence lies outside its section");
    }
  }
  record.captions.resize(in.count());
  for (CaptionCredit& caption : record.captions)
    for (const auto member : credits) caption.*member = in.string();
  if (!in.rest().empty()) throw MalformedBytes("a record's head goes on behind its end");
  return record;
}

}  // namespace schema
