#include "bench/command_line.h"

#include <CLI/CLI.hpp>
#include <map>

namespace bench {
namespace {

struct PartCommand {
  const char* name;
  Part part;
  const char* description;
};
constexpr PartCommand part_commands[] = {
    {"latency", Part::latency, "Query latency by class, beside stock Xapian and SQLite FTS5"},
    {"build", Part::build, "Speed and memory of building, bytes of the index and of its parts"},
    {"growth", Part::growth, "Latency on generated archives of several sizes"},
    {"cold", Part::cold, "A process started for one query"},
    {"relevance", Part::relevance, "nDCG@10 over judged collections"},
    {"verification", Part::verification, "Quotations to be checked, against a scan of all text"}};

void add_measuring_options(CLI::App& app, Invocation& invocation) {
  app.add_option("--corpus", invocation.corpus, "Coverage to measure on: files or folders");
  app.add_option("--queries", invocation.queries, "Queries by class to measure too, rows of {query, tags}");
  app.add_option("--relevance", invocation.collections, "A folder of judged collections");
  app.add_option("--out", invocation.out, "The folder for results.json, results.md and the plots")
      ->capture_default_str();
  app.add_option("--work", invocation.work, "A folder for indexes, kept and used again; else a temporary one");
  app.add_option("--revision", invocation.revision, "What the source is called, to be kept with the results");
  app.add_option("--engines", invocation.engines, "pullquote, xapian, fts5")->delimiter(',')->capture_default_str();
  app.add_option("--growth-engines", invocation.growth_engines, "The same, for growth")->delimiter(',');
  app.add_option("--sizes", invocation.sizes, "Articles of the generated archives, with commas between")
      ->delimiter(',');
  app.add_option("--flush", invocation.flush_thresholds, "Flush thresholds that Xapian is also built with")
      ->delimiter(',');
  app.add_flag("--pipe", invocation.measures_pipe, "Measure find - over a pipe too");
  app.add_option("--a-class", invocation.a_class, "Queries of each class")->capture_default_str();
  app.add_option("--rounds", invocation.rounds, "Timed rounds")->check(CLI::Range(1u, 1000u))->capture_default_str();
  app.add_option("--starts", invocation.starts, "Starts of a process for each query")->capture_default_str();
  app.add_option("--jobs", invocation.jobs, "Threads of a Pullquote build")->capture_default_str();
  app.add_option("--clock", invocation.clock, "wall, or processor: time that other programs took is left out")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Clock>{{"wall", Clock::wall}, {"processor", Clock::processor}}));
  app.add_option("--seed", invocation.seed, "Of all that is drawn")->capture_default_str();
}

void add_verification_options(CLI::App& app, Invocation& invocation) {
  app.add_option("--index", invocation.index, "The index to check against; else one is made of --corpus");
  app.add_option("--cases", invocation.cases_a_class, "Quotations of each class")->capture_default_str();
  app.add_option("--errors", invocation.errors, "A file for the quotations that went wrong, JSON Lines");
  app.add_option("--print-cases", invocation.cases, "A file for all quotations with what is true of them");
  app.add_flag("--only-cases", invocation.only_cases, "Make and scan the quotations, verify none");
}

}  // namespace

std::variant<Invocation, int> read_command_line(int argc, char** argv) {
  Invocation invocation;
  CLI::App app("Measures Pullquote, with stock Xapian and SQLite FTS5 beside it.", "pullquote-bench");
  app.require_subcommand(1);
  app.fallthrough();
  add_measuring_options(app, invocation);

  std::vector<CLI::App*> parts;
  for (const PartCommand& part : part_commands) parts.push_back(app.add_subcommand(part.name, part.description));
  add_verification_options(*parts.back(), invocation);
  auto* all = app.add_subcommand("all", "All of these for which there is something given");
  auto* report = app.add_subcommand("report", "Write the tables and plots of kept results anew");
  report->add_option("RESULTS", invocation.report_on, "A results.json")->required();
  auto* made = app.add_subcommand("generate", "Write generated articles into the file that --out names");
  made->add_option("ARTICLES", invocation.generated)->required();
  auto* damage = app.add_subcommand("damage", "Change files of a copy of an index, and ask it after each change");
  damage->add_option("--index", invocation.index, "The index")->required();
  invocation.damaged = 300;
  damage->add_option("--cases", invocation.damaged, "So many changes")
      ->check(CLI::Range(1u, 10'000'000u))
      ->capture_default_str();
  auto* updates = app.add_subcommand("updates", "Updates of --corpus, one JSON Lines file, beside building anew");
  invocation.updates = 100;
  updates->add_option("--updates", invocation.updates, "So many in a row")
      ->check(CLI::Range(1u, 100'000u))
      ->capture_default_str();
  updates->add_option("--share", invocation.changed_share, "Of the articles that each changes")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  auto* distribution = app.add_subcommand(
      "segments", "What a query costs where the index of --corpus is cut into segments, here and on Xapian's servers");
  distribution->add_option("--here", invocation.here, "Numbers of segments, with commas between")
      ->delimiter(',')
      ->capture_default_str();
  distribution->add_option("--served", invocation.served, "The same, each with a server")
      ->delimiter(',')
      ->capture_default_str();
  auto* peer = app.add_subcommand("peer", "One step of making a peer's index")->group("");
  peer->add_option("PEER", invocation.peer)->required();
  peer->add_option("STEP", invocation.step)->required();
  peer->add_option("FOLDER", invocation.indexes)->required();
  peer->add_flag("--han", invocation.is_han);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i]->parsed()) invocation.parts.push_back(part_commands[i].part);
  invocation.measures_distribution = distribution->parsed();
  if (!damage->parsed()) invocation.damaged = 0;
  if (!updates->parsed()) invocation.updates = 0;
  if (all->parsed()) {
    if (!invocation.corpus.empty()) invocation.parts = {Part::build, Part::latency, Part::cold};
    if (!invocation.sizes.empty()) invocation.parts.push_back(Part::growth);
    if (!invocation.collections.empty()) invocation.parts.push_back(Part::relevance);
  }
  return invocation;
}

}  // namespace bench
