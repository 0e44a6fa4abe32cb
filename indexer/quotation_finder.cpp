#include "indexer/quotation_finder.h"

#include <algorithm>
#include <cmath>

#include "corpus/quotations/quotations.h"

namespace indexer {
namespace {

corpus::StorySectionKind kind_of(schema::SectionKind kind) {
  switch (kind) {
    case schema::SectionKind::headline: return corpus::StorySectionKind::headline;
    case schema::SectionKind::paragraph: return corpus::StorySectionKind::paragraph;
    case schema::SectionKind::caption: return corpus::StorySectionKind::caption;
  }
  return corpus::StorySectionKind::paragraph;
}

schema::QuotationKind kind_of(corpus::QuotationKind kind) {
  switch (kind) {
    case corpus::QuotationKind::direct: return schema::QuotationKind::direct;
    case corpus::QuotationKind::mixed: return schema::QuotationKind::mixed;
    case corpus::QuotationKind::indirect: return schema::QuotationKind::indirect;
    case corpus::QuotationKind::spoken: return schema::QuotationKind::spoken;
  }
  return schema::QuotationKind::direct;
}

// The most that is read as one story, so that its memory stays small beside that of the article. No story is longer; a
// file that is no story may be. Names are then known, and marks closed, within such a piece.
constexpr std::uint32_t max_story_bytes = 8 << 20;

// The sections of the record, cut where a piece would be too long: between sections, in one at the end of a sentence.
std::vector<std::vector<corpus::StorySection>> pieces_of(const schema::Record& record) {
  std::vector<std::vector<corpus::StorySection>> pieces(1);
  std::uint32_t begin = 0;
  for (const schema::Section& section : record.sections) {
    corpus::StorySection part{.kind = kind_of(section.kind), .bytes = section.bytes, .sentences = {}};
    for (const text::Range sentence : section.sentences) {
      if (sentence.end - begin > max_story_bytes && sentence.begin > begin) {
        part.bytes.end = sentence.begin;
        if (!part.sentences.empty()) pieces.back().push_back(part);
        begin = sentence.begin;
        part = {.kind = part.kind, .bytes = {sentence.begin, section.bytes.end}, .sentences = {}};
        pieces.emplace_back();
      }
      part.sentences.push_back(sentence);
    }
    pieces.back().push_back(std::move(part));
  }
  return pieces;
}

// A word lies in a part if its first byte does: marks never part one.
schema::QuotationPart part_of(text::Range bytes, const std::vector<text::Range>& words) {
  const auto position_of = [&](std::uint32_t byte) {
    return static_cast<std::uint32_t>(
        std::partition_point(words.begin(), words.end(), [byte](text::Range word) { return word.begin < byte; }) -
        words.begin());
  };
  return {.bytes = bytes, .first = position_of(bytes.begin), .last = position_of(bytes.end)};
}

schema::Quotation kept(const corpus::Quotation& quotation, const schema::Record& record,
                       const std::vector<text::Range>& words) {
  schema::Quotation kept;
  kept.kind = kind_of(quotation.kind);
  for (const text::Range part : quotation.parts) kept.parts.push_back(part_of(part, words));
  kept.cue = quotation.cue;
  for (const text::Range speaker : quotation.speakers_as_written) {
    if (!kept.speaker_as_written.empty()) kept.speaker_as_written += ", ";
    kept.speaker_as_written += speaker.of(record.text);
  }
  kept.speakers_as_written = quotation.speakers_as_written;
  kept.speakers = quotation.speakers;
  kept.confidence = static_cast<std::uint8_t>(std::lround(std::clamp(quotation.confidence, 0.0F, 1.0F) * 100));
  return kept;
}

bool has_words(const schema::Quotation& quotation) {
  return std::any_of(quotation.parts.begin(), quotation.parts.end(),
                     [](const schema::QuotationPart& part) { return part.first < part.last; });
}

}  // namespace

std::vector<schema::Quotation> find_quotations(const schema::Record& record, const std::vector<text::Range>& words) {
  std::vector<schema::Quotation> found;
  for (std::vector<corpus::StorySection>& sections : pieces_of(record)) {
    const corpus::StoryText story{
        .text = record.text, .sections = std::move(sections), .language = record.language, .speaker = record.speaker};
    for (const corpus::Quotation& quotation : corpus::quotations(story)) {
      found.push_back(kept(quotation, record, words));
      if (!has_words(found.back())) found.pop_back();
    }
  }
  return found;
}

}  // namespace indexer
