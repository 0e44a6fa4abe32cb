// pullquote-bench: how fast, how small, how good? Pullquote measured, with its peers beside it.
#include <fmt/format.h>
#include <stdlib.h>
#include <xapian.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bench/command_line.h"
#include "bench/corpus/generator.h"
#include "bench/engines/engine_indexes.h"
#include "bench/queries/corpus_profile.h"
#include "bench/queries/drawing.h"
#include "bench/queries/web_queries.h"
#include "bench/report/comparison.h"
#include "bench/report/results.h"
#include "bench/runs/build.h"
#include "bench/runs/cold_start.h"
#include "bench/runs/damage.h"
#include "bench/runs/distribution.h"
#include "bench/runs/growth.h"
#include "bench/runs/latency.h"
#include "bench/runs/relevance.h"
#include "bench/runs/updates.h"
#include "bench/verification/verification_run.h"

namespace {

using namespace bench;
namespace fs = std::filesystem;

// The folder for indexes: the one that was asked for, or one that goes at the end.
class WorkFolder {
 public:
  explicit WorkFolder(const std::string& kept) : path_(kept), is_kept_(!kept.empty()) {
    if (is_kept_) {
      fs::create_directories(path_);
      return;
    }
    path_ = (fs::temp_directory_path() / "pullquote-bench-XXXXXX").string();
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error(path_ + ": cannot be made");
  }
  ~WorkFolder() {
    std::error_code ignored;
    if (!is_kept_) fs::remove_all(path_, ignored);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  bool is_kept_;
};

void say(const std::string& what) { fmt::print(stderr, "==> {}\n", what); }

std::vector<QuestionClass> classes_of(const Invocation& invocation, const EngineIndexes& indexes) {
  std::vector<QuestionClass> classes =
      draw_classes(profile_of(indexes.stories(), invocation.seed), invocation.a_class, invocation.seed);
  if (!invocation.queries.empty())
    for (QuestionClass& of_web : read_web_queries(invocation.queries, invocation.a_class))
      classes.push_back(std::move(of_web));
  return classes;
}

Json latency(const Invocation& invocation, const EngineIndexes& indexes) {
  std::vector<std::string> names = invocation.engines;
  if (invocation.measures_pipe) names.emplace_back("pullquote_pipe");
  make_missing(indexes, invocation.corpus, invocation.engines, invocation.jobs);
  const std::vector<QuestionClass> classes = classes_of(invocation, indexes);
  std::vector<std::unique_ptr<Engine>> engines;
  for (const std::string& name : names) engines.push_back(open_engine(name, indexes));
  Json result = measure_latency(engines, classes,
                                {.rounds = invocation.rounds, .seed = invocation.seed, .clock = invocation.clock});
  add_ratios(result);
  return result;
}

Json growth(const Invocation& invocation, const std::string& folder) {
  GrowthOptions options;
  if (!invocation.sizes.empty()) options.sizes = invocation.sizes;
  options.engines = invocation.growth_engines;
  options.a_class = invocation.a_class;
  options.rounds = invocation.rounds;
  options.jobs = invocation.jobs;
  options.seed = invocation.seed;
  options.clock = invocation.clock;
  options.folder = folder + "/growth";
  options.keeps_them = !invocation.work.empty();
  Json result = measure_growth(options);
  for (Json& size : result["sizes"]) add_ratios(size["latency"]);
  return result;
}

Json verification(const Invocation& invocation, const EngineIndexes& indexes) {
  return measure_verification({.index = invocation.index.empty() ? indexes.pullquote() : invocation.index,
                               .a_class = invocation.cases_a_class,
                               .seed = invocation.seed,
                               .clock = invocation.clock,
                               .jobs = invocation.jobs,
                               .errors = invocation.errors,
                               .cases = invocation.cases,
                               .verifies = !invocation.only_cases});
}

void measure(const Invocation& invocation, const std::vector<std::string>& command) {
  const auto wants = [&](Part part) {
    return std::find(invocation.parts.begin(), invocation.parts.end(), part) != invocation.parts.end();
  };
  if (invocation.corpus.empty() && (wants(Part::latency) || wants(Part::build) || wants(Part::cold)))
    throw std::runtime_error("--corpus: name the coverage to measure on");
  if (invocation.corpus.empty() && invocation.index.empty() && wants(Part::verification))
    throw std::runtime_error("--index: name the index to check against, or coverage with --corpus");
  if (invocation.collections.empty() && wants(Part::relevance))
    throw std::runtime_error("--relevance: name the folder of judged collections");

  const WorkFolder work(invocation.work);
  const EngineIndexes indexes{work.path() + "/corpus"};
  Json results = new_results(command, invocation.revision);
  const auto keep = [&](const char* part, Json figures) {
    results[part] = std::move(figures);
    write_results(results, invocation.out);
  };
  if (wants(Part::build)) {
    say("build");
    keep("build", measure_build(indexes, {.sources = invocation.corpus,
                                          .engines = invocation.engines,
                                          .jobs = invocation.jobs,
                                          .flush_thresholds = invocation.flush_thresholds}));
  }
  if (!invocation.corpus.empty()) {
    const CorpusSize size = make_missing(indexes, invocation.corpus, {"pullquote"}, invocation.jobs);
    results["corpus"] = {{"articles", size.stories}, {"text_bytes", size.text_bytes}};
  }
  if (wants(Part::latency)) {
    say("latency");
    keep("latency", latency(invocation, indexes));
  }
  if (wants(Part::cold)) {
    say("a process for one query");
    keep("cold_start", measure_cold_start(indexes.pullquote(), classes_of(invocation, indexes), invocation.starts));
  }
  if (wants(Part::growth)) {
    say("growth");
    keep("growth", growth(invocation, work.path()));
  }
  if (wants(Part::relevance)) {
    say("relevance");
    keep("relevance", measure_relevance({.collections = invocation.collections,
                                         .folder = work.path() + "/relevance",
                                         .engines = invocation.engines}));
  }
  if (wants(Part::verification)) {
    say("verification");
    keep("verification", verification(invocation, indexes));
  }
  say(invocation.out + "/results.md");
}

void report(const std::string& results_path, const std::string& folder) {
  std::ifstream in(results_path);
  if (!in) throw std::runtime_error(results_path + ": cannot be read");
  write_results(Json::parse(in), folder);
}

void distribution(const Invocation& invocation) {
  if (invocation.corpus.empty()) throw std::runtime_error("--corpus: name the coverage to measure on");
  const WorkFolder work(invocation.work);
  const EngineIndexes indexes{work.path() + "/corpus"};
  make_missing(indexes, invocation.corpus, {"pullquote"}, invocation.jobs);
  const Json result = measure_distribution(
      {.index = indexes.pullquote(),
       .folder = work.path() + "/segments",
       .here = invocation.here,
       .served = invocation.served,
       .jobs = invocation.jobs},
      classes_of(invocation, indexes),
      {.modes = {Mode::passages}, .rounds = invocation.rounds, .seed = invocation.seed, .clock = invocation.clock});
  fmt::print("{}\n", result.dump(1));
}

// 0 where nothing happened that should not, else 1.
int damage(const Invocation& invocation) {
  const WorkFolder work(invocation.work);
  const Json result = measure_damage(
      {.index = invocation.index, .folder = work.path(), .cases = invocation.damaged, .seed = invocation.seed});
  fmt::print("{}\n", result.dump(1));
  return is_harmless(result) ? 0 : 1;
}

void updates(const Invocation& invocation) {
  if (invocation.corpus.size() != 1) throw std::runtime_error("--corpus: name one file of JSON Lines");
  const WorkFolder work(invocation.work);
  const Json result = measure_updates({.coverage = invocation.corpus.front(),
                                       .folder = work.path() + "/updates",
                                       .updates = invocation.updates,
                                       .share = invocation.changed_share,
                                       .jobs = invocation.jobs,
                                       .seed = invocation.seed,
                                       .rounds = invocation.rounds});
  fmt::print("{}\n", result.dump(1));
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto read = read_command_line(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const Invocation& invocation = std::get<Invocation>(read);
  try {
    if (!invocation.peer.empty())
      make_peer(invocation.peer, invocation.step, {invocation.indexes}, invocation.is_han);
    else if (!invocation.report_on.empty())
      report(invocation.report_on, invocation.out);
    else if (invocation.updates != 0)
      updates(invocation);
    else if (invocation.damaged != 0)
      return damage(invocation);
    else if (invocation.measures_distribution)
      distribution(invocation);
    else if (invocation.generated != 0)
      write_generated(invocation.seed, invocation.generated, invocation.out);
    else
      measure(invocation, {argv, argv + argc});
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "pullquote-bench: Xapian: {}\n", error.get_description());
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "pullquote-bench: {}\n", error.what());
    return 2;
  }
  return 0;
}
