#include "tests/faults/switch_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/cli/process.h"
#include "tests/cli/workplace.h"
#include "tests/faults/queries.h"
#include "tests/faults/trial.h"

namespace faults {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_failures_told = 5;

struct Answer {
  std::size_t query = 0;
  std::string text;
  Clock::time_point asked;
  double ms = 0;
  // Generations, by their place in the order: live when asked, and at most live when answered.
  std::size_t first = 0, last = 0;
};

std::string without_time(const std::string& answer) {
  static const std::regex took(R"("took_us":[0-9]+,?)");
  return std::regex_replace(answer, took, "");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

// Asks on and on, in a thread of its own.
class Load {
 public:
  explicit Load(const std::string& index)
      : searcher_({.words = {cli::program("pullquote-search"), "--index", index, "find", "-", "--limit", "0"}}),
        thread_([this] { ask(); }) {}
  ~Load() { stop(); }

  void stop() {
    stops_ = true;
    if (!thread_.joinable()) return;
    thread_.join();
    searcher_.wait();  // its hold on a generation goes with it
  }

  std::atomic<std::size_t> begun = 0;     // runs
  std::atomic<std::size_t> finished = 0;  // runs
  std::vector<Answer> answers;            // to be read when it has stopped
  bool has_ended = false;                 // before it was told to

 private:
  void ask() {
    while (!stops_)
      for (std::size_t query = 0; query < queries().size() && !stops_; ++query) {
        Answer answer{.query = query, .text = {}, .asked = Clock::now(), .first = finished};
        searcher_.write(queries()[query] + "\n");
        const auto line = searcher_.read_line();
        has_ended = !line;
        if (!line) return;
        answer.ms = std::chrono::duration<double, std::milli>(Clock::now() - answer.asked).count();
        answer.last = begun;
        answer.text = without_time(*line);
        answers.push_back(std::move(answer));
      }
  }

  cli::Process searcher_;
  std::atomic<bool> stops_ = false;
  std::thread thread_;
};

}  // namespace

SwitchResult run_switches(const SwitchOptions& options) {
  const cli::ScratchFolder folder(fast_folder());
  const std::string index = folder / "index";
  make_coverage(folder.path(), options.coverage, options.articles);
  const auto run = [&](const std::string& command, std::size_t generation) {
    // Every generation has a headline of its own, so that no two answer alike.
    const std::string rows = cli::read_file(folder / (generation % 2 == 0 ? "old.jsonl" : "new.jsonl"));
    cli::write_file(
        folder / "now.jsonl",
        rows + fmt::format("{{\"id\":\"turn\",\"headline\":\"Changed: the lake, turn {0}\",\"text\":\"Boats "
                           "and fens, turn {0}.\"}}\n",
                           generation));
    const cli::Ended ended = cli::run(
        {.words = {cli::program("pullquote-index"), "--index", index, command, "now.jsonl"}, .folder = folder.path()});
    if (ended.code != 0 && ended.code != 1) throw std::runtime_error("a run failed under load: " + ended.err);
  };
  std::vector<std::vector<std::string>> expected;
  run("build", 0);
  expected.push_back(lines_of(answers_of(index)));

  Load load(index);
  std::this_thread::sleep_for(std::chrono::duration<double>(options.idle_seconds));
  const auto busy_from = Clock::now();
  for (std::size_t i = 1; i <= options.switches; ++i) {
    load.begun = i;
    run(options.updates ? "update" : "build", i);
    load.finished = i;
    expected.push_back(lines_of(answers_of(index)));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  load.stop();

  SwitchResult result{.switches = options.switches, .answers = load.answers.size()};
  const auto fail = [&](std::size_t& count, const std::string& what) {
    ++count;
    if (result.failures.size() < most_failures_told) result.failures.push_back(what);
  };
  if (load.has_ended) fail(result.failed, "the searcher ended, or did not answer");
  std::vector<double> idle;
  std::vector<double> busy;
  std::set<std::size_t> seen;
  for (const Answer& answer : load.answers) {
    (answer.asked < busy_from ? idle : busy).push_back(answer.ms);
    bool is_right = false;
    for (std::size_t generation = answer.first; generation <= answer.last && !is_right; ++generation) {
      is_right = expected.at(generation).at(answer.query) == answer.text;
      if (is_right) seen.insert(generation);
    }
    const std::string where = fmt::format("generations {} to {}, {}: {}", answer.first, answer.last,
                                          queries()[answer.query], answer.text.substr(0, 300));
    if (answer.text.find("\"error\"") != std::string::npos)
      fail(result.failed, where);
    else if (!is_right)
      fail(result.wrong, where);
  }
  result.seen = seen.size();
  result.idle_p50_ms = percentile(idle, 0.5);
  result.idle_p99_ms = percentile(idle, 0.99);
  result.busy_p50_ms = percentile(busy, 0.5);
  result.busy_p99_ms = percentile(busy, 0.99);
  run("build", 1);
  result.leavings = leavings_in(index);
  return result;
}

std::string table(const SwitchResult& r) {
  return fmt::format(
      "switches  answers  failed  wrong  generations seen  leavings  p50 ms idle/busy  p99 ms idle/busy\n"
      "{:>8} {:>8} {:>7} {:>6} {:>17} {:>9}  {:>7.2f} / {:<7.2f} {:>7.2f} / {:<7.2f}\n",
      r.switches, r.answers, r.failed, r.wrong, r.seen, r.leavings.size(), r.idle_p50_ms, r.busy_p50_ms, r.idle_p99_ms,
      r.busy_p99_ms);
}

}  // namespace faults
