#include "corpus/quotations/english/cue_reader.h"

#include <algorithm>

namespace corpus::english {

void CueReader::stance(const Sentence& s, std::size_t at) {
  Attribution found;
  found.cue = {at, at + 1};
  found.sort = VerbSort::attitude;
  std::size_t group = at;
  while (group > s.span.begin && (s.is(group - 1, word_auxiliary) || is_adverb(s, group - 1))) --group;
  found.speaker = subject_before(s, group);
  if (found.speaker.empty()) found.antecedent = inherited(s, group);
  found.confidence = 0.5f;
  found.contents = {{at + 2, s.span.end}};
  found_.push_back(std::move(found));
}

bool CueReader::noun(const Sentence& s, std::size_t at) {
  if (items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite) return false;
  const bool that = s.reads(at + 1, "that") && !s.is(at + 2, word_auxiliary);
  // "his criticism of the plan", "her promise to come": only where its owner is told.
  const bool of_thing = !that && s.is(at, word_verdict) && s.is(at + 1, word_preposition) &&
                        items_[at + 1].entry->preposition != 0 && !s.reads(at + 1, "in") && !s.reads(at + 1, "at") &&
                        !s.reads(at + 1, "by");
  if (!that && !of_thing) return false;
  Attribution found;
  found.cue = {at, at + 1};
  found.confidence = of_thing ? 0.4f : 0.6f;
  found.is_object = of_thing;
  found.sort = VerbSort::thought;
  std::size_t owner = at;
  const std::size_t limit = at > 4 + s.span.begin ? at - 4 : s.span.begin;
  while (owner > limit && items_[owner - 1].is_word()) {
    --owner;
    const std::string_view word = items_[owner].bytes.of(text_);
    if (items_[owner].is(word_possessive)) {
      found.speaker = {owner, owner + 1};
      break;
    }
    if (word.ends_with("'s") || word.ends_with("’s")) {
      std::size_t name = owner;
      while (name > s.span.begin && items_[name].capital &&
             (items_[name - 1].capital || items_[name - 1].is(word_role)))
        --name;
      found.speaker = items_[owner].capital ? Span{name, owner + 1} : noun_phrase_before(s, owner + 1);
      break;
    }
  }
  if (of_thing && found.speaker.empty()) return false;
  if (found.speaker.empty()) {  // "X expressed confidence that"
    std::size_t verb = at - 1;
    if (at > s.span.begin + 1 && s.is(verb, word_article)) --verb;
    if (at > s.span.begin + 1 && items_[verb].entry->verb != nullptr && verb_group(s, verb).use == Use::finite)
      found.speaker = subject_of(s, verb);
  }
  Content content = content_behind(s, {.verb = at,
                                       .group = {Use::finite, {at, at + 1}},
                                       .subject = {},
                                       .inverted = false,
                                       .frames = of_thing ? frame_to | items_[at + 1].entry->preposition : frame_that,
                                       .behind = at + 1});
  if (content.span.empty()) return false;
  const std::size_t until = std::min(content.span.end, content.span.begin + 60);
  for (std::size_t end = content.span.begin + 2; end < until; ++end)
    if (s.is(end, ItemKind::comma)) {
      content.span.end = end;
      break;
    }
  found.contents = {content.span};
  found_.push_back(std::move(found));
  return true;
}

void CueReader::headline_colon(const Sentence& s) {
  constexpr std::size_t longest_headline = 30;
  constexpr std::size_t longest_name = 4;
  if (s.span.begin != 0 || s.span.end != items_.size() || s.span.size() > longest_headline) return;
  std::size_t at = 0;
  while (at < longest_name && s.is(at, ItemKind::word) && items_[at].capital) ++at;
  if (at == 0 || !s.is(at, ItemKind::colon) || at + 4 > s.span.end || s.is(0, word_determiner | word_wh)) return;
  Attribution found;
  found.speaker = {0, at};
  found.confidence = 0.5f;
  found.contents = {{at + 1, s.span.end}};
  found_.push_back(std::move(found));
}

std::size_t CueReader::according_to(const Sentence& s, std::size_t at) {
  const Span speaker = with_complements(s, noun_phrase_at(s, at + 2));
  if (speaker.empty()) return at + 1;
  Attribution found;
  found.cue = {at, at + 2};
  found.speaker = speaker;
  found.confidence = 0.9f;
  const std::size_t end = speaker.end;
  if (at == left_ || (at == left_ + 1 && s.is(left_, word_conjunction))) {
    std::size_t begin = end;
    while (begin < s.span.end && begin < end + 30 && !s.is(begin, ItemKind::comma)) ++begin;
    if (!s.is(begin, ItemKind::comma)) return end - 1;
    found.contents = {{begin + 1, s.span.end}};
    found_.push_back(std::move(found));
    left_ = begin + 1;
    return end - 1;
  }
  Span before{left_, at};
  while (!before.empty() && s.is(before.end - 1, ItemKind::comma)) --before.end;
  if (before.empty()) return end - 1;
  found.contents = {before};
  for (std::size_t back = found_.size(); back > 0 && found_.size() - back < 8; --back) {
    Attribution& earlier = found_[back - 1];
    if (earlier.cue.begin < s.span.begin) break;
    for (Span& span : earlier.contents)
      if (span.end > before.end && span.begin < before.end) span.end = before.end;
  }
  if (s.is(end, ItemKind::comma) && goes_on(s, end + 1) && s.is(at - 1, ItemKind::comma))
    found.contents.push_back({end + 1, s.span.end});
  found_.push_back(std::move(found));
  left_ = end;
  return end - 1;
}

}  // namespace corpus::english
