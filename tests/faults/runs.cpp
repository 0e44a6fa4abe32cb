#include "tests/faults/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <random>
#include <set>
#include <stdexcept>
#include <thread>

#include "tests/faults/call_log.h"
#include "tests/faults/file_tree.h"
#include "tests/faults/power_loss.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// What a call of a class can fail with.
const std::vector<int>& errors_of(CallClass call) {
  static const std::map<CallClass, std::vector<int>> errors = {
      {CallClass::write, {ENOSPC, EIO, EDQUOT}},
      {CallClass::sync, {EIO, ENOSPC}},
      {CallClass::rename, {EIO, ENOSPC, EACCES}},
      {CallClass::create, {EMFILE, ENOSPC, EACCES, EROFS}},
      {CallClass::open, {EMFILE, EIO, EACCES}},
      {CallClass::mkdir, {ENOSPC, EACCES, EROFS}},
      {CallClass::truncate, {EIO}},
      {CallClass::unlink, {EIO, EACCES}},
      {CallClass::map, {ENOMEM}},
      {CallClass::read, {EIO}},
  };
  return errors.at(call);
}

struct PlannedFault {
  std::string call;
  std::size_t number = 0;
  std::string action;
  int error = 0;
  std::string plan() const { return fmt::format("{} {} {} {}", call, number, action, error); }
};

std::vector<PlannedFault> every_fault(const std::map<CallClass, std::size_t>& counts) {
  std::vector<PlannedFault> faults;
  std::size_t changes = 0;
  for (const auto& [call, count] : counts) {
    const std::vector<int>& errors = errors_of(call);
    for (std::size_t k = 1; k <= count; ++k)
      for (const char* action : {"once", "on"})
        faults.push_back({std::string(name_of(call)), k, action, errors[k % errors.size()]});
    if (call != CallClass::open && call != CallClass::map && call != CallClass::read) changes += count;
  }
  for (std::size_t k = 1; k <= changes; ++k) faults.push_back({"change", k, "kill", 0});
  return faults;
}

// So many of them, each kind of call and action in its turn.
std::vector<PlannedFault> sample(std::vector<PlannedFault> faults, std::size_t count, std::mt19937& random) {
  std::shuffle(faults.begin(), faults.end(), random);
  std::map<std::string, std::vector<PlannedFault>> by_kind;
  for (const PlannedFault& fault : faults) by_kind[fault.call + fault.action].push_back(fault);
  std::vector<PlannedFault> drawn;
  while (drawn.size() < std::min(count, faults.size()))
    for (auto& [kind, rest] : by_kind) {
      if (rest.empty() || drawn.size() == count) continue;
      drawn.push_back(rest.back());
      rest.pop_back();
    }
  return drawn;
}

}  // namespace

std::map<std::string, std::string> shimmed(const std::string& root, const std::string& plan, const std::string& fired,
                                           const std::string& log) {
  std::map<std::string, std::string> environment = {{"LD_PRELOAD", PULLQUOTE_FAULT_SHIM},
                                                    {root_variable, fs::weakly_canonical(root)},
                                                    {plan_variable, plan},
                                                    {fired_variable, fired},
                                                    {log_variable, log}};
  const char* asan = std::getenv("ASAN_OPTIONS");
  environment["ASAN_OPTIONS"] = std::string(asan == nullptr ? "" : asan) + ":verify_asan_link_order=0";
  return environment;
}

std::vector<Call> logged_run(const Trial& trial) {
  const std::string log = trial.folder() + "/calls.log";
  fs::remove(log);
  const cli::Ended ended = cli::run(trial.typed(shimmed(trial.place(), "", "", log)));
  if (ended.code != 0 && ended.code != 1) throw std::runtime_error("with the shim alone: " + ended.err);
  return read_call_log(log);
}

Tally run_kills(const Trial& trial, const RunOptions& options) {
  Tally tally;
  std::mt19937 random(options.seed);
  trial.restore();
  const auto begun = Clock::now();
  cli::run(trial.typed());
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
  for (std::size_t i = 0; i < options.cases; ++i) {
    trial.restore();
    const std::chrono::microseconds moment(random() % (static_cast<std::uint64_t>(whole.count()) * 11 / 10 + 1));
    cli::Process process(trial.typed());
    std::this_thread::sleep_for(moment);
    process.kill(SIGKILL);
    const cli::Ended ended = process.wait();
    const bool was_killed = ended.signal == SIGKILL;
    tally.add("killed", fmt::format("after {} µs of {}", moment.count(), whole.count()), trial.judge(ended),
              was_killed);
    options.progress(tally);
  }
  return tally;
}

Tally run_calls(const Trial& trial, const RunOptions& options) {
  Tally tally;
  std::mt19937 random(options.seed);
  trial.restore();
  std::vector<PlannedFault> faults = every_fault(count_by_class(logged_run(trial)));
  if (!options.all) faults = sample(std::move(faults), options.cases, random);
  const std::string fired = trial.folder() + "/fired";
  for (const PlannedFault& fault : faults) {
    trial.restore();
    fs::remove(fired);
    const cli::Ended ended = cli::run(trial.typed(shimmed(trial.place(), fault.plan(), fired)));
    const bool was_reached = fs::exists(fired);
    Verdict verdict = trial.judge(ended);
    if (ended.signal != 0 && ended.signal != SIGKILL)
      verdict.failure += "it was ended by signal " + std::to_string(ended.signal) + "\n";
    tally.add(fault.call + " " + fault.action,
              fmt::format("'{}' ({}) {}", fault.plan(), fault.error == 0 ? "killed" : std::strerror(fault.error),
                          was_reached ? cli::read_file(fired) : ""),
              verdict, was_reached);
    options.progress(tally);
  }
  return tally;
}

Tally run_power(const Trial& trial, const RunOptions& options) {
  Tally tally;
  std::mt19937 random(options.seed);
  trial.restore();
  std::map<std::uint64_t, std::uint64_t> numbers;
  const FileTree before = FileTree::load(trial.place(), numbers);
  const std::vector<Call> calls = logged_run(trial);
  const PowerLoss loss(fs::canonical(trial.place()), calls, before, numbers);
  std::map<std::uint64_t, std::uint64_t> unused;
  const std::string left = FileTree::load(trial.place(), unused).print();
  if (loss.after(loss.changes(), Persistence::all, random).print() != left)
    throw std::runtime_error("the log replayed whole does not give what the command left");

  const std::vector<std::pair<Persistence, std::string>> kinds = {{Persistence::nothing, "synced alone kept"},
                                                                  {Persistence::in_any_order, "kept in any order"},
                                                                  {Persistence::in_order, "kept in order"},
                                                                  {Persistence::all, "all kept"}};
  const std::vector<std::size_t> turning = loss.turning_points();
  std::vector<std::pair<std::size_t, std::size_t>> moments;  // and which kind
  if (options.all) {
    for (std::size_t at = 0; at <= loss.changes(); ++at)
      for (const std::size_t kind : {0u, 1u, 1u, 2u, 3u}) moments.emplace_back(at, kind);
  } else {
    for (std::size_t i = 0; i < options.cases; ++i) {
      const bool anywhere = i % 4 == 3;
      moments.emplace_back(anywhere ? random() % (loss.changes() + 1) : turning[random() % turning.size()], i % 3);
    }
    moments.emplace_back(loss.changes(), 0);
    moments.emplace_back(loss.changes(), 1);
  }
  std::set<std::string> seen;
  for (const auto& [at, kind] : moments) {
    const FileTree state = loss.after(at, kinds[kind].first, random);
    const bool is_end = at == loss.changes();
    if (!seen.insert(state.print() + (is_end ? "end" : "")).second) continue;
    trial.clear();
    state.store(trial.place());
    Verdict verdict = trial.judge(std::nullopt);
    if (is_end && verdict.answers != Answers::after)
      verdict.failure += "the command was done, and it answers as before\n";
    tally.add("power lost, " + kinds[kind].second, fmt::format("behind change {} of {}", at, loss.changes()), verdict);
    options.progress(tally);
  }
  return tally;
}

}  // namespace faults
