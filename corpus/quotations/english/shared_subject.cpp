#include "corpus/quotations/english/cue_reader.h"

#include <algorithm>

namespace corpus::english {

Span CueReader::inherited(const Sentence& s, std::size_t group) const {
  const bool opens =
      group == s.span.begin || (group == s.span.begin + 1 && s.is(s.span.begin, word_preposition | word_subordinator));
  if (opens) {  // "Noting that ..., X said": it comes behind a comma
    const std::size_t comma = main_clause_comma(s, group + 1);
    return comma == 0 ? Span{} : noun_phrase_at(s, comma + 1);
  }
  const bool is_near = s.is(group - 1, word_conjunction) && shared_.empty();
  if (is_near) {  // "smiled and said": the nearest verb's
    const std::size_t nearest = group > s.span.begin + 30 ? group - 30 : s.span.begin + 1;
    for (std::size_t at = group - 1; at > nearest; --at)
      if (is_finite(s, at))
        if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) return subject;
  }
  const bool is_gerund = items_[group].bytes.of(text_).ends_with("ing");
  const Verb* verb = items_[group].entry->verb;
  // "a poll showing": what shows it stands right before; a statement saying it is its author's.
  if (is_gerund && verb != nullptr && verb->sort != VerbSort::speech && s.is(group - 1, word_medium))
    if (const Span phrase = noun_phrase_before(s, group); !phrase.empty()) return phrase;
  if (group > s.span.begin && items_[group - 1].is_word() &&
      (items_[group - 1].capital || items_[group - 1].is(word_third)) && !s.is(group - 1, word_time))
    if (const Span phrase = noun_phrase_before(s, group); !phrase.empty()) return phrase;  // "with X calling for"
  if (!shared_.empty()) return shared_;
  if (is_gerund)
    if (const Span subject = clause_opening_subject(s, group); !subject.empty()) return subject;
  std::size_t first = s.span.begin + 1;
  if (s.is(s.span.begin, word_subordinator | word_preposition))  // "After it ended, X spoke, saying": the main clause
    while (first < group && !s.is(first - 1, ItemKind::comma)) ++first;
  const std::size_t limit = std::min(group, first + 40);
  for (std::size_t at = first; at < limit; ++at)
    if (is_finite(s, at))
      if (const Span subject = subject_of(s, at); !subject.empty() && !is_bare_relative(s, subject)) return subject;
  // No verb that is known: the name or pronoun that opens the clause.
  const Span opening = noun_phrase_at(s, s.is(first - 1, ItemKind::comma) ? first : s.span.begin);
  const bool is_someone =
      !opening.empty() &&
      (items_[opening.begin].is(word_third) ||
       ((items_[opening.end - 1].capital || items_[opening.end - 1].is(word_role | word_role_plural)) &&
        opening.size() < 16));
  return is_someone && opening.end <= group ? opening : Span{};
}

Span CueReader::clause_opening_subject(const Sentence& s, std::size_t end) const {
  const std::size_t nearest = end > s.span.begin + 60 ? end - 60 : s.span.begin + 1;
  for (std::size_t at = end; at > nearest + 1;) {
    if (!is_finite(s, --at)) continue;
    const Span subject = subject_of(s, at);
    if (subject.empty() || is_bare_relative(s, subject)) continue;
    if (subject.begin == s.span.begin) return subject;
    const std::size_t before = subject.begin - 1;
    if (s.is(before, ItemKind::comma) || s.is(before, ItemKind::dash) || s.is(before, ItemKind::semicolon) ||
        s.is(before, word_conjunction))
      return subject;
  }
  return {};
}

bool CueReader::is_finite(const Sentence& s, std::size_t at) const {
  if (s.is(at, word_auxiliary | word_irregular_verb) || is_verb_like(s, at)) return true;
  return items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite;
}

bool CueReader::is_bare_relative(const Sentence& s, Span subject) {
  return subject.size() == 1 && s.is(subject.begin, word_relative);
}

bool CueReader::is_clause(const Sentence& s, Span span) const {
  if (s.is(span.begin, word_conjunction)) ++span.begin;
  const bool hangs = s.is(span.begin, word_subordinator) || (s.is(span.begin, word_preposition)) ||
                     (s.is(span.begin, ItemKind::word) && items_[span.begin].bytes.of(text_).ends_with("ing"));
  const std::size_t limit = std::min(span.end, span.begin + 60);
  bool is_behind_comma = !hangs;
  for (std::size_t at = span.begin; at < limit; ++at) {
    if (s.is(at, ItemKind::comma)) is_behind_comma = true;
    if (s.is(at, ItemKind::quote) && is_behind_comma) return true;
    if (at == span.begin || !is_behind_comma) continue;
    if (s.is(at, word_auxiliary | word_contracted | word_irregular_verb) || is_verb_like(s, at)) return true;
    if (items_[at].entry->verb != nullptr && verb_group(s, at).use == Use::finite) return true;
    if (items_[at].is_word() && !items_[at].capital && at > span.begin && items_[at].bytes.of(text_).ends_with("s") &&
        is_noun_like(items_[at], text_) && at + 1 < span.end &&
        s.is(at + 1, word_article | word_possessive | word_preposition | word_determiner))
      return true;
  }
  return false;
}

}  // namespace corpus::english
