// What does an index answer? A fixed set of questions to all commands, put by another process.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

struct Inquiry {
  enum class Command { find, newest, facets, misquote, quotes, captions, concordance, explain, show, verify };
  Command command = Command::find;
  std::string text;
};

// Of each command some, about what the index holds.
std::vector<Inquiry> draw_inquiries(const std::string& index, std::size_t articles, std::uint64_t seed);

struct Replies {
  // An answer as JSON without its time, or an error as "error CODE WHERE": one for each inquiry.
  std::vector<std::string> lines;
  int signal = 0;  // that ended the process
  bool hung = false;

  static bool is_error(const std::string& line) { return line.starts_with("error "); }
};

// Opens the index and asks, in a process of its own. Throws std::runtime_error when none can be started.
Replies ask(const std::string& index, const std::vector<Inquiry>& inquiries);

}  // namespace bench
