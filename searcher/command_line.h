// What was typed? The command line of pullquote-search as plain data.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"
#include "searcher/serve/serve_options.h"

namespace searcher {

enum class Command { find, quotes, captions, concordance, explain, show, verify, batch, watch, mcp, serve };
enum class Format { text, json, jsonl, csv, html };

struct Invocation {
  Command command = Command::find;
  std::string index = "./index";
  Format format = Format::text;
  std::string query;                 // or the name of what to show; "-" reads queries from standard input
  std::string file = "-";            // of verify, batch and watch: what to read; "-" is standard input
  std::optional<std::string> quote;  // of verify: the only quotation to check, in the place of a file
  std::string speaker;               // whom `quote` is attributed to, or ""
  bool allow_reported = false;       // of verify and batch: reported speech is fit to print
  std::string exec;                  // of watch: the command that deliveries are handed to, or ""
  bool once = false;                 // of watch: the live generation alone
  bool tells_all = false;            // of watch: what the index holds is new to a query that is new
  AnswerOptions options;
  SnapshotOptions snapshot;  // what to do about servers of remote segments
  serve::ServeOptions served;  // of serve; its index is `index`
};

// An invocation, or the exit code when there is nothing to run: help was printed, or what is wrong was said.
std::variant<Invocation, int> read_command_line(int argc, char** argv);

}  // namespace searcher
