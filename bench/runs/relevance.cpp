#include "bench/runs/relevance.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bench/engines/engine_indexes.h"
#include "bench/measure/gain.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

struct JudgedQuery {
  std::string text;
  Judgments judged;
};

std::ifstream open(const fs::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  return in;
}

// Queries by their ids, those without a relevant document left out.
std::map<std::string, JudgedQuery> read_queries(const fs::path& folder) {
  std::map<std::string, JudgedQuery> queries;
  std::ifstream texts = open(folder / "queries.jsonl");
  for (std::string line; std::getline(texts, line);) {
    const Json row = Json::parse(line);
    queries[row.at("id")].text = row.at("text");
  }
  std::ifstream judgments = open(folder / "qrels.tsv");
  std::string query;
  std::string document;
  for (int grade = 0; judgments >> query >> document >> grade;)
    if (grade > 0) queries[query].judged[document] = grade;
  std::erase_if(queries, [](const auto& entry) { return entry.second.judged.empty(); });
  return queries;
}

// Written anew, so that title and text come to every engine alike.
void write_coverage(const fs::path& docs, const std::string& path) {
  std::ifstream in = open(docs);
  std::ofstream out(path);
  for (std::string line; std::getline(in, line);) {
    const Json row = Json::parse(line);
    const Json text = {{"id", row.at("id")},
                       {"headline", row.value("title", "")},
                       {"language", "en"},
                       {"paragraphs", {row.value("text", "")}}};
    out << text.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
  }
}

// Words of letters and digits, in lower case. One that comes again counts again, as it does for every engine.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  return words;
}

double score(Engine& engine, const std::map<std::string, JudgedQuery>& queries) {
  double sum = 0;
  for (const auto& [id, query] : queries) {
    const Question question{.shape = Question::Shape::any, .words = words_of(query.text), .excluded = {}};
    Translated translated = engine.translated(question);
    if (engine.name() == "pullquote") translated.text = query.text;
    if (!question.words.empty()) sum += ndcg_at_10(engine.answer(translated, Mode::passages).articles, query.judged);
  }
  return sum / static_cast<double>(queries.size());
}

Json measure_collection(const fs::path& collection, const RelevanceOptions& options) {
  const std::string name = collection.filename();
  const EngineIndexes indexes{options.folder + "/" + name};
  fs::create_directories(indexes.folder);
  const std::string coverage = indexes.folder + "/coverage.jsonl";
  write_coverage(collection / "docs.jsonl", coverage);
  const CorpusSize size = make_missing(indexes, {coverage}, options.engines, 1);
  const auto queries = read_queries(collection);
  Json result = {
      {"name", name}, {"articles", size.stories}, {"queries", queries.size()}, {"ndcg_at_10", Json::object()}};
  for (const std::string& engine : options.engines)
    result["ndcg_at_10"][engine] = score(*open_engine(engine, indexes), queries);
  return result;
}

}  // namespace

Json measure_relevance(const RelevanceOptions& options) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(options.collections))
    if (fs::exists(entry.path() / "docs.jsonl")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  if (folders.empty()) throw std::runtime_error(options.collections + ": no folder in it holds docs.jsonl");
  Json collections = Json::array();
  for (const fs::path& folder : folders) collections.push_back(measure_collection(folder, options));
  return {{"collections", std::move(collections)}};
}

}  // namespace bench
