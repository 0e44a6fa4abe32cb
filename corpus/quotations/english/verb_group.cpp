#include "corpus/quotations/english/clause.h"

namespace corpus::english {
namespace {

std::string_view word_of(const Sentence& s, std::size_t item) { return s.items[item].bytes.of(s.text); }

}  // namespace

VerbGroup verb_group(const Sentence& s, std::size_t verb) {
  const Item& item = s.items[verb];
  std::size_t begin = verb;
  bool be = false;
  bool have = false;
  bool modal = false;
  bool to = false;
  while (begin > s.span.begin) {
    const std::size_t before = begin - 1;
    if (s.is(before, word_auxiliary)) {
      const bool is_be = s.is(before, word_be);
      const std::string_view w = word_of(s, before);
      const bool is_have = w == "has" || w == "have" || w == "had" || w == "having";
      if (!be && !have && !modal) (is_be ? be : is_have ? have : modal) = true;
      begin = before;
    } else if (is_adverb(s, before) && !s.is(before, word_subordinator)) {
      begin = before;
    } else if (s.reads(before, "to") && !to && begin == verb) {
      to = true;
      begin = before;
    } else {
      break;
    }
  }
  // Adverbs before a sentence's first comma belong to the sentence, not to the verb.
  while (begin < verb && is_adverb(s, begin) && !s.is(begin, word_negation) && s.items[begin].capital) ++begin;
  const VerbGroup none{};
  const std::uint8_t forms = item.entry->forms;
  const bool stands_first = begin == s.span.begin;
  const std::size_t before = begin - 1;
  const bool determined = !stands_first && is_determined(s, before);
  const bool behind_preposition = !stands_first && s.is(before, word_preposition) && !s.is(before, word_relative);
  if ((forms & form_gerund) != 0) {
    if (be || (!stands_first && s.is(before, word_contracted))) return {Use::finite, {begin, verb + 1}};
    if (determined) return none;
    return {Use::gerund, {begin, verb + 1}};
  }
  if (to && (forms & form_base) != 0) return {Use::infinitive, {begin, verb + 1}};
  if (be) {
    if ((forms & form_participle) != 0) return {Use::passive, {begin, verb + 1}};
    return none;
  }
  if (have) return (forms & form_participle) != 0 ? VerbGroup{Use::finite, {begin, verb + 1}} : none;
  if (modal) return (forms & form_base) != 0 ? VerbGroup{Use::finite, {begin, verb + 1}} : none;
  const bool contracted = !stands_first && s.is(before, word_contracted);
  if (contracted) {
    return (forms & (form_participle | form_base)) != 0 ? VerbGroup{Use::finite, {begin, verb + 1}} : none;
  }
  if (determined || behind_preposition) return none;
  if ((forms & form_past) != 0) return {Use::finite, {begin, verb + 1}};
  if (stands_first) return none;
  const Item& neighbour = s.items[before];
  if ((forms & form_third) != 0) {
    if (neighbour.kind == ItemKind::comma || neighbour.kind == ItemKind::closing || neighbour.kind == ItemKind::quote ||
        neighbour.kind == ItemKind::dash)
      return {Use::finite, {begin, verb + 1}};
    if (!neighbour.is_word()) return none;
    if (neighbour.is(word_subject) && neighbour.is(word_plural)) return none;
    if (before > s.span.begin && (neighbour.entry->forms & form_base) != 0 && !neighbour.capital &&
        (s.reads(before - 1, "to") || s.is(before - 1, word_auxiliary)))
      return none;  // "to answer questions"
    if (is_noun_like(neighbour, s.text) || neighbour.is(word_relative | word_conjunction | word_subject))
      return {Use::finite, {begin, verb + 1}};
    return none;
  }
  if ((forms & form_base) != 0) {
    if (neighbour.is(word_subject) &&
        (neighbour.is(word_plural) || word_of(s, before) == "I" || neighbour.is(word_relative)))
      return {Use::finite, {begin, verb + 1}};
    if (neighbour.is(word_relative | word_plural | word_role_plural)) return {Use::finite, {begin, verb + 1}};
    // "42% think", "friends of the mill say": verbs that take clauses are no nouns.
    constexpr std::uint32_t clause_or_thing = frame_clause | frame_np;
    const bool is_surely_verb = (item.entry->verb->frames & clause_or_thing) == frame_clause && !item.capital;
    const bool is_counted = neighbour.kind == ItemKind::number || neighbour.kind == ItemKind::other ||
                            word_of(s, before) == "percent" || neighbour.is(word_determiner);
    if (is_surely_verb && (is_counted || (word_of(s, verb) == "say" && is_noun_like(neighbour, s.text))))
      return {Use::finite, {begin, verb + 1}};
    if (!neighbour.is_word() || neighbour.is(no_noun | word_subject | word_possessive)) return none;
    const std::string_view w = word_of(s, before);
    if (w.size() > 3 && w.ends_with("s") && !w.ends_with("'s") && !w.ends_with("ss") && !w.ends_with("’s") &&
        !w.ends_with("us"))
      return {Use::finite, {begin, verb + 1}};
  }
  return none;
}

}  // namespace corpus::english
