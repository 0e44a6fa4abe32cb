// What may be asked for beside the query? One table of the options of an answer: the command line reads it, and so does
// every other way of asking.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/options.h"

namespace searcher {

enum class Question : std::uint8_t { find, quotes, captions, concordance, explain, batch };

// What was wrong with a value. The message does not name the flag.
struct FlagError {
  std::string message;
  std::string next;  // what to do about it; "" where the message tells
};

struct Flag {
  std::string_view name;      // "limit": --limit, or limit=
  std::string_view values;    // what it takes, "N", "all|any"; "" for a switch
  std::string_view standard;  // the value when it is not given; "" for none
  std::string description;
  std::vector<Question> questions;  // that it may come with
  std::optional<FlagError> (*set)(std::string_view value, Question question, AnswerOptions& options);

  bool is_switch() const { return values.empty(); }
  bool is_for(Question question) const;
};

// In the order of help pages.
const std::vector<Flag>& flags();

// Nothing: this question takes no such flag.
const Flag* find_flag(std::string_view name, Question question);

}  // namespace searcher
