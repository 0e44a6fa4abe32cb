// What does it cost to ask Pullquote from another process? A line into `pullquote-search find -`, a line out.
#pragma once

#include <sys/types.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench/engines/engine.h"

namespace bench {

// A program that answers each line of its standard input with a line. Ends when this object goes.
class LineProgram {
 public:
  explicit LineProgram(const std::vector<std::string>& words);  // throws std::runtime_error
  ~LineProgram();
  LineProgram(const LineProgram&) = delete;
  LineProgram& operator=(const LineProgram&) = delete;

  std::string ask(const std::string& line);  // throws std::runtime_error when no answer comes

 private:
  pid_t process_ = -1;
  int in_ = -1;
  int out_ = -1;
};

// One program for each set of options, started at the first query that needs it.
class PullquotePipe : public Engine {
 public:
  explicit PullquotePipe(std::string index) : index_(std::move(index)) {}

  std::string name() const override { return "pullquote_pipe"; }
  bool is_in_process() const override { return false; }
  bool can_answer(const Question&, Mode mode) const override { return mode == Mode::passages; }
  std::string text_of(const Question& question) const override;
  Reply answer(const Translated& query, Mode mode) override;

 private:
  std::string index_;
  std::map<std::vector<std::string>, std::unique_ptr<LineProgram>> programs_;  // by their options
};

}  // namespace bench
