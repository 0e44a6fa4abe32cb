// What does one call cost? Analysis, parsing, matching and answering, on the samples or on the coverage named by
// $PULLQUOTE_BENCH_COVERAGE.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "indexer/build.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/find.h"
#include "searcher/query/parser.h"
#include "text/analyzer.h"
#include "text/language.h"
#include "text/sentences.h"

namespace {

std::string coverage_path() {
  const char* given = std::getenv("PULLQUOTE_BENCH_COVERAGE");
  return given != nullptr ? given : PULLQUOTE_SAMPLES;
}

struct Paragraph {
  std::string text;
  std::string language;
};

const std::vector<Paragraph>& paragraphs() {
  static const std::vector<Paragraph> all = [] {
    std::vector<Paragraph> read;
    const auto take = [&](const corpus::Article& article) {
      for (const std::string& paragraph : article.paragraphs)
        read.push_back({paragraph, article.language.empty() ? text::detect_language(paragraph) : article.language});
    };
    corpus::read_sources({coverage_path()}, {}, {.article = take, .remark = [](const corpus::Remark&) {}});
    return read;
  }();
  return all;
}

void set_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : paragraphs()) bytes += paragraph.text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes * state.iterations()));
}

// An index of the coverage in a temporary folder that goes at the end of the program.
class Index {
 public:
  Index() {
    std::string name = (std::filesystem::temp_directory_path() / "pullquote-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
    const indexer::BuildEvents silent{
        .progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}};
    indexer::BuildOptions options;
    options.index = path_;
    options.sources = {coverage_path()};
    indexer::build(options, silent);
  }
  ~Index() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

const searcher::Snapshot& snapshot() {
  static const Index index;
  static const searcher::Snapshot open(index.path());
  return open;
}

void sentences(benchmark::State& state) {
  for (auto _ : state)
    for (const Paragraph& p : paragraphs()) benchmark::DoNotOptimize(text::sentences(p.text, p.language));
  set_bytes(state);
}
BENCHMARK(sentences);

void analysis(benchmark::State& state) {
  text::Analyzer analyzer;
  for (auto _ : state)
    for (const Paragraph& p : paragraphs()) benchmark::DoNotOptimize(analyzer.analyze(p.text, p.language));
  set_bytes(state);
}
BENCHMARK(analysis);

constexpr const char* queries[] = {"summit", "\"in the\" treaty", "river NEAR/5 toll", "coop* OR trade -rail",
                                   "\"the * of the\""};

void parsing(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(searcher::parse(queries[state.range(0)]));
  state.SetLabel(queries[state.range(0)]);
}
BENCHMARK(parsing)->DenseRange(0, std::size(queries) - 1);

// One article after another, whether it is a candidate or not.
void matching(benchmark::State& state) {
  const searcher::Query query = searcher::parse(queries[state.range(0)]);
  const searcher::BoundQuery bound(*query.root, snapshot(), snapshot().languages(), searcher::Unit::article);
  const std::uint32_t last = snapshot().segments().front()->info.last_article;
  std::uint32_t article = 0;
  for (auto _ : state) {
    article = article % last + 1;
    benchmark::DoNotOptimize(bound.match(article));
  }
  state.SetLabel(queries[state.range(0)]);
}
BENCHMARK(matching)->DenseRange(0, std::size(queries) - 1);

void finding(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(searcher::find(queries[state.range(0)], snapshot(), {}));
  state.SetLabel(queries[state.range(0)]);
}
BENCHMARK(finding)->DenseRange(0, std::size(queries) - 1);

}  // namespace

BENCHMARK_MAIN();
