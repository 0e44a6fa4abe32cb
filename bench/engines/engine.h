// What is measured? An engine with its index open, asked one query at a time in its own language.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/queries/question.h"

namespace bench {

inline constexpr unsigned page_size = 10;

enum class Mode {
  passages,  // ten hits: id, headline and text with the words marked
  ids,       // ten numbers of articles
};

// A question in an engine's language. Made before the clock starts.
struct Translated {
  std::string text;
  Question::Shape shape = Question::Shape::all;
  bool newest_first = false;
  bool exact_total = false;
};

struct Reply {
  std::size_t hits = 0;               // on the page
  std::uint64_t total = 0;            // articles that match; an estimate unless the question asked for an exact one
  std::string output;                 // the answer as it would be handed over
  std::vector<std::string> articles;  // the ids of the hits, best first; only with passages
};

// Not safe from several threads.
class Engine {
 public:
  Engine() = default;
  virtual ~Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  virtual std::string name() const = 0;

  // Whether it works in this thread, so that the thread's processor time is all it takes.
  virtual bool is_in_process() const { return true; }

  // Whether the engine's language can say it and its index can tell it.
  virtual bool can_answer(const Question&, Mode) const { return true; }

  virtual std::string text_of(const Question& question) const = 0;

  // Parses the query, finds, and renders: what is timed.
  virtual Reply answer(const Translated& query, Mode mode) = 0;

  Translated translated(const Question& question) const {
    return {text_of(question), question.shape, question.newest_first, question.exact_total};
  }
};

}  // namespace bench
