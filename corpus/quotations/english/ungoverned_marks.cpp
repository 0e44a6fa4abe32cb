#include "corpus/quotations/english/cue_reader.h"

#include <algorithm>

#include "corpus/quotations/english/marked_words.h"

namespace corpus::english {

void CueReader::colon_at_end(const Sentence& s, std::size_t before) {
  if (s.span.size() < 3 || s.span.end != items_.size() || !s.is(s.span.end - 2, ItemKind::colon)) return;
  if (!found_.empty() && found_.back().awaits) return;
  Attribution found;
  found.awaits = true;
  found.confidence = 0.7f;
  if (found_.size() > before) {
    found.speaker = found_.back().speaker.empty() ? found_.back().antecedent : found_.back().speaker;
    found.cue = found_.back().cue;
  } else {
    found.speaker = inherited(s, s.span.end - 2);
  }
  if (!found.speaker.empty()) found_.push_back(std::move(found));
}

Span CueReader::signature(const Sentence& s, std::size_t at) {
  const Span name = noun_phrase_at(s, at);
  const bool ends = s.is(name.end, ItemKind::boundary) || s.is(name.end, ItemKind::stop) ||
                    s.is(name.end, ItemKind::comma) || s.is(name.end, ItemKind::opening) ||
                    s.is(name.end, ItemKind::quote);
  return !name.empty() && s.items[at].capital && ends ? name : Span{};
}

Span CueReader::previous_speaker() const {
  if (!previous_speaker_.empty()) return previous_speaker_;
  if (previous_.empty()) return {};
  const Sentence s{items_, previous_, text_};
  for (std::size_t at = previous_.begin + 1; at < std::min(previous_.end, previous_.begin + 40); ++at)
    if (is_finite(s, at))
      if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) {
        const Item& head = items_[subject.end - 1];
        return head.capital || head.is(word_third | word_role) ? subject : Span{};
      }
  return {};
}

Span CueReader::before_colon(const Sentence& s, std::size_t at) const {
  if (at < s.span.begin + 2 || !s.is(at - 1, ItemKind::colon)) return {};
  const Span phrase = noun_phrase_before(s, at - 1);
  const bool opens = !phrase.empty() && (phrase.begin == s.span.begin || s.is(phrase.begin - 1, ItemKind::dash));
  if (opens && items_[phrase.begin].capital) return phrase;
  return clause_opening_subject(s, at - 1);
}

void CueReader::ungoverned_marks(const Sentence& s, std::size_t before) {
  std::size_t governed = s.span.begin;  // up to where contents were seen
  std::size_t next = before;
  Span subject;
  const std::size_t end = found_.size();
  for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
    if (items_[at].kind != ItemKind::quote) continue;
    bool holds = at < governed;
    for (; !holds && next < end; ++next)
      for (const Span& span : found_[next].contents) {
        governed = std::max(governed, span.begin <= at ? span.end : governed);
        holds = holds || span.holds(at);
      }
    for (std::size_t look = end; !holds && look > before && end - look < 12; --look)
      for (const Span& span : found_[look - 1].contents) holds = holds || span.holds(at);
    if (holds) continue;
    if (!is_speech(s, at) && s.span.size() > 3) continue;
    Attribution found;
    found.speaker = before_colon(s, at);
    if (found.speaker.empty()) {
      for (std::size_t look = end; look > before && end - look < 12 && found.speaker.empty(); --look)
        found.speaker = found_[look - 1].speaker;
      if (end != before && found.speaker.empty()) found.speaker = found_[end - 1].antecedent;
    }
    found.is_guess = true;
    if (found.speaker.empty() && s.is(at + 1, ItemKind::dash)) {
      found.speaker = signature(s, at + 2);
      found.is_guess = found.speaker.empty();
    }
    if (found.speaker.empty() && s.span.size() <= 3 && at == s.span.begin) found.speaker = previous_speaker();
    if (found.speaker.empty()) {
      if (subject.empty()) subject = clause_opening_subject(s, std::min(at, s.span.end - 1));
      if (subject.empty()) subject = inherited(s, std::min(at, s.span.end - 1));
      found.speaker = subject;
    }
    found.confidence = found.is_guess ? 0.3f : 0.8f;
    found.contents = {{at, at + 1}};
    found_.push_back(std::move(found));
  }
}

}  // namespace corpus::english
