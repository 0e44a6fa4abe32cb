// What is asked? A query that every engine can be given, before it is put into the engine's own language.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct Question {
  enum class Shape {
    all,       // each of the words, in any form
    any,       // at least one of them, best first
    phrase,    // just so, one after the other
    prefix,    // a word that begins so
    misquote,  // a phrase that may stand nowhere just so: what comes closest; the peers are asked for any of its words
  };
  Shape shape = Shape::all;
  std::vector<std::string> words;     // lower case; of Chinese, one character each
  std::vector<std::string> excluded;  // that must not stand in the article
  bool newest_first = false;          // by date instead of relevance
  bool exact_total = false;           // with the number of all articles that match
  bool is_han = false;                // Chinese

  bool operator==(const Question&) const = default;
};

struct QuestionClass {
  std::string name;   // "phrase_3"
  std::string title;  // for people
  std::vector<Question> questions;
};

// The words with `between` between them.
std::string joined(const std::vector<std::string>& words, const std::string& between);

}  // namespace bench
