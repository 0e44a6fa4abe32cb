// How are the cues of an English section read? Sentence by sentence, cue by cue, from left to right.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/english/clause.h"
#include "corpus/quotations/english/content.h"
#include "corpus/quotations/items.h"

namespace corpus::english {

// Reads one section; what it finds in a sentence may shorten what it found before. One object a section.
class CueReader {
 public:
  CueReader(std::string_view text, const std::vector<Item>& items) : text_(text), items_(items) {}

  std::vector<Attribution> read();

 private:
  // Behind the boundary that ends the sentence.
  std::size_t sentence_end(std::size_t begin) const;
  void read_sentence(const Sentence& s);
  // "..." he retaliated: any verb in the past may stand behind marked speech.
  bool is_generic_cue(const Sentence& s, std::size_t at) const;
  // "is convinced that"
  void stance(const Sentence& s, std::size_t at);
  // "his claim that", "X's promise to": whether it was one.
  bool noun(const Sentence& s, std::size_t at);
  // "Orme: Bridge is safe", a section of one short sentence.
  void headline_colon(const Sentence& s);
  // A paragraph that ends in a colon opens the marked speech of the next one.
  void colon_at_end(const Sentence& s, std::size_t before);
  // "..." - NAME
  static Span signature(const Sentence& s, std::size_t at);
  // "NAME: '...'", "X had one message: '...'": who stands before the colon, or opens its clause.
  Span before_colon(const Sentence& s, std::size_t at) const;
  // Who speaks, or does something, in the sentence before.
  Span previous_speaker() const;
  static bool is_title_case(const Sentence& s);
  // Marked words that no cue governs: perhaps of the one who speaks in their sentence, or of its subject.
  void ungoverned_marks(const Sentence& s, std::size_t before);
  // The item to go on behind.
  std::size_t verb(const Sentence& s, std::size_t at);
  static float confidence_of(const Verb& verb, const Content& content, const Cue& cue);
  // "X said as follows:" ends the paragraph; the words stand in the next one.
  void awaited(const Sentence& s, const Cue& cue, Attribution& found);
  // What was read to the left of a cue that begins a clause of its own ends before it: "..., adding that ...".
  void cut_before(const Sentence& s, const Cue& cue);
  // "was told by X that": the agent speaks.
  bool by_agent(const Sentence& s, const Cue& cue, Attribution& found);
  // The subject that a verb without one shares with another verb of the sentence.
  Span inherited(const Sentence& s, std::size_t group) const;
  // The subject that opens the nearest clause before `end`: "the town sold it and Orme left, noting that".
  Span clause_opening_subject(const Sentence& s, std::size_t end) const;
  bool is_finite(const Sentence& s, std::size_t at) const;
  static bool is_bare_relative(const Sentence& s, Span subject);
  // Whether [begin, end) could be said as it is: a clause, or a subordinate one or a phrase with a clause behind it.
  bool is_clause(const Sentence& s, Span span) const;
  // "..., X said": what is said stands before its cue. Whether it was so.
  bool behind_said(const Sentence& s, Cue cue, const Verb& verb);
  // Whether what is said goes on behind its cue.
  bool goes_on(const Sentence& s, std::size_t at) const;
  std::size_t according_to(const Sentence& s, std::size_t at);

  std::string_view text_;
  const std::vector<Item>& items_;
  std::vector<Attribution> found_;
  Span shared_;    // the sentence's latest subject of a finite cue
  Span previous_;  // the sentence before
  Span previous_speaker_;
  std::size_t left_ = 0;  // where what a later cue may govern begins
};

}  // namespace corpus::english
