#include "corpus/quotations/english/cue_reader.h"

#include <algorithm>

namespace corpus::english {

namespace {

// Whether a point stands right before the closing mark: "...," he retaliated.
bool ends_in_point(std::string_view marked) {
  constexpr std::size_t longest_mark = 3;
  const std::string_view end = marked.substr(marked.size() - std::min(marked.size(), longest_mark + 1));
  return end.find_first_of(",.!?") != std::string_view::npos;
}

}  // namespace

bool CueReader::is_generic_cue(const Sentence& s, std::size_t at) const {
  if (!s.is(at, ItemKind::word) || items_[at].capital || at <= left_ || at == s.span.begin) return false;
  if (s.is(at - 1, word_auxiliary)) return false;
  const bool has_particle = s.reads(at + 1, "back") || s.reads(at + 1, "on") || s.reads(at + 1, "in");  // shot back
  const bool is_past = is_verb_like(s, at) && !s.is(at, word_auxiliary | word_contracted) &&
                       (has_particle || !s.is(at, word_irregular_verb));
  if (is_past && s.is(at - 1, ItemKind::quote))
    return s.is(at + 1, ItemKind::word) && ends_in_point(items_[at - 1].bytes.of(text_));  // "..." exhorted X
  const bool is_present = items_[at].bytes.of(text_).ends_with("s") &&
                          (s.is(at - 1, word_third) || items_[at - 1].capital) && s.is(at - 2, ItemKind::quote) &&
                          is_noun_like(items_[at], text_);
  if (!is_past && !is_present) return false;
  const bool closes =
      is_past || s.is(at + 1, ItemKind::stop) || s.is(at + 1, ItemKind::boundary) || s.is(at + 1, ItemKind::comma);
  if (!closes) return false;
  const Span subject = subject_of(s, at);
  return !subject.empty() && subject.begin > left_ && s.is(subject.begin - 1, ItemKind::quote) &&
         ends_in_point(items_[subject.begin - 1].bytes.of(text_));
}

std::size_t CueReader::verb(const Sentence& s, std::size_t at) {
  const Verb& verb = *items_[at].entry->verb;
  Cue cue;
  cue.verb = at;
  cue.group = verb_group(s, at);
  if (cue.group.use == Use::none) return at;
  cue.behind = at + 1;
  cue.frames = verb.frames;
  if (!verb.particle.empty() && s.reads(at + 1, verb.particle)) {
    cue.behind = at + 2;
    cue.frames = verb.particle_frames | (verb.frames & frame_quote);
  }
  const std::size_t group = cue.group.items.begin;
  const bool is_free = cue.group.use == Use::finite;
  if (is_free) cue.subject = subject_before(s, group);

  if ((cue.frames & frame_quote) != 0 && is_free && behind_said(s, cue, verb)) return at;

  const bool opens = at == s.span.begin || (group == at && s.is(at - 1, ItemKind::comma));
  if (opens && (cue.frames & frame_quote) != 0 && is_free) {  // "Said X: ...", "Then, said X, ..."
    const Span subject = noun_phrase_at(s, at + 1);
    const bool brings_marks = s.is(subject.end, ItemKind::colon) ||
                              (s.is(subject.end, ItemKind::comma) && s.is(subject.end + 1, ItemKind::quote));
    if (!subject.empty() && items_[at + 1].capital && brings_marks) {
      cue.subject = subject;
      cue.behind = subject.end;
    }
  }
  Attribution found;
  found.cue = {group, std::min(cue.behind, at + 2)};
  found.sort = verb.sort;
  found.speaker = cue.subject;
  if (cue.group.use == Use::passive) {
    cue.frames &= ~static_cast<std::uint32_t>(frame_np);
    if (by_agent(s, cue, found)) return at;
  }
  const Content content = content_behind(s, cue);
  const bool is_clause_content = !content.is_object;
  if (content.span.empty()) {
    if (is_free && s.is(cue.behind, ItemKind::colon)) awaited(s, cue, found);
    return at;
  }
  if (cue.subject.empty() && cue.group.use != Use::passive) found.antecedent = inherited(s, group);
  if (!cue.subject.empty() && s.is(cue.subject.begin, word_relative) && cue.subject.size() == 1)
    found.antecedent =
        noun_phrase_before(s, s.is(cue.subject.begin - 1, ItemKind::comma) ? cue.subject.begin - 1 : cue.subject.begin);
  found.contents = {content.span};
  // "X is expected to come", "X was described as rude": of whom it is said belongs to what is said.
  const bool raises = cue.group.use == Use::passive && !is_clause_content;
  if (raises)
    if (const Span raised = subject_before(s, group); !raised.empty() && !is_bare_relative(s, raised))
      found.contents.insert(found.contents.begin(), raised);
  found.is_object = content.is_object;
  found.is_main = cue.group.use != Use::infinitive;
  found.confidence = confidence_of(verb, content, cue);
  if (!cue.subject.empty()) shared_ = cue.subject;
  cut_before(s, cue);
  found_.push_back(std::move(found));
  return cue.behind - 1;
}

float CueReader::confidence_of(const Verb& verb, const Content& content, const Cue& cue) {
  float confidence = verb.sort == VerbSort::speech ? 0.9f : verb.sort == VerbSort::thought ? 0.7f : 0.5f;
  if (content.is_object) confidence -= 0.2f;
  if (cue.subject.empty()) confidence -= 0.1f;
  return confidence;
}

void CueReader::awaited(const Sentence& s, const Cue& cue, Attribution& found) {
  if (!s.is(cue.behind + 1, ItemKind::boundary) || cue.behind + 2 < items_.size()) return;
  found.awaits = true;
  found.confidence = 0.8f;
  found_.push_back(found);
}

void CueReader::cut_before(const Sentence& s, const Cue& cue) {
  if (found_.empty() || found_.back().contents.empty()) return;
  Span& last = found_.back().contents.back();
  if (!last.holds(cue.group.items.begin)) return;
  std::size_t begin = cue.subject.empty() ? cue.group.items.begin : cue.subject.begin;
  if (begin == s.span.begin) return;
  const bool behind_comma = s.is(begin - 1, ItemKind::comma) || s.is(begin - 1, ItemKind::semicolon);
  const bool behind_and = s.is(begin - 1, word_conjunction);
  if (cue.group.use == Use::gerund && behind_comma)
    last.end = begin - 1;
  else if (cue.group.use == Use::gerund && behind_and)
    last.end = begin - (s.is(begin - 2, ItemKind::comma) ? 2 : 1);
  else if (cue.group.use == Use::finite && cue.subject.empty() && behind_and)
    last.end = begin - (s.is(begin - 2, ItemKind::comma) ? 2 : 1);
  else if (cue.group.use == Use::finite && behind_and && s.is(begin - 2, ItemKind::comma))
    last.end = begin - 2;
}

bool CueReader::by_agent(const Sentence& s, const Cue& cue, Attribution& found) {
  found.speaker = {};
  if (!s.reads(cue.behind, "by")) return false;
  found.speaker = noun_phrase_at(s, cue.behind + 1);
  return false;
}

bool CueReader::behind_said(const Sentence& s, Cue cue, const Verb& verb) {
  std::size_t begin = cue.group.items.begin;
  const bool has_subject = !cue.subject.empty();
  if (has_subject) begin = cue.subject.begin;
  const auto left_of = [&](std::size_t at) {
    return at > left_ &&
           (s.is(at - 1, ItemKind::quote) || s.is(at - 1, ItemKind::comma) || s.is(at - 1, ItemKind::dash));
  };
  if (!has_subject || (cue.subject.size() > 1 && !left_of(begin) && left_of(cue.group.items.begin))) {
    // "...," said X
    begin = cue.group.items.begin;
    if (!left_of(begin) || cue.group.items.size() != 1) return false;
    // NAME, an apposition, SAID: the verb's subject stands before it.
    if (has_subject && !s.is(begin - 1, ItemKind::quote) && !(begin > 1 && s.is(begin - 2, ItemKind::quote)))
      return false;
    const Span subject = with_complements(s, noun_phrase_at(s, cue.behind));
    if (subject.empty() || s.is(cue.behind, word_preposition)) return false;
    cue.subject = subject;
    cue.inverted = true;
  }
  if (s.reads(begin - 1, "as") && begin > left_ + 1) --begin;  // "as X put it"
  if (!left_of(begin)) return false;
  // A nickname or a name in marks is nothing said: speech ends in a point, has one behind it, or is long.
  const auto is_said = [&](std::size_t quote) {
    constexpr std::uint32_t surely_speech_bytes = 20;
    return s.is(quote, ItemKind::quote) &&
           (s.is(quote + 1, ItemKind::comma) || s.is(quote + 1, ItemKind::dash) ||
            items_[quote].bytes.size() >= surely_speech_bytes || ends_in_point(items_[quote].bytes.of(text_)));
  };
  if (s.is(begin - 1, ItemKind::quote) && !is_said(begin - 1)) return false;
  const bool quote_left = is_said(begin - 1) || (begin - 1 > left_ && is_said(begin - 2));
  std::size_t point = closing_point(s, cue);
  if (point == 0) {
    if (!quote_left) return false;
    point = cue.inverted ? cue.subject.end : cue.behind;
  }
  if (!quote_left && point < s.span.end && s.is(point, ItemKind::comma) && s.is(point + 1, ItemKind::quote) &&
      begin - left_ < 6)
    return false;  // In May, he said, "..."
  Span before{left_, begin};
  while (!before.empty() && (s.is(before.end - 1, ItemKind::comma) || s.is(before.end - 1, ItemKind::dash)))
    --before.end;
  if (before.empty()) return false;
  // "The goal, X said, is to ...": what is no clause on the left becomes one with what follows.
  const bool is_inserted = s.is(point, ItemKind::comma) && goes_on(s, point + 1) && !s.is(point + 1, ItemKind::quote);
  if (!quote_left && !is_inserted && !is_clause(s, before)) return false;
  Attribution found;
  found.cue = {cue.group.items.begin, cue.behind};
  found.sort = verb.sort;
  found.speaker = cue.subject;
  if (s.is(cue.subject.begin, word_relative) && cue.subject.size() == 1) return false;
  found.confidence = verb.sort == VerbSort::speech ? 0.95f : 0.75f;
  found.contents = {before};
  shared_ = cue.subject;
  left_ = point;
  if (s.is(point, ItemKind::comma) || s.is(point, ItemKind::dash)) {
    left_ = point + 1;
    if (quote_left ? s.is(point + 1, ItemKind::quote) : goes_on(s, point + 1))
      found.contents.push_back({point + 1, s.span.end});
  }
  // What was taken as going on to the sentence's end ends before this cue.
  for (std::size_t back = found_.size(); back > 0 && found_.size() - back < 8; --back) {
    Attribution& earlier = found_[back - 1];
    if (earlier.cue.begin < s.span.begin) break;
    for (Span& span : earlier.contents)
      if (span.end > before.end && span.begin < before.end) span.end = before.end;
  }
  found_.push_back(std::move(found));
  return true;
}

bool CueReader::goes_on(const Sentence& s, std::size_t at) const {
  if (!s.span.holds(at) || s.is(at, ItemKind::boundary)) return false;
  if (s.is(at, ItemKind::quote)) return true;
  if (s.is(at, word_relative) && !s.reads(at, "that")) return false;
  if (!s.is(at, ItemKind::word)) return false;
  if (s.reads(at, "according")) return false;
  if ((items_[at].entry->forms & form_gerund) != 0) return false;
  return !items_[at].bytes.of(text_).ends_with("ing");
}

}  // namespace corpus::english
