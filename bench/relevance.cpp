// Does what was asked for come first? nDCG@10, MAP and recall on judged collections, a folder each:
//   docs.jsonl     {"id", "title", "text"}
//   queries.jsonl  {"id", "text"}
//   qrels.tsv      query <tab> document <tab> grade (0: not relevant)
// Each document is indexed as an article in English; each query is put as its words, any of them, without its
// quotation marks. Queries without a relevant document are left out; one without an answer counts as 0.
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/build.h"
#include "searcher/answer/find.h"

namespace {

using Json = nlohmann::json;
using Grades = std::map<std::string, int>;  // of the relevant documents of one query, by id

constexpr std::size_t depth = 10;
constexpr std::uint32_t answers = 100;

std::vector<Json> read_lines(const std::filesystem::path& path) {
  std::vector<Json> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) rows.push_back(Json::parse(line));
  return rows;
}

std::map<std::string, Grades> read_judgements(const std::filesystem::path& path) {
  std::map<std::string, Grades> judged;
  std::ifstream in(path);
  std::string query, document;
  for (int grade = 0; in >> query >> document >> grade;)
    if (grade > 0) judged[query][document] = grade;
  return judged;
}

// A folder that goes with this object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "pullquote-relevance-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::filesystem::filesystem_error("mkdtemp", name, {});
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void build_index(const std::filesystem::path& documents, const std::filesystem::path& folder) {
  const std::string coverage = folder / "coverage.jsonl";
  std::ofstream out(coverage);
  for (const Json& row : read_lines(documents)) {
    std::string text = row.value("text", "");
    if (text.empty()) text = "-";  // an article must have a body
    out << Json{{"id", row.at("id")}, {"headline", row.value("title", "")}, {"language", "en"}, {"text", text}} << '\n';
  }
  out.close();
  indexer::BuildOptions options;
  options.index = folder / "index";
  options.sources = {coverage};
  indexer::build(options, {.progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}});
}

struct Scores {
  double ndcg = 0, map = 0, recall = 0;
};

double gain(int grade, std::size_t place) { return (std::exp2(grade) - 1) / std::log2(static_cast<double>(place) + 2); }

// Source: Järvelin, Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques", 2002, with gains of 2^grade - 1.
Scores scores_of(const std::vector<searcher::ArticleHit>& hits, const Grades& grades) {
  Scores scores;
  std::size_t found = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto judged = grades.find(hits[i].article);
    if (judged == grades.end()) continue;
    if (i < depth) scores.ndcg += gain(judged->second, i);
    scores.map += static_cast<double>(++found) / static_cast<double>(i + 1);
  }
  std::vector<int> best;
  for (const auto& [document, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double ideal = 0;
  for (std::size_t i = 0; i < std::min(best.size(), depth); ++i) ideal += gain(best[i], i);
  const auto relevant = static_cast<double>(grades.size());
  return {scores.ndcg / ideal, scores.map / relevant, static_cast<double>(found) / relevant};
}

void measure(const std::filesystem::path& collection) {
  const TemporaryFolder folder;
  build_index(collection / "docs.jsonl", folder.path());
  const searcher::Snapshot snapshot(folder.path() / "index");
  const std::map<std::string, Grades> judged = read_judgements(collection / "qrels.tsv");
  searcher::AnswerOptions options;
  options.match_any = true;
  options.limit = answers;
  Scores sum;
  double queries = 0;
  for (const Json& row : read_lines(collection / "queries.jsonl")) {
    const auto grades = judged.find(row.at("id").get<std::string>());
    if (grades == judged.end()) continue;
    std::string query = row.at("text");
    std::replace(query.begin(), query.end(), '"', ' ');
    const Scores scores = scores_of(searcher::find(query, snapshot, options).hits, grades->second);
    sum.ndcg += scores.ndcg;
    sum.map += scores.map;
    sum.recall += scores.recall;
    ++queries;
  }
  fmt::print("| {} | {} | {:.4f} | {:.4f} | {:.4f} |\n",
             std::filesystem::weakly_canonical(collection).filename().string(), queries, sum.ndcg / queries,
             sum.map / queries, sum.recall / queries);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_relevance FOLDER…\n");
    return 2;
  }
  fmt::print("| collection | queries | nDCG@{} | MAP | recall@{} |\n|---|---|---|---|---|\n", depth, answers);
  for (int i = 1; i < argc; ++i) measure(argv[i]);
}
