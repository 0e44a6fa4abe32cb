// What does one call cost? Analysis, parsing, matching and answering, on the samples or on the coverage named by
// $PULLQUOTE_BENCH_COVERAGE.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/reader.h"
#include "indexer/build.h"
#include "schema/words.h"
#include "schema/words_writer.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/find.h"
#include "searcher/match/misspelling.h"
#include "searcher/match/word_set.h"
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

// Goes at the end of the program.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "pullquote-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// An archive of which an update finds every row unchanged.
void unchanged_rows(benchmark::State& state) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/rows.jsonl";
  {
    std::ofstream out(path);
    const std::string row = "{\"id\":\"a\",\"text\":\"" + std::string(4000, 'x') + "\"}\n";
    for (int i = 0; i < 64'000; ++i) out << row;
  }
  std::size_t bytes = 0;
  const corpus::Sink sink{.article = [](const corpus::Article&) {},
                          .remark = [](const corpus::Remark&) {},
                          .unit =
                              [&](std::string_view row, const std::string&) {
                                bytes += row.size();
                                return false;
                              }};
  for (auto _ : state) corpus::read_sources({path}, {}, sink);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(unchanged_rows)->Unit(benchmark::kMillisecond);

// An index of the coverage.
class Index {
 public:
  Index() {
    const indexer::RunEvents silent{
        .progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}};
    indexer::RunOptions options;
    options.index = path();
    options.sources = {coverage_path()};
    indexer::build(options, silent);
  }
  const std::string& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
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

constexpr const char* queries[] = {
    "summit",           "\"in the\" treaty", "river NEAR/5 toll", "coop* OR trade -rail",
    "\"the * of the\"", "zxqv summit",       "sumit treety",      "\"the treaty of the summit on the toll river\""};

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

// A million words as an archive of two scripts has them: many with a beginning, many with an ending in common.
const schema::Words& million_words() {
  static const TemporaryFolder folder;
  static const schema::Words words = [] {
    using Parts = std::vector<std::string_view>;
    const Parts latin = {"a",   "be", "co", "der", "e",  "fi",  "gra", "ha", "i",   "jo", "ka", "li",
                         "men", "no", "o",  "pre", "ra", "sta", "ti",  "u",  "ver", "wi", "y",  "zo"};
    const Parts latin_ends = {"", "s", "ed", "ing", "tion", "ly", "er", "'s", "ism", "ev"};
    const Parts cyrillic = {"а",  "бе", "во", "гра", "до",  "же", "за",  "и",
                            "ко", "ли", "ма", "но",  "про", "ра", "ста", "ти"};
    const Parts cyrillic_ends = {"", "а", "ы", "ов", "ами", "ский", "ость", "ение"};
    std::mt19937 random(1);
    std::set<std::string> normals;
    while (normals.size() < 1'000'000) {
      const bool is_latin = random() % 4 != 0;
      const Parts& parts = is_latin ? latin : cyrillic;
      const Parts& ends = is_latin ? latin_ends : cyrillic_ends;
      std::string word;
      for (std::uint32_t n = 2 + random() % 4; n > 0; --n) word += parts[random() % parts.size()];
      normals.insert(word.append(ends[random() % ends.size()]));
    }
    std::vector<std::pair<text::Word, std::uint64_t>> counted;
    for (const std::string& normal : normals)
      counted.emplace_back(text::Word{.normal = normal, .stem = normal, .language = "en"}, 1 + random() % 1000);
    schema::write_words(folder.path() + "/words", counted);
    return schema::Words(folder.path() + "/words");
  }();
  return words;
}

constexpr std::array<std::string_view, 4> misspelt = {"stati", "kalingrad", "prevermention", "градостоение"};

void misspelling(benchmark::State& state) {
  const std::string_view word = misspelt[static_cast<std::size_t>(state.range(0))];
  const schema::Words& words = million_words();
  std::size_t found = 0;
  for (auto _ : state) found = searcher::near_words(word, words).size();
  state.SetLabel(std::string(word) + ": " + std::to_string(found));
}
BENCHMARK(misspelling)->DenseRange(0, misspelt.size() - 1)->Unit(benchmark::kMicrosecond);

// For comparison: as many words looked at one by one.
void reading_each_word(benchmark::State& state) {
  const schema::Words& words = million_words();
  std::size_t letters = 0;
  for (auto _ : state)
    for (std::uint32_t i = 0; i < words.size(); ++i) letters += searcher::code_points(words.normal(i)).size();
  benchmark::DoNotOptimize(letters);
}
BENCHMARK(reading_each_word)->Unit(benchmark::kMicrosecond);

constexpr std::array<std::string_view, 6> wildcards = {"kali*", "*tion", "*grad*", "a*b*", "*a*", "*"};

void wildcard(benchmark::State& state) {
  const searcher::Pattern pattern{.kind = searcher::Pattern::Kind::wildcard,
                                  .written = std::string(wildcards[static_cast<std::size_t>(state.range(0))]),
                                  .where = {}};
  const schema::Words& words = million_words();
  std::size_t found = 0;
  for (auto _ : state) found = searcher::expand(pattern, words, {}).size();
  state.SetLabel(pattern.written + ": " + std::to_string(found));
}
BENCHMARK(wildcard)->DenseRange(0, wildcards.size() - 1)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
