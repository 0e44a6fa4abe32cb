#include "corpus/quotations/english/content.h"

#include <algorithm>

namespace corpus::english {
namespace {

bool is_end(const Sentence& s, std::size_t item) {
  return !s.span.holds(item) || s.is(item, ItemKind::stop) || s.is(item, ItemKind::boundary);
}

// Where an object ends: before a point, or a conjunction that begins another clause.
std::size_t object_end(const Sentence& s, std::size_t begin, bool is_infinitive) {
  constexpr std::size_t longest_object = 200;
  const std::size_t limit = std::min(s.span.end, begin + longest_object);
  std::size_t at = begin;
  for (; at < limit; ++at) {
    const Item& item = s.items[at];
    if (item.kind == ItemKind::stop || item.kind == ItemKind::semicolon || item.kind == ItemKind::boundary ||
        item.kind == ItemKind::dash)
      break;
    if (at == begin) continue;
    if (item.kind == ItemKind::comma) {
      if (s.span.holds(at + 1) && (s.items[at + 1].entry->forms & (form_past | form_third)) != 0) break;  // ", said"
      if (s.is(at + 1, word_conjunction | word_subordinator | word_relative | word_subject | word_contracted)) break;
      if (s.span.holds(at + 1) && (s.items[at + 1].entry->forms & form_gerund) != 0) break;
      if (s.span.holds(at + 1) && s.items[at + 1].bytes.of(s.text).ends_with("ing")) break;
    }
    if (!is_infinitive && item.is(word_subordinator) && !item.is(word_preposition) && !s.reads(at, "that") &&
        !s.reads(at, "so") && !s.reads(at, "than") && !s.reads(at, "whether"))
      break;
    if (item.is(word_conjunction) && !is_infinitive && is_verb_like(s, at + 1)) break;
  }
  return at;
}

// Whether the cue stands in a clause that a comma ends: a relative one behind a comma, or a subordinate one that opens
// the sentence.
bool is_inside_commas(const Sentence& s, const Cue& cue) {
  const std::size_t group = cue.group.items.begin;
  if (cue.subject.size() == 1 && s.is(cue.subject.begin, word_relative) && s.is(cue.subject.begin - 1, ItemKind::comma))
    return true;
  if (!s.is(s.span.begin, word_subordinator | word_preposition) &&
      !(s.span.begin == group && cue.group.use == Use::gerund))
    return false;
  const std::size_t limit = std::min(group, s.span.begin + 12);
  for (std::size_t at = s.span.begin; at < limit; ++at)
    if (s.is(at, ItemKind::comma)) return false;
  return limit == group;
}

// "who thinks A, called B": cut at the comma.
void cut_at_comma(const Sentence& s, const Cue& cue, Content& content) {
  if (!is_inside_commas(s, cue)) return;
  if (cue.group.use == Use::gerund) {
    const std::size_t comma = main_clause_comma(s, content.span.begin);
    if (content.span.begin < comma && comma < content.span.end) content.span.end = comma + s.is(comma, ItemKind::quote);
    return;
  }
  const std::size_t limit = std::min(content.span.end, content.span.begin + 60);
  for (std::size_t at = content.span.begin + 1; at < limit; ++at)
    if (s.is(at, ItemKind::comma) ||
        (s.is(at, ItemKind::quote) && at + 1 < content.span.end && s.is(at + 1, ItemKind::word))) {
      content.span.end = s.is(at, ItemKind::comma) ? at : at + 1;
      return;
    }
}

// "said A; B", "said A, but B is so": what stands against it is the writer's.
void cut_at_contrast(const Sentence& s, Content& content) {
  const std::size_t limit = std::min(content.span.end, content.span.begin + 80);
  for (std::size_t at = content.span.begin + 2; at < limit; ++at) {
    const bool contrasts = s.is(at, ItemKind::comma) && s.reads(at + 1, "but") && begins_clause(s, at + 2);
    if (!contrasts && !s.is(at, ItemKind::semicolon)) continue;
    content.span.end = at;
    return;
  }
}

// Whom something is said to.
std::size_t behind_addressee(const Sentence& s, std::size_t item) {
  if (s.is(item, word_object)) return item + 1;
  std::size_t at = item;
  const std::size_t limit = std::min(s.span.end, item + 14);
  while (at < limit) {
    const Item& word = s.items[at];
    if (word.kind == ItemKind::number) {
      ++at;
      continue;
    }
    if (!word.is_word() || word.is(word_auxiliary | word_wh | word_contracted) || s.reads(at, "to") ||
        s.reads(at, "that"))
      break;
    if (word.is(word_subject) && at > item) break;
    if (at > item && word.is(word_article | word_possessive) && !s.is(at - 1, word_preposition | word_conjunction))
      break;
    ++at;
  }
  return at;
}

// A clause goes on to the sentence's end.
Content clause_at(const Sentence& s, std::size_t begin) { return {{begin, s.span.end}, false, false}; }
Content object_at(const Sentence& s, std::size_t begin) { return {{begin, object_end(s, begin, false)}, true, false}; }
Content infinitive_at(const Sentence& s, std::size_t begin) {
  return {{begin, object_end(s, begin, true)}, true, false};
}

// The content that begins right at `item`.
Content at_once(const Sentence& s, std::size_t item, std::uint32_t frames) {
  if (is_end(s, item)) return {};
  if (s.reads(item, "that") && (frames & frame_that) != 0 && !s.is(item + 1, word_auxiliary))
    return clause_at(s, item + 1);
  if (s.is(item, ItemKind::colon) && (frames & (frame_quote | frame_colon)) != 0) {
    Content content = clause_at(s, item + 1);
    content.behind_colon = true;
    return content;
  }
  if (s.is(item, ItemKind::quote)) {
    if ((frames & (frame_quote | frame_colon)) != 0) return clause_at(s, item);
    if ((frames & frame_np) != 0) return object_at(s, item);
    return {};
  }
  if (s.is(item, ItemKind::comma) && s.is(item + 1, ItemKind::quote) && (frames & (frame_quote | frame_colon)) != 0)
    return clause_at(s, item + 1);
  if (s.is(item, word_wh) && (frames & frame_wh) != 0) return clause_at(s, item);
  if (s.reads(item, "if") && (frames & frame_wh) != 0) return clause_at(s, item);
  if (s.reads(item, "to") && (frames & frame_to) != 0) return infinitive_at(s, item);
  return {};
}

// "said, among other things, that": the conjunction behind a comma, with no verb before it; 0 for none.
std::size_t that_behind_comma(const Sentence& s, std::size_t first) {
  const std::size_t limit = std::min(s.span.end, first + 24);
  for (std::size_t at = first; at < limit; ++at) {
    if (s.reads(at, "that") && s.is(at - 1, ItemKind::comma)) return at;
    if (is_end(s, at) || s.is(at, ItemKind::quote) || s.is(at, word_auxiliary | word_contracted) || is_verb_like(s, at))
      return 0;
  }
  return 0;
}

Content uncut_content(const Sentence& s, const Cue& cue) {
  const std::size_t first = cue.behind;
  if (Content content = at_once(s, first, cue.frames); !content.span.empty()) return content;
  if (is_end(s, first)) return {};
  if (s.items[first].entry->preposition != 0 && (cue.frames & s.items[first].entry->preposition) != 0 &&
      !is_end(s, first + 1))
    return object_at(s, first + 1);

  const std::size_t behind_times = behind_adverbs(s, first);
  if (behind_times != first)
    if (Content content = at_once(s, behind_times, cue.frames); !content.span.empty()) return content;

  if ((cue.frames & frame_addressee) != 0 && !s.is(first, ItemKind::comma)) {
    const std::size_t behind = behind_addressee(s, behind_times);
    if (behind != behind_times) {
      const std::size_t settled = behind_adverbs(s, behind);
      if (Content content = at_once(s, settled, cue.frames); !content.span.empty()) return content;
      const std::size_t modified = behind_modifiers(s, settled);
      if (Content content = at_once(s, modified, cue.frames & ~static_cast<std::uint32_t>(frame_wh | frame_to));
          !content.span.empty())
        return content;
      if ((cue.frames & frame_clause) != 0 && begins_clause(s, settled)) return clause_at(s, settled);
      if (settled < s.span.end && s.items[settled].entry->preposition != 0 &&
          (cue.frames & s.items[settled].entry->preposition) != 0)
        return object_at(s, settled + 1);
    }
  }
  const std::size_t behind = behind_modifiers(s, first);
  if (behind != first && behind != behind_times)
    if (Content content = at_once(s, behind, cue.frames & ~static_cast<std::uint32_t>(frame_wh | frame_to));
        !content.span.empty())
      return content;
  if ((cue.frames & frame_that) != 0)
    if (const std::size_t that = that_behind_comma(s, first); that != 0) return clause_at(s, that + 1);
  if ((cue.frames & frame_clause) != 0) {
    if (begins_clause(s, first)) return clause_at(s, first);
    // "says heckler deserves": a verb that takes nothing but clauses.
    const bool takes_clauses = (cue.frames & (frame_np | frame_addressee | frame_to)) == 0;
    const bool is_long = s.span.holds(first + 3) && !is_end(s, first + 1) && !is_end(s, first + 2);
    if (takes_clauses && is_long && s.is(first, ItemKind::word) && is_noun_like(s.items[first], s.text) &&
        !s.is(first, word_time))
      return clause_at(s, first);
    if (behind_times != first && begins_clause(s, behind_times)) return clause_at(s, behind_times);
  }
  if ((cue.frames & frame_np) != 0 && (s.is(first, ItemKind::word) || s.is(first, ItemKind::number)) &&
      !s.is(first, word_preposition | word_conjunction | word_auxiliary | word_adverb | word_time | word_subordinator |
                       word_wh))
    return object_at(s, first);
  return {};
}

}  // namespace

Content content_behind(const Sentence& s, const Cue& cue) {
  Content content = uncut_content(s, cue);
  if (!content.span.empty()) cut_at_comma(s, cue, content);
  if (!content.span.empty() && !content.is_object && !content.behind_colon) cut_at_contrast(s, content);
  return content;
}

std::size_t closing_point(const Sentence& s, const Cue& cue) {
  std::size_t at = cue.inverted ? cue.subject.end : cue.behind;
  if (!s.span.holds(at)) return s.span.end - 1;
  const auto closes = [&](std::size_t item) {
    return is_end(s, item) || s.is(item, ItemKind::comma) || s.is(item, ItemKind::semicolon) ||
           s.is(item, ItemKind::dash) || s.is(item, ItemKind::closing);
  };
  if (closes(at)) return at;
  if ((cue.frames & frame_addressee) != 0 && !cue.inverted) at = behind_addressee(s, at);
  at = behind_modifiers(s, at);
  if (closes(at)) return at;
  // "as he left", "while ...", "when ..."
  if (s.is(at, word_subordinator) && !s.reads(at, "that")) {
    const std::size_t limit = at + 60;
    while (at < limit && !closes(at)) ++at;
    return closes(at) ? at : 0;
  }
  return 0;
}

}  // namespace corpus::english
