// pullquote-faults: is anything lost when a run is killed, its calls fail or the power goes? By as many cases as asked.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <fstream>

#include "tests/faults/runs.h"
#include "tests/faults/switch_run.h"

namespace {

struct Options {
  std::vector<std::string> what = {"kill", "calls", "power", "switch"};
  std::vector<std::string> commands = {"build"};
  std::string coverage;
  std::size_t articles = 60;
  faults::RunOptions run;
};

faults::Tally run(const std::string& what, const faults::Trial& trial, const faults::RunOptions& options) {
  if (what == "kill") return faults::run_kills(trial, options);
  if (what == "calls") return faults::run_calls(trial, options);
  return faults::run_power(trial, options);
}

// Whether all went as promised.
bool report(const faults::Tally& tally) {
  fmt::print("{}", tally.table());
  std::fflush(stdout);
  return tally.failed() == 0;
}

bool report(const faults::SwitchResult& result) {
  fmt::print("{}", faults::table(result));
  for (const std::string& failure : result.failures) fmt::print("FAILED {}\n", failure);
  for (const std::string& path : result.leavings) fmt::print("LEFT {}\n", path);
  std::fflush(stdout);
  return result.failures.empty() && result.leavings.empty();
}

bool run_all(Options options) {
  bool is_good = true;
  std::size_t told = 0;
  options.run.progress = [&told](const faults::Tally& tally) {
    for (; told < tally.failed(); ++told) fmt::print(stderr, "FAILED {}\n", tally.failures()[told]);
    if (tally.cases() % 50 == 0) fmt::print(stderr, "{} cases, {} failed\n", tally.cases(), tally.failed());
  };
  for (const std::string& command : options.commands) {
    for (const std::string& what : options.what) {
      fmt::print("== {}, {}\n", command, what);
      std::fflush(stdout);
      if (what == "switch") {
        is_good = report(faults::run_switches({.switches = options.run.cases,
                                               .updates = command == "update",
                                               .coverage = options.coverage,
                                               .articles = options.articles,
                                               .idle_seconds = 10})) &&
                  is_good;
      } else {
        told = 0;
        const faults::Trial trial(faults::scenario(command), options.coverage, options.articles);
        is_good = report(run(what, trial, options.run)) && is_good;
      }
    }
  }
  return is_good;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  std::vector<std::string> names;
  for (const faults::Scenario& scenario : faults::scenarios()) names.push_back(scenario.name);
  CLI::App app("Faults under pullquote-index, by the thousand: what the index answers after each.", "pullquote-faults");
  app.add_option("--what", options.what, "kill, calls, power, switch")
      ->delimiter(',')
      ->check(CLI::IsMember({"kill", "calls", "power", "switch"}))
      ->capture_default_str();
  app.add_option("--command", options.commands, "What is faulted")
      ->delimiter(',')
      ->check(CLI::IsMember(names))
      ->capture_default_str();
  app.add_option("--cases", options.run.cases, "Of each; of switch, so many switches")->capture_default_str();
  app.add_flag("--all", options.run.all, "Every k-th call and every moment of a power loss instead");
  app.add_option("--seed", options.run.seed, "Other cases with another seed")->capture_default_str();
  app.add_option("--coverage", options.coverage, "JSON Lines to run on, else generated")->check(CLI::ExistingFile);
  app.add_option("--articles", options.articles, "At most, of the coverage")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    return run_all(options) ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "pullquote-faults: {}\n", error.what());
    return 2;
  }
}
