// What is kept of an article? Its text, where its parts stand, and what is known about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/quotation.h"
#include "text/range.h"

namespace schema {

enum class SectionKind : std::uint8_t { headline, paragraph, caption };

// A headline, a paragraph of the body or a caption. Nothing that matches a query reaches over its ends.
struct Section {
  SectionKind kind = SectionKind::paragraph;
  std::uint32_t number = 1;            // among those of its kind, from 1
  text::Range bytes;                   // in the stored text
  std::vector<text::Range> sentences;  // in the stored text, in order

  bool operator==(const Section&) const = default;
};

// "h", "p2", "c1".
std::string section_id(SectionKind kind, std::uint32_t number);

struct CaptionCredit {
  std::string photographer;
  std::string agency;
  std::string place;
  std::string date;  // ISO 8601 of the precision that is known
  std::string image;

  bool operator==(const CaptionCredit&) const = default;
};

struct Record {
  std::string id;
  std::string version_of;  // the id of the story that this is another version of, "" for none
  std::string language;    // ISO 639-1, "" when it is not known
  std::string kicker;
  std::string published;  // ISO 8601 of the precision that is known: as published, else as the dateline says
  std::string place;
  std::string agency;
  std::string byline;
  std::string url;
  std::string speaker;
  std::vector<std::string> topics;
  std::vector<std::string> sources;  // paths or names that the article was read from

  // Headline, paragraphs and captions, each pair of neighbours joined by "\n\n"; parts that are absent are left out.
  std::string text;
  std::vector<Section> sections;        // in text order: the headline, paragraphs, captions
  std::vector<CaptionCredit> captions;  // one for each section of kind caption, in order
  std::vector<Quotation> quotations;    // in order of their first byte

  std::string_view headline() const;  // "" when there is none

  bool operator==(const Record&) const = default;
};

// All but the text and the quotations. `text_bytes`: how long the text is that the ranges lie in. Throws
// MalformedBytes.
std::string encode_head(const Record& record);
Record decode_head(std::string_view bytes, std::size_t text_bytes);

}  // namespace schema
