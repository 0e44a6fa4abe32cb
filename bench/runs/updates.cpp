#include "bench/runs/updates.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <vector>

#include "bench/corpus/story_file.h"
#include "bench/engines/pullquote.h"
#include "bench/measure/child.h"
#include "bench/measure/percentiles.h"
#include "bench/measure/stopwatch.h"
#include "bench/queries/corpus_profile.h"
#include "bench/queries/drawing.h"

namespace bench {
namespace {

// Coverage that changes: rows of JSON Lines in a file of their own.
class ChangingRows {
 public:
  ChangingRows(const UpdatesOptions& options, std::string path)
      : path_(std::move(path)), share_(options.share), random_(options.seed) {
    std::ifstream in(options.coverage);
    for (std::string line; std::getline(in, line);) rows_.push_back(line);
    if (!in.eof() || rows_.empty()) throw std::runtime_error(options.coverage + ": cannot be read, or is empty");
    write();
  }

  // Tells a share of the articles anew, each once.
  void change() {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::shuffle(order.begin(), order.end(), random_);
    order.resize(std::max<std::size_t>(1, static_cast<std::size_t>(share_ * static_cast<double>(rows_.size()))));
    for (const std::size_t row : order) {
      Json story = Json::parse(rows_[row]);
      const std::string line = fmt::format("Corrected for the {}th time.", ++changes_);
      if (story.contains("paragraphs"))
        story["paragraphs"].push_back(line);
      else
        story["text"] = story["text"].get<std::string>() + "\n\n" + line;
      rows_[row] = story.dump();
    }
    write();
  }

 private:
  void write() const {
    std::ofstream out(path_);
    for (const std::string& row : rows_) out << row << '\n';
    if (!out.flush()) throw std::runtime_error(path_ + ": cannot be written");
  }

  std::string path_;
  double share_;
  std::mt19937_64 random_;
  std::vector<std::string> rows_;
  std::uint64_t changes_ = 0;
};

struct IndexRun {
  double cpu_seconds = 0;
  Json stats;
};

IndexRun run_index(const std::string& index, const std::vector<std::string>& words, unsigned jobs) {
  std::vector<std::string> all = {program_folder() + "/pullquote-index", "--index", index, "--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  all.push_back("--jobs");
  all.push_back(std::to_string(jobs));
  const ChildEnd end = run_child({.words = all, .environment = {}});
  return {.cpu_seconds = end.cpu_seconds, .stats = Json::parse(end.output)};
}

// The least processor time of several rounds, in seconds.
double best_of(Engine& engine, const Translated& query, unsigned rounds) {
  double best = 1e9;
  for (unsigned round = 0; round < rounds; ++round) {
    const Stopwatch watch(Clock::processor);
    engine.answer(query, Mode::passages);
    best = std::min(best, watch.seconds());
  }
  return best;
}

Json printed(const Percentiles& ratios) { return {{"p50", ratios.p50}, {"p95", ratios.p95}, {"max", ratios.max}}; }

// Time on `updated` ÷ on `anew`, of each question and of all together.
Json compared_queries(const std::string& updated, const std::string& anew, const std::vector<QuestionClass>& classes,
                      unsigned rounds) {
  Pullquote one(updated);
  Pullquote other(anew);
  std::vector<double> ratios;
  double sum = 0;
  double sum_anew = 0;
  for (const QuestionClass& of_class : classes)
    for (const Question& question : of_class.questions) {
      const Translated query = one.translated(question);
      const double best = best_of(one, query, rounds);
      const double best_anew = best_of(other, query, rounds);
      ratios.push_back(best / best_anew);
      sum += best;
      sum_anew += best_anew;
    }
  Json result = printed(percentiles_of(ratios));
  result["all"] = sum / sum_anew;
  return result;
}

}  // namespace

Json measure_updates(const UpdatesOptions& options) {
  namespace fs = std::filesystem;
  const std::string coverage = options.folder + "/coverage.jsonl";
  const std::string updated = options.folder + "/updated";
  const std::string anew = options.folder + "/anew";
  fs::create_directories(options.folder);
  ChangingRows rows(options, coverage);
  const IndexRun build = run_index(updated, {"build", coverage}, options.jobs);

  Json updates = Json::array();
  std::vector<double> shares;
  for (unsigned update = 0; update < options.updates; ++update) {
    rows.change();
    const IndexRun run = run_index(updated, {"update", "--prune", coverage}, options.jobs);
    shares.push_back(run.cpu_seconds / build.cpu_seconds);
    updates.push_back({{"of_build", shares.back()},
                       {"segments", run.stats.at("segments")},
                       {"replaced", run.stats.at("replaced")},
                       {"articles", run.stats.at("articles")}});
  }
  const IndexRun fresh = run_index(anew, {"build", coverage}, options.jobs);

  write_stories({coverage}, options.folder + "/stories");
  const auto classes = draw_classes(profile_of(options.folder + "/stories", options.seed), 8, options.seed);
  const Json behind = compared_queries(updated, anew, classes, options.rounds);
  const IndexRun merging = run_index(updated, {"merge"}, options.jobs);
  const Json merged = compared_queries(updated, anew, classes, options.rounds);

  Json of_build = printed(percentiles_of(shares));
  of_build["mean"] = std::accumulate(shares.begin(), shares.end(), 0.0) / static_cast<double>(shares.size());
  return {{"build_cpu_seconds", build.cpu_seconds},
          {"build_anew_cpu_seconds", fresh.cpu_seconds},
          {"update_of_build", of_build},
          {"merge_of_build", merging.cpu_seconds / build.cpu_seconds},
          {"queries_of_anew", behind},
          {"queries_of_anew_merged", merged},
          {"updates", updates}};
}

}  // namespace bench
