// pullquote-search: how a question is answered.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>

#include "schema/error.h"
#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/command_line.h"
#include "searcher/index/snapshot.h"
#include "searcher/render/csv.h"
#include "searcher/render/html.h"
#include "searcher/render/json.h"
#include "searcher/render/text.h"

namespace {

using namespace searcher;

enum ExitCode { found = 0, nothing_found = 1, failed = 2 };

constexpr const char* next_after_failure = "try again; if it stays, report it with the query";

struct Outcome {
  std::string output;  // for standard output
  ExitCode code = found;
};

TextStyle style_for_terminal() {
  return {.colour = ::isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr};
}

Outcome refusal(const AnswerHead& head, Format format) {
  if (format == Format::json || format == Format::jsonl) return {refusal_json(head) + "\n", failed};
  const std::string said = diagnostics_text(head);
  std::cerr
      << (said.empty() ? "query: the query is empty\n" : said)
      << "pullquote-search: nothing was left to run\n  next: change the query, or see pullquote-search find --help\n";
  return {"", failed};
}

template <typename Answer>
std::string rendered(const Answer& answer, Format format) {
  switch (format) {
    case Format::json: return to_json(answer) + "\n";
    case Format::jsonl:
      if constexpr (requires { to_json_lines(answer); }) return to_json_lines(answer);
      return to_json(answer) + "\n";  // an answer without a list is one line
    case Format::csv:
      if constexpr (requires { to_csv(answer); }) return to_csv(answer);
      break;
    case Format::html:
      if constexpr (requires { to_html(answer); }) return to_html(answer);
      break;
    case Format::text: break;
  }
  return to_text(answer, style_for_terminal());
}

template <typename Answer>
Outcome outcome_of(const Answer& answer, Format format) {
  if (answer.head.is_refused) return refusal(answer.head, format);
  // Rows have no place for what is to be said of the whole.
  if (format == Format::csv || format == Format::jsonl) {
    std::cerr << diagnostics_text(answer.head);
    for (const std::string& note : answer.head.notes) std::cerr << "note: " << printable(note) << "\n";
  }
  return {rendered(answer, format), answer.head.total > 0 ? found : nothing_found};
}

Outcome answer(const Invocation& invocation, const std::string& query, const Snapshot& snapshot, Format format) {
  switch (invocation.command) {
    case Command::find: return outcome_of(find(query, snapshot, invocation.options), format);
    case Command::quotes: return outcome_of(quotes(query, snapshot, invocation.options), format);
    case Command::captions: return outcome_of(captions(query, snapshot, invocation.options), format);
    case Command::concordance: return outcome_of(concordance(query, snapshot, invocation.options), format);
    case Command::explain: return outcome_of(explain(query, snapshot, invocation.options), format);
    case Command::show: break;
  }
  if (const auto shown = show(query, snapshot)) return {rendered(*shown, format), found};
  const std::string message = "no such article or passage";
  const std::string next = "take an id from an answer of find; a passage is ID#h, ID#s14, ID#s14-16 or ID#c3";
  if (format == Format::json || format == Format::jsonl)
    return {schema::error_json("not_found", message, query, next) + "\n", nothing_found};
  std::cerr << fmt::format("pullquote-search: {}: {}\n  next: {}\n", printable(query), message, next);
  return {"", nothing_found};
}

// Whether `output` was written. A reader that goes away early is no error; a disk that is full is.
enum class Written { all, reader_gone, failed };

Written write(const std::string& output) {
  errno = 0;
  std::cout << output << std::flush;
  if (std::cout) return Written::all;
  if (errno == EPIPE) return Written::reader_gone;
  std::cerr << fmt::format(
      "pullquote-search: standard output: cannot write: {}\n  next: make room, or write elsewhere\n",
      std::strerror(errno));
  return Written::failed;
}

ExitCode run_one(const Invocation& invocation) {
  const Snapshot snapshot(invocation.index);
  const Outcome outcome = answer(invocation, invocation.query, snapshot, invocation.format);
  return write(outcome.output) == Written::failed ? failed : outcome.code;
}

// A query a line on standard input, exactly one JSON line each on standard output, whatever happens. Moves on when a
// new generation was published.
ExitCode run_lines(const Invocation& invocation) {
  auto snapshot = std::make_unique<Snapshot>(invocation.index);
  ExitCode code = nothing_found;
  for (std::string line; std::getline(std::cin, line);) {
    std::string output;
    try {
      if (schema::current_generation(invocation.index) != snapshot->generation())
        snapshot = std::make_unique<Snapshot>(invocation.index);
      const Outcome outcome = answer(invocation, line, *snapshot, Format::json);
      output = outcome.output;
      if (outcome.code == found) code = found;
    } catch (const schema::IndexError& error) {
      output = schema::error_json(schema::name_of(error.code()), error.what(), error.where(), error.next()) + "\n";
    } catch (const std::exception& error) {
      output = schema::error_json("failed", error.what(), invocation.index, next_after_failure) + "\n";
    }
    const Written written = write(output);
    if (written != Written::all) return written == Written::failed ? failed : code;
  }
  return code;
}

void report(const Invocation& invocation, std::string_view code, std::string_view message, std::string_view where,
            std::string_view next) {
  if (invocation.format == Format::json || invocation.format == Format::jsonl)
    write(schema::error_json(code, message, where, next) + "\n");
  std::cerr << fmt::format("pullquote-search: {}: {}\n  next: {}\n", where, message, next);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto read = read_command_line(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const Invocation& invocation = std::get<Invocation>(read);
  try {
    const bool is_stream = invocation.query == "-" && invocation.command != Command::show;
    return is_stream ? run_lines(invocation) : run_one(invocation);
  } catch (const schema::IndexError& error) {
    report(invocation, schema::name_of(error.code()), error.what(), error.where(), error.next());
  } catch (const std::exception& error) {
    report(invocation, "failed", error.what(), invocation.index, next_after_failure);
  }
  return failed;
}
