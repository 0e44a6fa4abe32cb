#include "bench/runs/latency.h"

#include <algorithm>

#include "bench/corpus/seeded_random.h"
#include "bench/measure/machine.h"
#include "bench/measure/percentiles.h"
#include "bench/measure/stopwatch.h"

namespace bench {
namespace {

constexpr double most_us_a_question = 2e6;

// A question to one engine, with what it took.
struct Timed {
  Translated query;
  bool is_asked = false;  // whether the engine can answer it
  std::size_t hits = 0;
  std::uint64_t total = 0;
  double spent_us = 0;  // also while warming
  std::vector<double> us;
};

struct Row {
  std::size_t of_class = 0;
  std::vector<Timed> by_engine;
};

double ask(Engine& engine, Timed& timed, Mode mode, Clock clock) {
  const Stopwatch watch(engine.is_in_process() ? clock : Clock::wall);
  const Reply reply = engine.answer(timed.query, mode);
  const double us = watch.us();
  timed.hits = reply.hits;
  timed.total = reply.total;
  timed.spent_us += us;
  return us;
}

using Engines = std::vector<std::unique_ptr<Engine>>;

std::vector<Row> rows_of(const Engines& engines, const std::vector<QuestionClass>& classes, Mode mode) {
  std::vector<Row> rows;
  for (std::size_t c = 0; c < classes.size(); ++c)
    for (const Question& question : classes[c].questions) {
      Row row{.of_class = c, .by_engine = {}};
      for (const auto& engine : engines) {
        Timed timed;
        timed.is_asked = engine->can_answer(question, mode);
        if (timed.is_asked) timed.query = engine->translated(question);
        row.by_engine.push_back(std::move(timed));
      }
      rows.push_back(std::move(row));
    }
  return rows;
}

void run_round(const Engines& engines, std::vector<Row>& rows, unsigned round, Mode mode,
               const LatencyOptions& options) {
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  SeededRandom random(options.seed + round);
  random.shuffle(order);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t k = 0; k < engines.size(); ++k) {
      const std::size_t e = (k + i + round) % engines.size();
      Timed& timed = rows[order[i]].by_engine[e];
      if (!timed.is_asked || (!timed.us.empty() && timed.spent_us > most_us_a_question)) continue;
      const double us = ask(*engines[e], timed, mode, options.clock);
      if (round > 0) timed.us.push_back(us);  // the first round warms
    }
}

Json figures_of(const std::vector<const Timed*>& all) {
  std::vector<double> medians;
  double once = 0;
  double hits = 0;
  const Timed* slowest = nullptr;
  double slowest_us = -1;
  for (const Timed* timed : all) {
    medians.push_back(median_of(timed->us));
    once = std::max(once, *std::max_element(timed->us.begin(), timed->us.end()));
    hits += static_cast<double>(timed->hits);
    if (medians.back() > slowest_us) {
      slowest_us = medians.back();
      slowest = timed;
    }
  }
  const Percentiles p = percentiles_of(medians);
  double sum = 0;
  for (const double us : medians) sum += us;
  return {{"answered", p.count},
          {"p50_us", p.p50},
          {"p95_us", p.p95},
          {"p99_us", p.p99},
          {"max_us", p.max},
          {"once_us", once},
          {"a_second", 1e6 * static_cast<double>(p.count) / sum},
          {"hits", hits / static_cast<double>(p.count)},
          {"slowest", slowest->query.text}};
}

Json classes_of(const Engines& engines, const std::vector<QuestionClass>& classes, const std::vector<Row>& rows) {
  Json all = Json::array();
  for (std::size_t c = 0; c < classes.size(); ++c) {
    Json of_class = {{"class", classes[c].name},
                     {"title", classes[c].title},
                     {"questions", classes[c].questions.size()},
                     {"engines", Json::object()}};
    for (std::size_t e = 0; e < engines.size(); ++e) {
      std::vector<const Timed*> timed;
      for (const Row& row : rows)
        if (row.of_class == c && row.by_engine[e].is_asked) timed.push_back(&row.by_engine[e]);
      if (!timed.empty()) of_class["engines"][engines[e]->name()] = figures_of(timed);
    }
    all.push_back(std::move(of_class));
  }
  return all;
}

}  // namespace

Json measure_latency(const Engines& engines, const std::vector<QuestionClass>& classes, const LatencyOptions& options) {
  const OneCore one_core;
  Json result = {
      {"settings",
       {{"rounds", options.rounds}, {"seed", options.seed}, {"clock", name_of(options.clock)}, {"cores", 1}}},
      {"modes", Json::object()}};
  for (const Mode mode : options.modes) {
    std::vector<Row> rows = rows_of(engines, classes, mode);
    for (unsigned round = 0; round <= options.rounds; ++round) run_round(engines, rows, round, mode, options);
    result["modes"][mode == Mode::passages ? "passages" : "ids"] = classes_of(engines, classes, rows);
  }
  return result;
}

}  // namespace bench
