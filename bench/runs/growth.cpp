#include "bench/runs/growth.h"

#include <fmt/format.h>

#include <filesystem>

#include "bench/corpus/generator.h"
#include "bench/engines/engine_indexes.h"
#include "bench/queries/corpus_profile.h"
#include "bench/queries/drawing.h"
#include "bench/runs/build.h"
#include "bench/runs/latency.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

Json worst_of(const Json& classes) {
  Json worst = {{"us", 0.0}, {"once_us", 0.0}, {"class", ""}, {"query", ""}};
  for (const Json& of_class : classes) {
    const Json& figures = of_class.at("engines").at("pullquote");
    if (figures.at("once_us") > worst["once_us"]) worst["once_us"] = figures.at("once_us");
    if (figures.at("max_us") <= worst["us"]) continue;
    worst["us"] = figures.at("max_us");
    worst["class"] = of_class.at("class");
    worst["query"] = figures.at("slowest");
  }
  return worst;
}

Json measure_size(const GrowthOptions& options, std::uint64_t articles) {
  const std::string folder = fmt::format("{}/{}", options.folder, articles);
  fs::create_directories(folder);
  const std::string coverage = folder + "/coverage.jsonl";
  if (!fs::exists(coverage)) write_generated(options.seed, articles, coverage);
  const EngineIndexes indexes{folder};
  const Json build = measure_build(
      indexes, {.sources = {coverage}, .engines = options.engines, .jobs = options.jobs, .flush_thresholds = {}});
  const auto classes = draw_classes(profile_of(indexes.stories(), options.seed), options.a_class, options.seed);
  std::vector<std::unique_ptr<Engine>> engines;
  for (const std::string& name : options.engines) engines.push_back(open_engine(name, indexes));
  const Json latency = measure_latency(
      engines, classes,
      {.modes = {Mode::passages}, .rounds = options.rounds, .seed = options.seed, .clock = options.clock});
  engines.clear();
  if (!options.keeps_them) fs::remove_all(folder);
  return {{"articles", articles},
          {"text_bytes", build.at("text_bytes")},
          {"build", build},
          {"worst", worst_of(latency.at("modes").at("passages"))},
          {"latency", latency}};
}

}  // namespace

Json measure_growth(const GrowthOptions& options) {
  Json sizes = Json::array();
  for (const std::uint64_t articles : options.sizes) sizes.push_back(measure_size(options, articles));
  return {{"sizes", std::move(sizes)}};
}

}  // namespace bench
