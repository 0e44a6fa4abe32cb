#include "corpus/quotations/english/clause.h"

namespace corpus::english {
namespace {

constexpr std::size_t longest_phrase = 18;

std::string_view word_of(const Sentence& s, std::size_t item) { return s.items[item].bytes.of(s.text); }

}  // namespace

bool is_determined(const Sentence& s, std::size_t before) {  // the word before makes a noun of the next
  if (!s.span.holds(before)) return false;
  const Item& item = s.items[before];
  if (item.is(word_article | word_possessive)) return true;
  if (item.is(word_determiner) && !item.is(word_plural)) return true;
  if (item.kind == ItemKind::number) return true;
  const std::string_view w = word_of(s, before);
  return item.is_word() && (w.ends_with("'s") || w.ends_with("’s")) && !item.is(word_contracted);
}

bool is_adverb(const Sentence& s, std::size_t item) {
  if (!s.is(item, ItemKind::word)) return false;
  if (s.items[item].is(word_adverb | word_negation)) return true;
  return !s.items[item].capital && word_of(s, item).size() > 4 && word_of(s, item).ends_with("ly");
}

bool is_noun_like(const Item& item, std::string_view text) {
  if (item.kind == ItemKind::number) return true;
  if (item.kind == ItemKind::other) return item.bytes.of(text) == "%";
  return item.is_word() && !item.is(no_noun | word_adverb);
}

bool is_verb_like(const Sentence& s, std::size_t item) {
  if (!s.is(item, ItemKind::word)) return false;
  const Item& word = s.items[item];
  if (word.is(word_auxiliary | word_contracted | word_irregular_verb)) return true;
  if (word.capital) return false;
  const bool is_adjective = is_determined(s, item - 1) || s.is(item - 1, word_preposition);
  if (word.entry->verb != nullptr && (word.entry->forms & form_past) != 0) return !is_adjective;
  const std::string_view w = word_of(s, item);
  return w.size() > 4 && w.ends_with("ed") && !is_adjective;
}

Span noun_phrase_before(const Sentence& s, std::size_t end) {
  if (end <= s.span.begin) return {};
  std::size_t at = end - 1;
  const Item& last = s.items[at];
  if (last.is(word_subject | word_contracted) && last.is_word() && !last.is(word_determiner)) return {at, end};
  if (last.kind == ItemKind::closing) {  // (R-Fla.)
    std::size_t open = at;
    while (open > s.span.begin && at - open < 8 && s.items[open].kind != ItemKind::opening) --open;
    if (s.items[open].kind != ItemKind::opening || open == s.span.begin) return {};
    at = open - 1;
  }
  if (!is_noun_like(s.items[at], s.text)) return {};
  const std::size_t limit = at > longest_phrase + s.span.begin ? at - longest_phrase : s.span.begin;
  std::size_t begin = at;
  std::size_t behind_and = 0;          // the beginning, were an "and" the end of another clause
  std::size_t behind_preposition = 0;  // the last noun phrase without what a preposition joins to it
  bool ends_at_verb = false;
  while (begin > limit) {
    const std::size_t before = begin - 1;
    const Item& item = s.items[before];
    if (item.kind == ItemKind::number) {
      begin = before;
      continue;
    }
    if (item.kind == ItemKind::closing || item.kind == ItemKind::quote) {
      if (item.kind == ItemKind::quote) break;
      std::size_t open = before;
      while (open > limit && s.items[open].kind != ItemKind::opening) --open;
      if (s.items[open].kind != ItemKind::opening || open == limit) break;
      begin = open;
      continue;
    }
    if (!item.is_word()) break;
    if (item.is(word_conjunction) && (s.reads(before, "and") || s.reads(before, "or"))) {
      if (before == limit || !is_noun_like(s.items[before - 1], s.text) || is_verb_like(s, before - 1)) break;
      if (s.items[begin].is(word_subject)) break;
      if (behind_and == 0) behind_and = begin;
      begin = before - 1;
      continue;
    }
    if (item.is(word_preposition) && !item.is(word_subordinator)) {
      if (before == limit || !is_noun_like(s.items[before - 1], s.text) ||
          s.items[before - 1].is(word_subject | word_time)) {
        if (behind_preposition == 0) behind_preposition = begin;
        begin = before;
        break;
      }
      if (is_verb_like(s, before - 1)) {
        ends_at_verb = true;
        break;
      }
      if (behind_preposition == 0) behind_preposition = begin;
      begin = before - 1;
      continue;
    }
    if (item.is(no_noun | word_subject)) {
      ends_at_verb = item.is(word_auxiliary | word_contracted | word_subject);
      break;
    }
    // "people involved in the talks": no finite verb can stand here without a conjunction.
    const bool is_reduced =
        is_verb_like(s, before) && !item.is(word_irregular_verb) && before > limit &&
        (item.entry->verb == nullptr || (item.entry->verb->frames & frame_clause) != frame_clause) &&
        s.is(before + 1, word_preposition) && is_noun_like(s.items[before - 1], s.text) &&
        !s.items[before - 1].is(word_subject) && !is_verb_like(s, before - 1);
    if (is_reduced) {
      begin = before - 1;
      continue;
    }
    if (is_verb_like(s, before)) {
      ends_at_verb = true;
      break;
    }
    if (s.items[begin].is(word_article | word_possessive)) {
      // A noun phrase begins at its article; what stands before is another one, or an adverb of time.
      if (!item.is(word_adverb) || item.is(word_time)) break;
      if (!s.reads(before, "both") && !s.reads(before, "all")) break;
    }
    begin = before;
  }
  if (ends_at_verb && behind_and != 0) begin = behind_and;
  if (s.items[begin].is(word_preposition) && behind_preposition != 0) {
    begin = behind_preposition;
    // "At the gate X said": the name, without the noun that the preposition brings.
    if (s.items[begin].is(word_article | word_possessive | word_determiner) && s.items[at].capital) {
      std::size_t name = at;
      while (name > begin && (s.items[name - 1].capital || s.items[name - 1].is(word_role))) --name;
      if (name > begin + 1) begin = name;
    }
  }
  while (begin < at && (s.items[begin].is(word_time | word_preposition) || is_adverb(s, begin)) &&
         !s.items[begin].is(word_article | word_determiner | word_role))
    ++begin;
  if (s.items[at].is(word_time) && begin == at) return {};
  const std::size_t whole = end;
  while (end > begin + 1 && s.items[end - 1].is(word_time) && !s.items[end - 1].is(word_determiner)) --end;
  if (end < whole && end > begin + 1 && s.items[end - 1].is(word_preposition)) --end;
  // Friends, lobbyists and foes
  if (behind_and != 0 && begin < behind_and)
    while (begin > s.span.begin + 1 && end - begin < 2 * longest_phrase && s.is(begin - 1, ItemKind::comma) &&
           is_noun_like(s.items[begin - 2], s.text) && !s.is(begin - 2, word_time) && begin - 2 == s.span.begin)
      begin -= 2;
  return {begin, end};
}

// Before "on Tuesday", "last week": times between a subject and its verb.
std::size_t before_times(const Sentence& s, std::size_t end) {
  std::size_t at = end;
  while (at > s.span.begin + 1 && s.is(at - 1, word_time) && !s.is(at - 1, word_possessive)) --at;
  if (at == end) return end;
  if (at > s.span.begin + 1 && (s.reads(at - 1, "on") || s.reads(at - 1, "in") || s.reads(at - 1, "at"))) return at - 1;
  return s.is(end - 1, word_determiner) && at + 1 == end ? end : at;
}

Span subject_of(const Sentence& s, std::size_t verb) {
  while (verb > s.span.begin && (s.is(verb - 1, word_auxiliary) || is_adverb(s, verb - 1))) --verb;
  return subject_before(s, verb);
}

Span noun_phrase_at(const Sentence& s, std::size_t begin) {
  std::size_t at = begin;
  if (s.is(at, word_subject) && !s.is(at, word_determiner)) return {at, at + 1};
  const std::size_t limit = std::min(s.span.end, begin + longest_phrase);
  while (at < limit) {
    const Item& item = s.items[at];
    if (item.kind == ItemKind::number) {
      ++at;
      continue;
    }
    if (item.kind == ItemKind::comma) {  // an apposition
      if (at == begin || !(s.is(at + 1, word_article | word_role | word_possessive))) break;
      std::size_t end = at + 1;
      while (end < limit && s.items[end].is_word() && !s.items[end].is(word_auxiliary | word_subordinator) &&
             !is_verb_like(s, end))
        ++end;
      if (s.is(end, ItemKind::comma) || s.is(end, ItemKind::stop) || s.is(end, ItemKind::boundary)) at = end;
      break;
    }
    if (!item.is_word()) break;
    const bool is_name = item.capital && item.is(word_auxiliary) && at > s.span.begin;  // said Will Orme
    if ((item.is(word_auxiliary | word_relative | word_contracted) && !is_name) ||
        (item.is(word_subject) && !item.is(word_determiner)))
      break;
    if (item.is(word_subordinator | word_wh)) break;
    if (at > begin && item.is(word_time) && !item.is(word_determiner) && !s.is(at - 1, word_article)) break;
    if (at > begin && is_verb_like(s, at)) break;
    if (item.is(word_preposition) && !s.reads(at, "of") && !s.reads(at, "for") && !s.reads(at, "from") &&
        !s.reads(at, "at") && !s.reads(at, "with") &&
        !((s.reads(at, "in") || s.reads(at, "by")) && at > begin && !s.items[at - 1].capital &&
          s.is(begin, word_article)))
      break;
    if (at > begin && item.is(word_adverb)) break;
    ++at;
  }
  while (at > begin && s.items[at - 1].is(word_preposition | word_conjunction)) --at;
  return {begin, at};
}

Span with_complements(const Sentence& s, Span phrase) {
  const std::size_t limit = std::min(s.span.end, phrase.begin + 2 * longest_phrase);
  while (!phrase.empty() && phrase.end < limit) {
    const Item& last = s.items[phrase.end - 1];
    if (!last.is_word() || last.capital || last.is(word_subject | word_object | word_third)) break;
    const std::size_t at = phrase.end;
    const bool participle = s.is(at, ItemKind::word) && is_verb_like(s, at) && !s.items[at].capital &&
                            !s.is(at, word_auxiliary | word_irregular_verb | word_contracted);
    if (participle) {
      std::size_t behind = at + 1;
      while (s.is(behind, word_time)) ++behind;
      phrase.end = behind;
      if (!s.is(behind, word_preposition) || s.is(behind, word_subordinator)) break;
    }
    const std::size_t preposition = phrase.end;
    if (!s.is(preposition, word_preposition) || s.is(preposition, word_subordinator) ||
        s.is(preposition + 1, word_time | word_wh) || s.is(preposition + 1, ItemKind::number))
      break;
    const Span next = noun_phrase_at(s, preposition + 1);
    if (next.empty()) break;
    phrase.end = next.end;
  }
  return phrase;
}

Span subject_before(const Sentence& s, std::size_t group) {
  group = before_times(s, group);
  if (group <= s.span.begin) return {};
  const Item& before = s.items[group - 1];
  if (before.is(word_relative) && !s.reads(group - 1, "that")) return {group - 1, group};
  if (s.reads(group - 1, "that") && group - 1 > s.span.begin && is_noun_like(s.items[group - 2], s.text))
    return {group - 1, group};
  if (before.kind == ItemKind::comma || before.kind == ItemKind::dash) {
    if (group >= 2 && s.is(group - 2, ItemKind::closing)) return noun_phrase_before(s, group - 1);  // X (of Y), said
    // NAME, an apposition or a clause of its own, SAID
    const std::size_t limit = group > 48 + s.span.begin ? group - 48 : s.span.begin;
    std::size_t at = group - 1;
    std::size_t commas = 0;
    Span found;
    while (at > limit) {
      --at;
      if (s.items[at].kind == ItemKind::stop || s.items[at].kind == ItemKind::semicolon ||
          s.items[at].kind == ItemKind::boundary || s.items[at].kind == ItemKind::opening)
        break;
      if (s.items[at].kind != before.kind) continue;
      if (++commas > 6) break;
      const Span phrase = noun_phrase_before(s, at);
      if (phrase.empty() || s.is(at - 1, ItemKind::number)) continue;
      if (phrase.begin > s.span.begin && s.is(phrase.begin - 1, word_preposition) &&
          !s.is(phrase.begin - 1, word_subordinator))
        continue;  // of Y
      const bool is_name = phrase.begin <= s.span.begin + 1 || s.is(phrase.begin - 1, ItemKind::comma) ||
                           s.items[at - 1].capital || s.is(at - 1, ItemKind::closing) ||
                           s.items[at - 1].is(word_role | word_role_plural);
      const bool opens = s.is(at + 1, word_article | word_relative | word_role | word_possessive | word_determiner |
                                          word_preposition) ||
                         s.is(at + 1, ItemKind::number) || (s.at(at + 1) != nullptr && s.items[at + 1].is_word());
      if (is_name && opens) {
        found = {phrase.begin, group};
        if (!s.items[at + 1].capital || commas > 3) break;
      }
    }
    return found;
  }
  // "the man who ran it said"
  const std::size_t limit = group > 24 + s.span.begin ? group - 24 : s.span.begin;
  for (std::size_t at = group - 1; at > limit; --at) {
    if (!s.items[at].is_word() && s.items[at].kind != ItemKind::number) break;
    if (!s.reads(at, "who")) continue;
    const Span phrase = noun_phrase_before(s, at);
    bool has_verb = false;
    for (std::size_t look = at + 1; look < group; ++look)
      has_verb = has_verb || s.is(look, word_auxiliary | word_irregular_verb) || is_verb_like(s, look) ||
                 s.items[look].entry->verb != nullptr;
    if (!phrase.empty() && has_verb) return {phrase.begin, group};
  }
  const Span phrase = noun_phrase_before(s, group);
  // "and in a statement said": what a preposition brings does nothing.
  if (phrase.begin > s.span.begin && s.is(phrase.begin - 1, word_preposition) &&
      !s.is(phrase.begin - 1, word_subordinator) && !phrase.empty() && phrase.begin - 1 > s.span.begin &&
      (s.is(phrase.begin - 2, word_conjunction)))
    return {};
  return phrase;
}

bool begins_clause(const Sentence& s, std::size_t item) {
  if (!s.span.holds(item) || (!s.items[item].is_word() && s.items[item].kind != ItemKind::number)) return false;
  if (s.items[item].is(word_contracted)) return true;
  if (s.items[item].is(word_subject) && !s.items[item].is(word_relative)) return true;
  if (s.items[item].is(word_auxiliary | word_conjunction)) return false;
  if (s.items[item].is(word_preposition) && !s.items[item].is(word_subordinator)) return false;
  const std::size_t limit = std::min(s.span.end, item + 16);
  for (std::size_t at = item + 1; at < limit; ++at) {
    const Item& word = s.items[at];
    if (word.kind == ItemKind::quote) return true;
    if (word.kind == ItemKind::stop || word.kind == ItemKind::semicolon || word.kind == ItemKind::boundary)
      return false;
    if (word.is(word_relative) && !s.reads(at, "that")) return false;
    if (word.kind == ItemKind::comma && begins_cue(s, at + 1)) return false;
    if (word.is(word_auxiliary | word_irregular_verb)) return true;
    if (is_verb_like(s, at)) return true;
    if (word.entry->verb != nullptr && verb_group(s, at).use == Use::finite) return true;
  }
  return false;
}

bool begins_cue(const Sentence& s, std::size_t item) {
  const Span subject = noun_phrase_at(s, item);
  if (subject.empty() || s.is(item, word_preposition | word_conjunction)) return false;
  std::size_t verb = subject.end;
  while (s.is(verb, word_adverb | word_auxiliary)) ++verb;
  const Item* said = s.at(verb);
  return said != nullptr && said->entry->verb != nullptr && (said->entry->verb->frames & frame_quote) != 0 &&
         (said->entry->forms & form_gerund) == 0;
}

std::size_t main_clause_comma(const Sentence& s, std::size_t item) {
  const std::size_t limit = std::min(s.span.end, item + 80);
  std::size_t any = 0;
  for (std::size_t at = item; at < limit; ++at) {
    if (!s.is(at, ItemKind::comma) && !s.is(at, ItemKind::quote)) continue;
    if (begins_cue(s, at + 1)) return at;
    if (any != 0) continue;
    const Span subject = noun_phrase_at(s, at + 1);
    if (subject.empty()) continue;
    if (s.is(subject.end, word_auxiliary | word_irregular_verb | word_adverb) || is_verb_like(s, subject.end)) any = at;
  }
  return any;
}

}  // namespace corpus::english
