#include "corpus/drafts/draft_speakers.h"

#include <algorithm>
#include <utility>

#include "corpus/quotations/quotations.h"
#include "text/code_points.h"
#include "text/sentences.h"

namespace corpus {
namespace {

// The most that is read as one story, as in coverage, so that memory stays in proportion. Names are known within it.
constexpr std::uint32_t max_story_bytes = 8 << 20;

std::vector<text::Range> sentences_of(std::string_view text, text::Range section, std::string_view language) {
  std::vector<text::Range> sentences = text::sentences(section.of(text), language);
  for (text::Range& sentence : sentences) sentence = {sentence.begin + section.begin, sentence.end + section.begin};
  return sentences;
}

// White space as one space each.
std::string on_one_line(std::string_view words) {
  std::string line;
  bool is_parted = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    if (text::is_space(text::next_code_point(words, at))) {
      is_parted = !line.empty();
      continue;
    }
    if (std::exchange(is_parted, false)) line += ' ';
    line += words.substr(begin, at - begin);
  }
  return line;
}

// The subject of a sentence that holds marks may be no person at all ("The 'end of the road' is near").
bool is_guess(const Quotation& quotation) {
  constexpr float least_confidence = 0.5F;
  return quotation.cue.empty() && quotation.speakers.empty() && quotation.confidence < least_confidence;
}

void read_story(StoryText& story, const DraftText& draft, std::vector<Spoken>& spoken) {
  for (const Quotation& quotation : quotations(story)) {
    if (quotation.kind == QuotationKind::indirect || is_guess(quotation)) continue;
    std::vector<std::string> speakers = quotation.speakers;
    if (speakers.empty())
      for (const text::Range written : quotation.speakers_as_written)
        speakers.push_back(on_one_line(written.of(draft.text)));
    if (speakers.empty()) continue;
    for (const text::Range part : quotation.parts)
      spoken.push_back({.bytes = part, .speakers = speakers, .is_turn = quotation.kind == QuotationKind::spoken});
  }
  story.sections.clear();
}

// Whether `marked` and `words` are the same words but for what stands at their ends.
bool are_same(const Marked& marked, const Spoken& words) {
  if (words.is_turn)
    return words.bytes.begin + 8 >= marked.outer.begin && words.bytes.holds(marked.inner) &&
           words.bytes.end <= marked.outer.end + 8;
  const std::uint32_t begin = std::max(marked.inner.begin, words.bytes.begin);
  const std::uint32_t end = std::min(marked.inner.end, words.bytes.end);
  return begin < end && 2 * std::uint64_t{end - begin} >= marked.inner.size();
}

}  // namespace

std::vector<Spoken> spoken_words(const DraftText& draft, std::string_view language) {
  std::vector<Spoken> spoken;
  StoryText story{.text = draft.text, .sections = {}, .language = language, .speaker = {}};
  std::uint32_t begin = 0;
  for (const DraftSection& section : draft.sections) {
    const auto kind = section.is_heading ? StorySectionKind::headline : StorySectionKind::paragraph;
    StorySection part{.kind = kind, .bytes = section.bytes, .sentences = {}};
    for (const text::Range sentence : sentences_of(draft.text, section.bytes, language)) {
      if (sentence.end - begin > max_story_bytes && sentence.begin > begin) {
        part.bytes.end = sentence.begin;
        if (!part.sentences.empty()) story.sections.push_back(part);
        read_story(story, draft, spoken);
        begin = sentence.begin;
        part = {.kind = kind, .bytes = {sentence.begin, section.bytes.end}, .sentences = {}};
      }
      part.sentences.push_back(sentence);
    }
    story.sections.push_back(std::move(part));
  }
  read_story(story, draft, spoken);
  std::stable_sort(spoken.begin(), spoken.end(),
                   [](const Spoken& a, const Spoken& b) { return a.bytes.begin < b.bytes.begin; });
  return spoken;
}

std::vector<std::string> speakers_of(const Marked& marked, const std::vector<Spoken>& spoken) {
  auto at = std::lower_bound(spoken.begin(), spoken.end(), marked.outer.begin,
                             [](const Spoken& s, std::uint32_t begin) { return s.bytes.begin < begin; });
  if (at != spoken.begin() && are_same(marked, *(at - 1))) return (at - 1)->speakers;
  for (; at != spoken.end() && at->bytes.begin < marked.outer.end; ++at)
    if (are_same(marked, *at)) return at->speakers;
  return {};
}

std::string named_in(std::string_view attribution) {
  std::size_t end = attribution.size();
  for (const std::string_view stop : {",", "(", ";", "\n", "，", "（", " — ", " – "})
    end = std::min(end, attribution.find(stop));
  return on_one_line(attribution.substr(0, end));
}

}  // namespace corpus
