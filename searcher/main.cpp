// pullquote-search: how a question is answered.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "corpus/drafts/draft.h"
#include "schema/error.h"
#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/batch/batch.h"
#include "searcher/command_line.h"
#include "searcher/index/live_snapshot.h"
#include "searcher/input_file.h"
#include "searcher/mcp/server.h"
#include "searcher/mcp/stdio.h"
#include "searcher/render/batch.h"
#include "searcher/render/csv.h"
#include "searcher/render/html.h"
#include "searcher/render/json.h"
#include "searcher/render/text.h"
#include "searcher/render/verification_csv.h"
#include "searcher/render/verification_html.h"
#include "searcher/render/verification_json.h"
#include "searcher/render/verification_text.h"
#include "searcher/serve/server.h"
#include "searcher/verify/verify_draft.h"
#include "searcher/watch/command_sink.h"
#include "searcher/watch/output_sink.h"
#include "searcher/watch/saved_query.h"
#include "searcher/watch/watch.h"
#include "searcher/watch/watch_error.h"

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

// Rows have no place for what is to be said of the whole.
void say_beside_rows(const std::vector<std::string>& notes, Format format) {
  if (format != Format::csv && format != Format::jsonl) return;
  for (const std::string& note : notes) std::cerr << "note: " << printable(note) << "\n";
}

template <typename Answer>
Outcome outcome_of(const Answer& answer, Format format) {
  if (answer.head.is_refused) return refusal(answer.head, format);
  if (format == Format::csv || format == Format::jsonl) std::cerr << diagnostics_text(answer.head);
  say_beside_rows(answer.head.notes, format);
  return {rendered(answer, format), answer.head.total > 0 ? found : nothing_found};
}

Outcome answer(const Invocation& invocation, const std::string& query, const Snapshot& snapshot, Format format) {
  switch (invocation.command) {
    case Command::find: return outcome_of(find(query, snapshot, invocation.options), format);
    case Command::quotes: return outcome_of(quotes(query, snapshot, invocation.options), format);
    case Command::captions: return outcome_of(captions(query, snapshot, invocation.options), format);
    case Command::concordance: return outcome_of(concordance(query, snapshot, invocation.options), format);
    case Command::explain: return outcome_of(explain(query, snapshot, invocation.options), format);
    case Command::show:
    case Command::verify:
    case Command::batch:
    case Command::watch:
    case Command::mcp:
    case Command::serve: break;
  }
  if (const auto shown = show(query, snapshot)) return {rendered(*shown, format), found};
  const std::string message = snapshot.missing().empty() ? "no such article or passage"
                                                         : "no such article or passage in the segments that answer";
  const std::string next = "take an id from an answer of find; a passage is ID#h, ID#s14, ID#s14-16 or ID#c3";
  if (format == Format::json || format == Format::jsonl)
    return {schema::error_json("not_found", message, query, next) + "\n", nothing_found};
  std::cerr << fmt::format("pullquote-search: {}: {}\n  next: {}\n", printable(query), message, next);
  return {"", nothing_found};
}

// Whether `output` was written. A reader that goes away early is no error; a disk that is full is.
enum class Written { all, reader_gone, failed };

void say_unwritten() {
  std::cerr << fmt::format(
      "pullquote-search: standard output: cannot write: {}\n  next: make room, or write elsewhere\n",
      std::strerror(errno));
}

Written write(const std::string& output) {
  errno = 0;
  std::cout << output << std::flush;
  if (std::cout) return Written::all;
  if (errno == EPIPE) return Written::reader_gone;
  say_unwritten();
  return Written::failed;
}

std::string input_of(const Invocation& invocation) {
  if (invocation.file == "-" && ::isatty(STDIN_FILENO) == 1)
    std::cerr << "reading standard input, up to its end (Ctrl-D)\n";
  return read_input(invocation.file, std::cin);
}

corpus::Draft draft_of(const Invocation& invocation) try {
  const std::string& language = invocation.options.language;
  if (invocation.quote) return draft_of_quote(*invocation.quote, invocation.speaker, language);
  corpus::Draft draft = corpus::read_draft(input_of(invocation), invocation.file == "-" ? "" : invocation.file);
  if (!language.empty()) draft.language = language;
  return draft;
} catch (const corpus::DraftError& error) {
  throw InputError(error.what(), input_name(invocation.file), error.next());
}

BatchSheet sheet_of(const Invocation& invocation) try {
  return read_sheet(input_of(invocation));
} catch (const CsvError& error) {
  throw InputError(error.what(), input_name(invocation.file), error.next());
}

Outcome verified(const Invocation& invocation) {
  const corpus::Draft draft = draft_of(invocation);
  LiveSnapshot live(invocation.index, invocation.snapshot);
  const VerifyAnswer answer =
      live.answer([&](const Snapshot& snapshot) { return verify_draft(draft, snapshot, invocation.allow_reported); });
  say_beside_rows(answer.notes, invocation.format);
  return {rendered(answer, invocation.format), answer.is_fit() ? found : nothing_found};
}

Outcome batch_answered(const Invocation& invocation) {
  const BatchSheet sheet = sheet_of(invocation);
  LiveSnapshot live(invocation.index, invocation.snapshot);
  const BatchAnswer answer = live.answer([&](const Snapshot& snapshot) {
    return answer_sheet(sheet, snapshot, invocation.options, invocation.allow_reported);
  });
  say_beside_rows(answer.notes, invocation.format);
  return {rendered(answer, invocation.format), answer.count() > 0 ? found : nothing_found};
}

Outcome outcome_of(const Invocation& invocation) {
  if (invocation.command == Command::verify) return verified(invocation);
  if (invocation.command == Command::batch) return batch_answered(invocation);
  LiveSnapshot live(invocation.index, invocation.snapshot);
  return live.answer(
      [&](const Snapshot& snapshot) { return answer(invocation, invocation.query, snapshot, invocation.format); });
}

ExitCode run_one(const Invocation& invocation) {
  const Outcome outcome = outcome_of(invocation);
  return write(outcome.output) == Written::failed ? failed : outcome.code;
}

// That answers come from a generation which is no longer the live one: said again only when the reason changes.
void say_once(const std::optional<schema::IndexError>& error, std::string& told) {
  const std::string message = error ? fmt::format("{}: {}", printable(error->where()), printable(error->what())) : "";
  if (!message.empty() && message != told)
    std::cerr << fmt::format("pullquote-search: {}\n  next: {}; until then answers come from the generation before\n",
                             message, printable(error->next()));
  told = message;
}

// A query a line on standard input, exactly one JSON line each on standard output, whatever happens. Moves on when a
// new generation was published.
ExitCode run_lines(const Invocation& invocation) {
  LiveSnapshot live(invocation.index, invocation.snapshot);
  live.get();  // what is no index is said before a query is read
  std::string told;
  ExitCode code = nothing_found;
  for (std::string line; std::getline(std::cin, line);) {
    std::string output;
    try {
      const Outcome outcome = live.answer([&](const Snapshot& snapshot) {
        say_once(live.last_error(), told);
        return answer(invocation, line, snapshot, Format::json);
      });
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

// Standard output is the protocol's alone.
ExitCode run_mcp(const Invocation& invocation) {
  std::string told;
  mcp::Server server(invocation.index,
                     [&told](const std::optional<schema::IndexError>& error) { say_once(error, told); });
  if (mcp::serve_stdio(server, STDIN_FILENO, STDOUT_FILENO)) return found;
  say_unwritten();
  return failed;
}

watch::AlertFormat alert_format(const Invocation& invocation) {
  if (!invocation.exec.empty() || invocation.format == Format::json) return watch::AlertFormat::json;
  return invocation.format == Format::jsonl ? watch::AlertFormat::json_lines : watch::AlertFormat::text;
}

// Tells what is new, until it is told to end.
ExitCode run_watch(const Invocation& invocation) {
  const std::vector<watch::SavedQuery> queries =
      watch::parse_saved_queries(read_input(invocation.file, std::cin), input_name(invocation.file));
  const watch::WatchOptions options{
      .index = invocation.index,
      .file = input_name(invocation.file),
      .state_home = watch::state_home(),
      .once = invocation.once,
      .delivery = {
          .tells_all = invocation.tells_all, .format = alert_format(invocation), .style = style_for_terminal()}};
  const watch::Stop stop = watch::Stop::on_signals();
  const watch::Step step = [](std::string_view) {};
  watch::OutputSink output(STDOUT_FILENO, step);
  watch::CommandSink command(invocation.exec, stop);
  watch::Sink& sink = invocation.exec.empty() ? static_cast<watch::Sink&>(output) : command;
  const watch::WatchEnd end =
      watch::run(queries, options, sink, stop,
                 {.remark =
                      [](const std::string& where, const std::string& message, const std::string& next) {
                        std::cerr << fmt::format("pullquote-search: {}: {}\n  next: {}\n", printable(where),
                                                 printable(message), printable(next));
                      },
                  .step = step});
  if (!invocation.once || end.is_broken_off) return found;
  if (!end.is_whole) return failed;
  return end.delivered > 0 ? found : nothing_found;
}

ExitCode run_server(const Invocation& invocation) {
  serve::Server server(invocation.served);
  if (write("listening on " + server.url() + "\n") == Written::failed) return failed;
  server.run();
  return found;
}

void report(const Invocation& invocation, std::string_view code, std::string_view message, std::string_view where,
            std::string_view next) {
  if (invocation.format == Format::json || invocation.format == Format::jsonl)
    write(schema::error_json(code, message, where, next) + "\n");
  std::cerr << fmt::format("pullquote-search: {}: {}\n  next: {}\n", printable(where), printable(message),
                           printable(next));
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto read = read_command_line(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const Invocation& invocation = std::get<Invocation>(read);
  try {
    if (invocation.command == Command::watch) return run_watch(invocation);
    if (invocation.command == Command::mcp) return run_mcp(invocation);
    if (invocation.command == Command::serve) return run_server(invocation);
    const bool is_stream = invocation.query == "-" && invocation.command != Command::show;
    return is_stream ? run_lines(invocation) : run_one(invocation);
  } catch (const InputError& error) {
    report(invocation, "input_unreadable", error.what(), error.where(), error.next());
  } catch (const serve::StartError& error) {
    report(invocation, "cannot_serve", error.what(), error.where(), error.next());
  } catch (const schema::IndexError& error) {
    report(invocation, schema::name_of(error.code()), error.what(), error.where(), error.next());
  } catch (const watch::WatchError& error) {
    report(invocation, name_of(error.code()), error.what(), error.where(), error.next());
  } catch (const std::exception& error) {
    report(invocation, "failed", error.what(), invocation.index, next_after_failure);
  }
  return failed;
}
