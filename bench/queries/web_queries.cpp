#include "bench/queries/web_queries.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace bench {
namespace {

using Shape = Question::Shape;

struct Kind {
  const char* name;
  const char* title;
  Shape shape;
};
const std::map<std::string, Kind> kinds = {{"phrase", {"web_phrase", "web: phrase", Shape::phrase}},
                                           {"intersection", {"web_and", "web: AND", Shape::all}},
                                           {"union", {"web_or", "web: OR", Shape::any}},
                                           {"negated", {"web_negated", "web: NOT", Shape::all}}};

bool is_plain(const std::string& word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9'); });
}

std::optional<Question> question_of(std::string query, Shape shape) {
  std::replace(query.begin(), query.end(), '"', ' ');
  Question question{.shape = shape, .words = {}, .excluded = {}};
  std::istringstream in(query);
  for (std::string word; in >> word;) {
    const bool is_excluded = word[0] == '-';
    if (word[0] == '+' || is_excluded) word.erase(0, 1);
    if (!is_plain(word)) return std::nullopt;
    (is_excluded ? question.excluded : question.words).push_back(word);
  }
  if (question.words.empty()) return std::nullopt;
  return question;
}

}  // namespace

std::vector<QuestionClass> read_web_queries(const std::string& path, std::size_t a_class) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::map<std::string, QuestionClass> classes;
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (!row.is_object() || !row.contains("query") || row.value("tags", nlohmann::json::array()).empty())
      throw std::runtime_error(path + ": no row of {\"query\", \"tags\"}: " + line);
    const auto kind = kinds.find(row["tags"][0].get<std::string>());
    if (kind == kinds.end()) continue;
    QuestionClass& of_kind = classes[kind->second.name];
    of_kind.name = kind->second.name;
    of_kind.title = kind->second.title;
    std::optional<Question> question = question_of(row["query"], kind->second.shape);
    if (question && of_kind.questions.size() < a_class) of_kind.questions.push_back(std::move(*question));
  }
  std::vector<QuestionClass> all;
  for (auto& [name, of_kind] : classes) all.push_back(std::move(of_kind));
  return all;
}

}  // namespace bench
