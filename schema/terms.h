// Under which terms and value slots is an article found? The one table, read by indexing and by queries alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/analyzer.h"

namespace schema {

// Xapian's limit on a term.
inline constexpr std::size_t max_term_bytes = 245;

// What is known about an article beside its text, and searched by whole words.
struct MetaPrefix {
  std::string_view field;  // its name in the query language
  std::string_view prefix;
  std::string_view what;
};
inline constexpr MetaPrefix place_prefix = {"place", "P", "runs of words of the dateline's or a caption's place"};
inline constexpr MetaPrefix agency_prefix = {"agency", "A", "runs of words of the agency's name"};
inline constexpr MetaPrefix photographer_prefix = {"photographer", "F", "runs of words of a photographer's name"};
inline constexpr MetaPrefix topic_prefix = {"topic", "T", "runs of words of a topic"};
inline constexpr MetaPrefix speaker_prefix = {"speaker", "S", "runs of words of a speaker's name"};
inline constexpr MetaPrefix kind_prefix = {"kind", "K", "a kind of quotation"};
inline constexpr MetaPrefix language_prefix = {"language", "L", "the language code"};
inline constexpr MetaPrefix id_prefix = {"id", "Q", "the article's id"};

// A word of the text: LANGUAGE:STEM, with no language for words taken whole. Carries the word's weight as its wdf.
std::string text_term(const text::Word& word);
// The same word in the headline, or in a caption. `text_term` is what text_term() gave.
std::string headline_term(std::string_view text_term);
std::string caption_term(std::string_view text_term);

// Two of the index's commonest words, by normal form, that stand side by side in one section.
std::string word_pair_term(std::string_view first, std::string_view second);

// A character of an unspaced script, or two that stand side by side in one section. Pairs share so many terms, so that
// an article without a pair can have its term: a posting then takes two bytes, and rare pairs take no room of their
// own.
inline constexpr std::uint32_t character_pair_terms = 1 << 14;
std::string character_term(std::string_view character);
std::string character_pair_term(std::string_view first, std::string_view second);
bool is_character_term(std::string_view term);

// The words of a field's value, by normal form: what a query's value must be a run of.
std::vector<std::string> value_words(std::string_view value, text::Analyzer& analyzer);

// The term for a run of at most max_run_words words of a value.
inline constexpr std::size_t max_run_words = 8;
std::string run_term(const MetaPrefix& field, const std::vector<std::string>& words);

// Every run that an article with a value of these words is found under.
std::vector<std::string> run_terms(const MetaPrefix& field, const std::vector<std::string>& words);

// The terms that an article must have, all of them, so that `words` is a run of its value's words.
std::vector<std::string> required_run_terms(const MetaPrefix& field, const std::vector<std::string>& words);

std::string kind_term(std::string_view kind);
std::string language_term(std::string_view code);
std::string id_term(std::string_view id);
// Of each further version of a story, by the id of the story's first one.
std::string version_term(std::string_view story);

// Value slots. Lists are joined by `list_separator`.
enum Slot : std::uint32_t {
  slot_first_day = 0,      // YYYY-MM-DD: the first day that the date can mean; absent when there is no date
  slot_last_day = 1,       // the last one
  slot_published = 2,      // ISO 8601, for sorting
  slot_place = 3,          // as written
  slot_agency = 4,         // as written
  slot_language = 5,       // ISO 639-1
  slot_topics = 6,         // list
  slot_photographers = 7,  // list, each once
  slot_speakers = 8,       // list, each once
};
inline constexpr char list_separator = '\x1F';

std::string join_list(const std::vector<std::string>& values);
std::vector<std::string> split_list(std::string_view joined);

}  // namespace schema
