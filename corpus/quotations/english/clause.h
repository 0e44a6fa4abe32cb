// Who does it, and when? The subject of an English verb, and what stands around verbs.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/sentence.h"

namespace corpus::english {

// Words that are no nouns.
inline constexpr std::uint32_t no_noun = word_auxiliary | word_preposition | word_subordinator | word_wh |
                                         word_conjunction | word_contracted | word_relative;

// Whether the word at `before` makes a noun of the next.
bool is_determined(const Sentence& sentence, std::size_t before);

// How a verb is used where it stands.
enum class Use : std::uint8_t { none, finite, passive, gerund, infinitive };

struct VerbGroup {
  Use use = Use::none;
  Span items;  // auxiliaries, adverbs and the verb
};

// The group of the verb at `verb`; Use::none where the word is no verb there.
VerbGroup verb_group(const Sentence& sentence, std::size_t verb);

// The noun phrase that ends right before `end`; empty when there is none. At most some twenty items long.
Span noun_phrase_before(const Sentence& sentence, std::size_t end);

// The noun phrase that begins at `begin`, with an apposition behind a comma.
Span noun_phrase_at(const Sentence& sentence, std::size_t begin);

// The phrase with what hangs on its last noun: "an adviser to X", "a poll taken by Y", "a baker who left". A name takes
// nothing: "Orme in a statement".
Span with_complements(const Sentence& sentence, Span phrase);

// The subject of the verb at `verb`, whose auxiliaries and adverbs stand between.
Span subject_of(const Sentence& sentence, std::size_t verb);

// The subject of a verb whose group begins at `group`: a noun phrase with its appositions, or a pronoun.
Span subject_before(const Sentence& sentence, std::size_t group);

// By its class or its ending.
bool is_adverb(const Sentence& sentence, std::size_t item);

bool is_noun_like(const Item& item, std::string_view text);

// Whether the word is a verb by its class, its table or its ending.
bool is_verb_like(const Sentence& sentence, std::size_t item);

// Whether a finite clause begins at `item`: a subject, and a verb before the next point.
bool begins_clause(const Sentence& sentence, std::size_t item);

// Whether a noun phrase and a verb that can follow what is said begin at `item`: "X said".
bool begins_cue(const Sentence& sentence, std::size_t item);

// The comma behind `item` at which the main clause begins ("Noting that ..., X said"); 0 when none is found.
std::size_t main_clause_comma(const Sentence& sentence, std::size_t item);

// Behind adverbs and times ("on Tuesday", "last week") that begin at `item`.
std::size_t behind_adverbs(const Sentence& sentence, std::size_t item);

// Behind adverbs, times and prepositional phrases that begin at `item`.
std::size_t behind_modifiers(const Sentence& sentence, std::size_t item);

}  // namespace corpus::english
