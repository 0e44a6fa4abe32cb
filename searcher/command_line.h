// What was typed? The command line of pullquote-search as plain data.
#pragma once

#include <string>
#include <variant>

#include "searcher/answer/options.h"

namespace searcher {

enum class Command { find, quotes, captions, concordance, explain, show };
enum class Format { text, json, jsonl, csv, html };

struct Invocation {
  Command command = Command::find;
  std::string index = "./index";
  Format format = Format::text;
  std::string query;  // or the name of what to show; "-" reads queries from standard input
  AnswerOptions options;
};

// An invocation, or the exit code when there is nothing to run: help was printed, or what is wrong was said.
std::variant<Invocation, int> read_command_line(int argc, char** argv);

}  // namespace searcher
