#include "corpus/quotations/english/cues.h"

#include <algorithm>

#include "corpus/quotations/english/cue_reader.h"

namespace corpus::english {
namespace {

bool is_said_next(const Item& item, std::string_view text) {
  if (item.is_word() && item.bytes.of(text).ends_with("ly")) return true;
  return item.kind == ItemKind::stop || item.kind == ItemKind::comma || item.kind == ItemKind::boundary ||
         item.is(word_preposition | word_time | word_object | word_adverb);
}

// Whether a cue of what was said before begins at `begin`: she asked.
bool cue_follows(std::string_view text, const std::vector<Item>& items, std::size_t begin) {
  constexpr std::size_t longest_apposition = 20;
  std::size_t limit = std::min(items.size(), begin + 7);
  if (begin + 1 < limit && items[begin].kind == ItemKind::dash) return items[begin + 1].capital;  // a signature
  for (std::size_t at = begin; at < limit; ++at) {
    const Item& item = items[at];
    if (item.kind == ItemKind::comma && at > begin && items[at - 1].capital && items[begin].capital) {
      const std::size_t furthest = std::min(items.size(), at + longest_apposition);
      std::size_t comma = at + 1;
      while (comma < furthest && items[comma].kind != ItemKind::comma && items[comma].kind != ItemKind::boundary &&
             items[comma].kind != ItemKind::quote)
        ++comma;
      if (comma >= furthest || items[comma].kind != ItemKind::comma) return false;
      at = comma;
      limit = std::min(items.size(), comma + 4);
      continue;
    }
    if (!item.is_word() || item.is(word_auxiliary | word_subordinator | word_preposition)) return false;
    const bool says = item.entry->verb != nullptr && (item.entry->verb->frames & frame_quote) != 0 &&
                      (item.entry->forms & (form_past | form_third)) != 0;
    if (!says) continue;
    return at + 1 >= items.size() || is_said_next(items[at + 1], text) || (at == begin && items[at + 1].is_word());
  }
  return false;
}

}  // namespace

std::vector<Attribution> CueReader::read() {
  for (std::size_t begin = 0; begin < items_.size();) {
    const std::size_t end = sentence_end(begin);
    read_sentence({items_, {begin, end}, text_});
    begin = end;
  }
  return std::move(found_);
}

std::size_t CueReader::sentence_end(std::size_t begin) const {
  std::size_t at = begin;
  while (at < items_.size() && items_[at].kind != ItemKind::boundary) ++at;
  return std::min(at + 1, items_.size());
}

void CueReader::read_sentence(const Sentence& s) {
  shared_ = {};
  left_ = s.span.begin;
  const std::size_t before = found_.size();
  for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
    if (items_[at].kind != ItemKind::word) continue;
    if (s.reads(at, "according") || s.reads(at, "According")) {
      if (s.reads(at + 1, "to")) at = according_to(s, at);
      continue;
    }
    // Read and Will are names where sentences are not written like headlines.
    if (items_[at].capital && at != s.span.begin && !s.is(at - 1, ItemKind::quote) && !is_title_case(s)) continue;
    if (items_[at].is(word_stance) && s.reads(at + 1, "that")) {
      stance(s, at);
      continue;
    }
    if (items_[at].is(word_speech_noun | word_verdict) && noun(s, at)) continue;
    if (items_[at].entry->verb != nullptr) {
      at = verb(s, at);
    } else if (is_generic_cue(s, at)) {
      static const Verb generic{VerbSort::speech, frame_quote, {}, 0};
      Cue cue{.verb = at,
              .group = {Use::finite, {at, at + 1}},
              .subject = subject_of(s, at),
              .inverted = false,
              .frames = frame_quote,
              .behind = at + 1};
      behind_said(s, cue, generic);
    }
  }
  if (found_.size() == before) headline_colon(s);
  colon_at_end(s, before);
  ungoverned_marks(s, before);
  previous_ = s.span;
  if (found_.size() > before && !found_.back().speaker.empty())
    previous_speaker_ = found_.back().speaker;
  else
    previous_speaker_ = {};
}

bool CueReader::is_title_case(const Sentence& s) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  const std::size_t limit = std::min(s.span.end, s.span.begin + 24);
  for (std::size_t at = s.span.begin; at < limit; ++at) {
    words += s.items[at].is_word();
    capitals += s.items[at].is_word() && s.items[at].capital;
  }
  return capitals * 10 >= words * 7;
}

void join_cues(std::string_view text, std::vector<Item>& items) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const bool joins = items[at].kind == ItemKind::boundary && kept > 0 && at + 1 < items.size() &&
                       items[kept - 1].kind == ItemKind::quote && cue_follows(text, items, at + 1);
    if (!joins) items[kept++] = items[at];
  }
  items.resize(kept);
}

std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items) {
  return CueReader(text, items).read();
}

}  // namespace corpus::english
