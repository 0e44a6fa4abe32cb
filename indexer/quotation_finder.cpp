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

corpus::StoryText story_of(const schema::Record& record) {
  corpus::StoryText story{.text = record.text, .sections = {}, .language = record.language, .speaker = record.speaker};
  for (const schema::Section& section : record.sections)
    story.sections.push_back({.kind = kind_of(section.kind), .bytes = section.bytes, .sentences = section.sentences});
  return story;
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

}  // namespace

std::vector<schema::Quotation> find_quotations(const schema::Record& record, const std::vector<text::Range>& words) {
  std::vector<schema::Quotation> found;
  for (corpus::Quotation& quotation : corpus::quotations(story_of(record))) {
    schema::Quotation& kept = found.emplace_back();
    kept.kind = kind_of(quotation.kind);
    for (const text::Range part : quotation.parts) kept.parts.push_back(part_of(part, words));
    kept.cue = quotation.cue;
    for (const text::Range speaker : quotation.speakers_as_written) {
      if (!kept.speaker_as_written.empty()) kept.speaker_as_written += ", ";
      kept.speaker_as_written += speaker.of(record.text);
    }
    kept.speakers_as_written = std::move(quotation.speakers_as_written);
    kept.speakers = std::move(quotation.speakers);
    kept.confidence = static_cast<std::uint8_t>(std::lround(std::clamp(quotation.confidence, 0.0F, 1.0F) * 100));
  }
  return found;
}

}  // namespace indexer
