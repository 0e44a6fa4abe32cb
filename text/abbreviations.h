// Does this point end a sentence? What a language's abbreviations, and the words that open its sentences, say about it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace text {

// What the point behind a word means where the text after it could begin a sentence.
enum class Point {
  ends,           // an ordinary word
  continues,      // never the end: a name or an explanation follows ("Mr.", "Gen.", "i.e.", "им.")
  before_number,  // not the end before a number, else an ordinary word ("No. 5", "Jan. 17", "ст. 5", "млн.")
  may_end,        // the end only before a word that commonly opens a sentence ("U.S.", "Inc.", "p.m.")
  after_number,  // behind a number it may end a sentence (2020 г., "year"), elsewhere never (г. Москва, "city of")
};

// The tables of one language. Immutable; safe from several threads.
class Abbreviations {
 public:
  // `language` is a code as language_code() gives it. Other languages have the abbreviations that all share.
  static const Abbreviations& of(std::string_view language);

  // `word` stands without its last point and without the spaces inside: "Mr", "i.e", "т.е" (also for "т. е."). Case
  // matters ("Gen.", not "gen." or "GEN."), but what is written in lower case may also begin a sentence ("Т.е."), if it
  // is no single letter. Initials and dotted capitals that no table holds ("J", "U.S", "А.С", "Ph.D") may end one.
  Point point_after(std::string_view word) const;

  // Is the capitalised `word` one that commonly opens a sentence and hardly ever a name ("The", "В")?
  bool opens_sentence(std::string_view word) const;

  // Does a point make a number an ordinal ("3. Oktober")?
  bool has_ordinal_points() const { return has_ordinal_points_; }

  struct Table;
  explicit Abbreviations(const Table& table);

 private:
  void add(std::string_view words, Point point);

  std::unordered_map<std::string, Point> points_;
  std::unordered_set<std::string> openers_;  // in lower case
  bool has_ordinal_points_;
};

}  // namespace text
