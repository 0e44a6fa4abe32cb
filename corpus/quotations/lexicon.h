// What may a word be? Its classes, and how it says that somebody speaks.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corpus {

// Classes of words, as the first column of a language's words.tsv names them.
enum WordClass : std::uint32_t {
  word_article = 1u << 0,
  word_determiner = 1u << 1,
  word_possessive = 1u << 2,
  word_subject = 1u << 3,  // a pronoun that can be a subject
  word_person = 1u << 4,   // a pronoun that stands for people
  word_third = 1u << 5,    // of them, one whose person the text names elsewhere
  word_object = 1u << 6,   // whom something is said to, in one word
  word_relative = 1u << 7,
  word_wh = 1u << 8,
  word_auxiliary = 1u << 9,
  word_be = 1u << 10,
  word_contracted = 1u << 11,  // a pronoun with its auxiliary: he's
  word_preposition = 1u << 12,
  word_adverb = 1u << 13,
  word_conjunction = 1u << 14,
  word_subordinator = 1u << 15,
  word_time = 1u << 16,
  word_title = 1u << 17,  // stands before a name
  word_male = 1u << 18,
  word_female = 1u << 19,
  word_role = 1u << 20,
  word_role_plural = 1u << 21,
  word_negation = 1u << 22,
  word_nation = 1u << 23,
  word_organization = 1u << 24,
  word_plural = 1u << 25,  // a pronoun or a noun for several
  word_medium = 1u << 26,  // what speaks for people: a report, a poll
  word_speech_noun = 1u << 27,
  word_stance = 1u << 29,          // what one is that holds an opinion: convinced
  word_verdict = 1u << 30,         // a noun for what someone says of a thing: criticism
  word_work = 1u << 31,            // a thing that has a title: a book, a show
  word_irregular_verb = 1u << 28,  // a common finite verb that no rule of endings tells
};

// What may follow a verb of saying.
enum Frame : std::uint32_t {
  frame_quote = 1u << 0,   // marked speech, before or after it
  frame_clause = 1u << 1,  // a clause without a conjunction
  frame_that = 1u << 2,
  frame_wh = 1u << 3,
  frame_to = 1u << 4,
  frame_np = 1u << 5,
  frame_addressee = 1u << 6,  // whom it is said to, before what is said
  frame_colon = 1u << 7,      // marked speech only
  first_frame_of_preposition = 1u << 8,
};

// How surely a verb means speech.
enum class VerbSort : std::uint8_t { speech, thought, attitude };

struct Verb {
  VerbSort sort = VerbSort::speech;
  std::uint32_t frames = 0;           // behind the verb itself; prepositions by Lexicon::preposition
  std::string_view particle;          // "out" of "point out"
  std::uint32_t particle_frames = 0;  // behind the particle
};

enum VerbForm : std::uint8_t { form_base = 1, form_third = 2, form_past = 4, form_participle = 8, form_gerund = 16 };

struct WordEntry {
  std::uint32_t classes = 0;
  std::uint32_t preposition = 0;  // the frame that begins with this word
  const Verb* verb = nullptr;
  std::uint8_t forms = 0;    // of `verb`
  std::uint16_t nation = 0;  // the row of the nation that the word names; 0: none
};

// The words of one language that attribution needs. Immutable once built; safe from several threads.
class Lexicon {
 public:
  // Of `folder`, "english", "russian" or "chinese": its words.tsv, verbs.tsv and nations.tsv.
  explicit Lexicon(std::string_view folder);

  // `lower` is in lower case; an unknown word has an entry without classes.
  const WordEntry& find(std::string_view lower) const {
    const auto found = entries_.find(lower);
    return found == entries_.end() ? unknown_ : found->second;
  }

 private:
  void read_words(std::string_view table);
  void read_verbs(std::string_view table, std::string_view folder);
  void read_nations(std::string_view table);
  std::uint32_t frames_of(std::string_view list, Verb& verb);
  WordEntry& entry(std::string word);

  std::deque<std::string> words_;
  std::deque<Verb> verbs_;
  std::unordered_map<std::string_view, WordEntry> entries_;
  std::vector<std::string_view> prepositions_;
  WordEntry unknown_;
};

const Lexicon& english_lexicon();
const Lexicon& russian_lexicon();

}  // namespace corpus
