// How does Pullquote answer? Through its library, as `pullquote-search find -` answers a line.
#pragma once

#include <string>

#include "bench/engines/engine.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace bench {

// In Pullquote's query language: words, "a phrase", prefix*, -word. Any or all is an option.
std::string pullquote_query(const Question& question);
searcher::AnswerOptions pullquote_options(const Translated& query);

class Pullquote : public Engine {
 public:
  explicit Pullquote(const std::string& index) : snapshot_(index) {}  // throws schema::IndexError

  std::string name() const override { return "pullquote"; }

  // There is no answer of the closest passages without passages.
  bool can_answer(const Question& question, Mode mode) const override {
    return mode == Mode::passages || question.shape != Question::Shape::misquote;
  }
  std::string text_of(const Question& question) const override { return pullquote_query(question); }
  Reply answer(const Translated& query, Mode mode) override;

 private:
  Reply passages(const Translated& query);
  Reply ids(const Translated& query);

  searcher::Snapshot snapshot_;
};

}  // namespace bench
