// pullquote-index: how coverage becomes an index.
#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <thread>

#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/distributed.h"
#include "indexer/split.h"
#include "indexer/stats.h"
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

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

// A line that is overwritten on a terminal; a log line every few seconds elsewhere.
class ProgressLine {
 public:
  void show(const indexer::Progress& progress) {
    const auto now = Clock::now();
    if (now - shown_ < (on_terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000))) return;
    shown_ = now;
    const double seconds = std::chrono::duration<double>(now - started_).count();
    const std::string line =
        fmt::format("{} articles, {:.1f} MB, {:.1f} MB/s, {} skipped", progress.articles,
                    megabytes(progress.text_bytes), megabytes(progress.text_bytes) / seconds, progress.skipped);
    if (on_terminal_)
      std::cerr << "\r" << line << "\x1b[K" << std::flush;
    else
      spdlog::info(line);
    is_open_ = on_terminal_;
  }
  void close() {
    if (is_open_) std::cerr << "\n";
    is_open_ = false;
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool on_terminal_ = ::isatty(STDERR_FILENO) == 1;
  bool is_open_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
};

Outcome run_build(const Arguments& arguments, const indexer::BuildOptions& options) {
  ProgressLine line;
  const indexer::BuildEvents events{.progress = [&](const indexer::Progress& progress) { line.show(progress); },
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
  const auto started = std::chrono::steady_clock::now();
  const schema::Manifest manifest = indexer::build(options, events);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  spdlog::info("generation {}: {} articles, {} captions, {:.1f} MB of text in {:.1f} s; {} skipped",
               schema::generation_name(manifest.generation), manifest.counts.articles, manifest.counts.captions,
               megabytes(manifest.counts.text_bytes), seconds, manifest.skipped.size());
  return {arguments.json() ? indexer::stats_json(arguments.index, manifest) : "",
          manifest.skipped.empty() ? all_done : some_skipped};
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

void log_step(const std::string& step) { spdlog::info(step); }

Outcome run_split(const Arguments& arguments, const indexer::SplitOptions& options) {
  for (const schema::Manifest& manifest : indexer::split(options)) {
    const schema::SegmentInfo& segment = manifest.segments.front();
    spdlog::info("{}: articles {} to {}, {:.1f} MB of text", segment.name, segment.first_article, segment.last_article,
                 megabytes(manifest.counts.text_bytes));
  }
  return {arguments.json() ? fmt::format("{{\"version\":1,\"segments\":{}}}\n", options.into) : "", all_done};
}

Outcome said_of_generation(const Arguments& arguments, const schema::Manifest& manifest) {
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

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader of the log that goes away does not end the build
  set_up_log();
  Arguments arguments;
  indexer::BuildOptions options;
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
      "Example: pullquote-index --index archive build coverage/ more.jsonl");

  auto* build =
      app.add_subcommand("build", "Make a new index from files, folders, or - (JSON Lines on standard input)");
  build->add_option("SOURCE", options.sources, "A file, a folder, or -")->required();
  build->add_option("--jobs", options.jobs, "Threads")->check(CLI::Range(1u, 256u))->capture_default_str();
  build->add_option("--language", language, "Of articles that state none: auto detects it, or a code such as en")
      ->capture_default_str();
  indexer::SplitOptions split_options;
  auto* split = app.add_subcommand("split", "Cut the index into segments that other machines serve");
  split->add_option("--into", split_options.into, "So many segments")->required()->check(CLI::Range(1u, 4096u));
  split->add_option("--out", split_options.out, "The folder for the segments: OUT/part-1, OUT/part-2 …")->required();
  split->add_option("--jobs", options.jobs, "Threads")->check(CLI::Range(1u, 256u))->capture_default_str();
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
  auto* join = app.add_subcommand("join", "Make a local index of segments that were split");
  join->add_option("SEGMENT", distributed.segments, "A segment's folder, or HOST:PORT of its server: all of them")
      ->required();
  join->add_flag("--apart", distributed.apart, "Leave each a segment of its own");
  join->add_option("--jobs", options.jobs, "Threads")->check(CLI::Range(1u, 256u))->capture_default_str();
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
    if (build->parsed()) {
      options.index = arguments.index;
      if (language != "auto") {
        options.language = text::language_code(language);
        if (options.language.empty()) {
          report(arguments, "bad_argument", "--language: no such language: " + language, "command line",
                 "give a code such as en, ru or zh");
          return failed;
        }
      }
      return write(run_build(arguments, options));
    }
    if (split->parsed()) {
      split_options.index = arguments.index;
      split_options.jobs = options.jobs;
      split_options.step = log_step;
      return write(run_split(arguments, split_options));
    }
    if (remote->parsed() || join->parsed()) {
      distributed.index = arguments.index;
      distributed.jobs = options.jobs;
      distributed.step = log_step;
      return write(said_of_generation(
          arguments, remote->parsed() ? indexer::name_remote(distributed) : indexer::join(distributed)));
    }
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
