// What is kept of a quotation? Where it stands and who says it; its words are the article's own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace schema {

enum class QuotationKind : std::uint8_t { direct, mixed, indirect, spoken };

// "direct", "mixed", "indirect", "spoken".
std::string_view name_of(QuotationKind kind);

// A stretch of a quotation without a cue in it.
struct QuotationPart {
  text::Range bytes;        // in the stored text, without the outer marks
  std::uint32_t first = 0;  // positions in the token stream, half open: the words that lie in it
  std::uint32_t last = 0;

  bool operator==(const QuotationPart&) const = default;
};

struct Quotation {
  QuotationKind kind = QuotationKind::direct;
  std::vector<QuotationPart> parts;              // in text order, in one section; at least one
  text::Range cue;                               // in the stored text; empty for none
  std::vector<text::Range> speakers_as_written;  // in the stored text; none where the article does not say
  std::string speaker_as_written;                // their words, joined by ", "
  std::vector<std::string> speakers;             // full names; none where nobody knows
  std::uint8_t confidence = 0;                   // in hundredths

  text::Range bytes() const { return {parts.front().bytes.begin, parts.back().bytes.end}; }
  bool operator==(const Quotation&) const = default;
};

// In order of their first byte; "" for none. Decoding throws MalformedBytes; all ranges lie in a text of `text_bytes`.
std::string encode(const std::vector<Quotation>& quotations);
std::vector<Quotation> decode_quotations(std::string_view bytes, std::size_t text_bytes);

}  // namespace schema
