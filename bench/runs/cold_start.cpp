#include "bench/runs/cold_start.h"

#include "bench/engines/pullquote.h"
#include "bench/measure/child.h"
#include "bench/measure/machine.h"
#include "bench/measure/percentiles.h"

namespace bench {
namespace {

std::vector<std::string> command(const std::string& index, const Question& question) {
  std::vector<std::string> words = {
      program_folder() + "/pullquote-search", "--index", index, "--format", "json", "find"};
  if (question.shape == Question::Shape::any) words.insert(words.end(), {"--match", "any"});
  words.push_back(pullquote_query(question));
  return words;
}

// At most so many, from first to last.
std::vector<QuestionClass> spread(const std::vector<QuestionClass>& all) {
  constexpr std::size_t most = 8;
  const std::size_t step = (all.size() + most - 1) / most;
  std::vector<QuestionClass> some;
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

double milliseconds(const std::vector<std::string>& words) {
  return 1e3 * run_child({.words = words, .environment = {}, .watches_memory = false}).seconds;
}

}  // namespace

Json measure_cold_start(const std::string& index, const std::vector<QuestionClass>& all_classes, unsigned times) {
  const OneCore one_core;
  const std::vector<QuestionClass> classes = spread(all_classes);
  std::vector<std::vector<double>> ms(classes.size());
  std::vector<double> all;
  std::vector<double> nothing;
  for (unsigned round = 0; round <= times; ++round)
    for (std::size_t c = 0; c < classes.size(); ++c) {
      const double took = milliseconds(command(index, classes[c].questions.front()));
      const double took_nothing = milliseconds({"/bin/true"});
      if (round == 0) continue;  // it brings the index into the page cache
      ms[c].push_back(took);
      all.push_back(took);
      nothing.push_back(took_nothing);
    }
  const Percentiles p = percentiles_of(all);
  Json queries = Json::array();
  for (std::size_t c = 0; c < classes.size(); ++c)
    queries.push_back({{"class", classes[c].name},
                       {"query", pullquote_query(classes[c].questions.front())},
                       {"p50_ms", median_of(ms[c])}});
  return {{"times", times},
          {"p50_ms", p.p50},
          {"p95_ms", p.p95},
          {"max_ms", p.max},
          {"nothing_p50_ms", median_of(nothing)},
          {"queries", std::move(queries)}};
}

}  // namespace bench
