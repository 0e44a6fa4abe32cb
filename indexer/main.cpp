// pullquote-index: how coverage becomes an index.
#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/distributed.h"
#include "indexer/progress_line.h"
#include "indexer/source_size.h"
#include "indexer/split.h"
#include "indexer/stats.h"
#include "indexer/update.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "text/language.h"

namespace {

enum ExitCode { all_done = 0, some_skipped = 1, failed = 2 };

struct Outcome {
  std::string output;  // for standard output
  ExitCode code = all_done;
};

struct Arguments {
  std::string index = "./index";
  std::string format = "text";
  bool json() const { return format == "json"; }
};

void set_up_log() {
  auto log = spdlog::stderr_color_mt("pullquote-index");
  log->set_pattern("%H:%M:%S %^%l%$ %v");
  if (std::getenv("NO_COLOR") != nullptr)
    static_cast<spdlog::sinks::stderr_color_sink_mt*>(log->sinks().front().get())
        ->set_color_mode(spdlog::color_mode::never);
  spdlog::set_default_logger(std::move(log));
}

// What a run tells on the way, to the log and the progress line.
indexer::RunEvents events_to(indexer::ProgressLine& line) {
  return {.progress = [&](const indexer::Progress& progress) { line.show(progress); },
          .remark =
              [&](const corpus::Remark& remark) {
                line.close();
                if (remark.kind == corpus::Remark::Kind::skipped)
                  spdlog::warn("skipped {}: {}", remark.where, remark.message);
                else
                  spdlog::info("{}: {}", remark.where, remark.message);
              },
          .step =
              [&](const std::string& step) {
                line.close();
                spdlog::info(step);
              }};
}

Outcome outcome_of(const Arguments& arguments, const schema::Manifest& manifest) {
  return {arguments.json() ? indexer::stats_json(arguments.index, manifest) : "",
          manifest.report.skipped == 0 ? all_done : some_skipped};
}

// Runs build or update, and logs the report.
Outcome run_on_sources(const Arguments& arguments, const indexer::RunOptions& options, auto run) {
  indexer::ProgressLine line(indexer::source_bytes(options.sources));
  const auto started = std::chrono::steady_clock::now();
  const schema::Manifest manifest = run(options, events_to(line));
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  const schema::RunReport& report = manifest.report;
  spdlog::info("read {} articles, {} units unchanged; indexed {}, dropped {}, skipped {}, repaired {}, in {:.1f} s",
               report.read, report.unchanged, report.indexed, report.dropped, report.skipped, report.repaired, seconds);
  spdlog::info("generation {}: {} articles, {} captions, {:.1f} MB of text",
               schema::generation_name(manifest.generation), manifest.counts.articles, manifest.counts.captions,
               static_cast<double>(manifest.counts.text_bytes) / 1e6);
  return outcome_of(arguments, manifest);
}

Outcome run_remove(const Arguments& arguments, const std::vector<std::string>& ids, unsigned jobs) {
  indexer::ProgressLine line(std::nullopt);
  const indexer::Removal removal = indexer::remove(arguments.index, ids, jobs, events_to(line));
  for (const std::string& id : removal.unknown) spdlog::warn("no article has the id '{}'", id);
  const std::size_t removed = ids.size() - removal.unknown.size();
  if (removed == 0)
    throw schema::IndexError(schema::IndexError::Code::nothing_read, "no article has any of these ids", ids.front(),
                             "take an id from an answer of pullquote-search; the old index stands");
  spdlog::info("generation {}: removed {}, {} articles left", schema::generation_name(removal.manifest.generation),
               removed, removal.manifest.counts.articles);
  return {arguments.json() ? indexer::stats_json(arguments.index, removal.manifest) : "",
          removal.unknown.empty() ? all_done : some_skipped};
}

Outcome run_merge(const Arguments& arguments, unsigned jobs) {
  indexer::ProgressLine line(std::nullopt);
  return outcome_of(arguments, indexer::merge_all(arguments.index, jobs, events_to(line)));
}

Outcome run_check(const Arguments& arguments) {
  const auto damage = indexer::check(arguments.index);
  if (damage.empty())
    return {arguments.json() ? "{\"version\":1,\"whole\":true}\n" : arguments.index + ": the index is whole\n",
            all_done};
  std::string output;
  for (const indexer::Damage& d : damage)
    output += arguments.json() ? schema::error_json("index_damaged", d.message, d.where, "build the index again") + "\n"
                               : fmt::format("{}: {}\n", d.where, d.message);
  if (!arguments.json())
    output += fmt::format("build the index again: pullquote-index --index {} build SOURCE…\n", arguments.index);
  return {output, failed};
}

Outcome run_stats(const Arguments& arguments) {
  const schema::Generation generation = schema::open_current(arguments.index);
  return {arguments.json() ? indexer::stats_json(arguments.index, generation.manifest)
                           : indexer::stats_text(arguments.index, generation.manifest),
          all_done};
}

Outcome run_split(const Arguments& arguments, const indexer::SplitOptions& options) {
  indexer::ProgressLine line(std::nullopt);
  for (const schema::Manifest& manifest : indexer::split(options, events_to(line))) {
    const schema::SegmentInfo& segment = manifest.segments.front();
    spdlog::info("{}: articles {} to {}, {:.1f} MB of text", segment.name, segment.first_article, segment.last_article,
                 static_cast<double>(manifest.counts.text_bytes) / 1e6);
  }
  return {arguments.json() ? fmt::format("{{\"version\":1,\"segments\":{}}}\n", options.into) : "", all_done};
}

Outcome run_distributed(const Arguments& arguments, const indexer::DistributedOptions& options, auto run) {
  indexer::ProgressLine line(std::nullopt);
  const schema::Manifest manifest = run(options, events_to(line));
  spdlog::info("generation {}: {} articles in {} segment(s)", schema::generation_name(manifest.generation),
               manifest.counts.articles, manifest.segments.size());
  return {arguments.json() ? indexer::stats_json(arguments.index, manifest) : "", all_done};
}

// A reader that goes away early is no error; a disk that is full is.
ExitCode write(const Outcome& outcome) {
  errno = 0;
  std::cout << outcome.output << std::flush;
  if (std::cout || errno == EPIPE) return outcome.code;
  std::cerr << fmt::format(
      "pullquote-index: standard output: cannot write: {}\n  next: make room, or write elsewhere\n",
      std::strerror(errno));
  return failed;
}

void report(const Arguments& arguments, std::string_view code, std::string_view message, std::string_view where,
            std::string_view next) {
  if (arguments.json()) std::cout << schema::error_json(code, message, where, next) << "\n";
  std::cerr << fmt::format("pullquote-index: {}: {}\n  next: {}\n", where, message, next);
}

const Arguments* running = nullptr;

// Where Xapian's commit() meets a failed write it can end in std::terminate. That is told as any other failure.
[[noreturn]] void end_at_once() {
  report(*running, "failed", "a library gave up, most likely at a file that it could not write", running->index,
         "check the disk and the room on it, and run again; the old index stands");
  std::cout << std::flush;
  ::_exit(failed);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader of the log that goes away does not end the build
  set_up_log();
  Arguments arguments;
  running = &arguments;
  std::set_terminate(end_at_once);
  indexer::RunOptions options;
  std::vector<std::string> ids;
  options.jobs = std::max(1u, std::thread::hardware_concurrency());
  std::string language = "auto";

  CLI::App app("Makes an index of news coverage that pullquote-search answers from.", "pullquote-index");
  app.set_version_flag("--version", std::string("pullquote-index ") + PULLQUOTE_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--index", arguments.index, "The index's folder")->envname("PULLQUOTE_INDEX")->capture_default_str();
  const CLI::Option* format = app.add_option("--format", arguments.format, "How to answer")
                                  ->check(CLI::IsMember({"text", "json"}))
                                  ->capture_default_str();
  app.footer(
      "Exit: 0 all done, 1 done but some inputs were skipped, 2 failed and the old index stands.\n"
      "Examples:\n"
      "  pullquote-index --index archive build coverage/ more.jsonl\n"
      "  pullquote-index --index archive update --prune coverage/ more.jsonl");

  const auto take_sources = [&](CLI::App* command) {
    command->add_option("SOURCE", options.sources, "A file, a folder, or -")->required();
    command->add_option("--language", language, "Of articles that state none: auto detects it, or a code such as en")
        ->capture_default_str();
    return command;
  };
  const auto take_jobs = [&](CLI::App* command) {
    command->add_option("--jobs", options.jobs, "Threads")->check(CLI::Range(1u, 256u))->capture_default_str();
    return command;
  };
  auto* build = take_jobs(take_sources(
      app.add_subcommand("build", "Make a new index from files, folders, or - (JSON Lines on standard input)")));
  auto* update = take_jobs(take_sources(app.add_subcommand(
      "update", "Add what is new and replace what changed; name the sources as the build before named them")));
  update->add_flag("--prune", options.prune, "Drop what the sources do not hold any more");
  auto* remove = take_jobs(app.add_subcommand(
      "remove", "Remove articles by id; updates leave them out until their source changes, a build reads them again"));
  remove->add_option("ID", ids, "The id of an article")->required();
  auto* merge = take_jobs(
      app.add_subcommand("merge", "Merge the segments of many updates into one, without what was replaced or removed"));
  indexer::SplitOptions split_options;
  auto* split = take_jobs(app.add_subcommand("split", "Cut the index into segments that other machines serve"));
  split->add_option("--into", split_options.into, "So many segments")->required()->check(CLI::Range(1u, 4096u));
  split->add_option("--out", split_options.out, "The folder for the segments: OUT/part-1, OUT/part-2 …")->required();
  split->footer(
      "Each is a database of its own, to be served by xapian-tcpsrv and copied by xapian-replicate.\n"
      "Example:\n"
      "  pullquote-index --index archive split --into 4 --out served\n"
      "  xapian-tcpsrv --interface 10.0.0.5 --port 4001 served/part-1");
  indexer::DistributedOptions distributed;
  auto* remote = app.add_subcommand("remote", "Make an index of segments that servers have");
  remote->add_option("HOST:PORT", distributed.segments, "Where xapian-tcpsrv serves a segment: all of them")
      ->required();
  remote->footer(
      "Run it again after the segments were written anew: each is told by its database's UUID.\n"
      "Example:\n"
      "  pullquote-index --index everything remote 10.0.0.5:4001 10.0.0.6:4001");
  auto* join = take_jobs(app.add_subcommand("join", "Make a local index of segments that were split"));
  join->add_option("SEGMENT", distributed.segments, "A segment's folder, or HOST:PORT of its server: all of them")
      ->required();
  join->add_flag("--apart", distributed.apart, "Leave each a segment of its own");
  join->footer("Example:\n  pullquote-index --index archive join served/part-1 served/part-2");
  auto* check = app.add_subcommand("check", "Is the index whole? Repairs nothing");
  auto* stats = app.add_subcommand("stats", "Articles, captions, languages, dates, bytes of each part");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // help and version
    // What was given as the format is known even where something else was refused.
    if (!format->results().empty()) arguments.format = format->results().back();
    const auto commands = app.get_subcommands();
    const std::string unknown = commands.empty() && !app.remaining().empty() ? ": " + app.remaining().front() : "";
    report(arguments, "bad_argument", error.what() + unknown, "command line",
           fmt::format("see pullquote-index {}--help", commands.empty() ? "" : commands.front()->get_name() + " "));
    return failed;
  }

  try {
    options.index = arguments.index;
    if (language != "auto") {
      options.language = text::language_code(language);
      if (options.language.empty()) {
        report(arguments, "bad_argument", "--language: no such language: " + language, "command line",
               "give a code such as en, ru or zh");
        return failed;
      }
    }
    if (build->parsed()) return write(run_on_sources(arguments, options, indexer::build));
    if (update->parsed()) return write(run_on_sources(arguments, options, indexer::update));
    if (remove->parsed()) return write(run_remove(arguments, ids, options.jobs));
    if (merge->parsed()) return write(run_merge(arguments, options.jobs));
    split_options.index = distributed.index = arguments.index;
    split_options.jobs = distributed.jobs = options.jobs;
    if (split->parsed()) return write(run_split(arguments, split_options));
    if (remote->parsed()) return write(run_distributed(arguments, distributed, indexer::name_remote));
    if (join->parsed()) return write(run_distributed(arguments, distributed, indexer::join));
    if (check->parsed()) return write(run_check(arguments));
    if (stats->parsed()) return write(run_stats(arguments));
  } catch (const schema::IndexError& error) {
    report(arguments, schema::name_of(error.code()), error.what(), error.where(), error.next());
  } catch (const std::exception& error) {
    report(arguments, "failed", error.what(), arguments.index,
           "the old index stands; run again, and report this if it stays");
  }
  return failed;
}
