#include "searcher/verify/language_words.h"

#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::array<std::string_view, 3> files = {"verify/words/english.tsv", "verify/words/russian.tsv",
                                                   "verify/words/chinese.tsv"};

struct Tables {
  std::array<std::unordered_set<std::string>, 6> classes;
  std::set<std::pair<std::string, std::string>> phrases;
};

std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

void read(std::string_view rows, Tables& tables) {
  const std::unordered_map<std::string_view, WordClass> names = {
      {"negation", WordClass::negation}, {"denial", WordClass::denial}, {"condition", WordClass::condition},
      {"number", WordClass::number},     {"date", WordClass::date},     {"title", WordClass::title}};
  while (!rows.empty()) {
    std::string_view row = take(rows, '\n');
    if (row.empty() || row.front() == '#') continue;
    const std::string_view name = take(row, '\t');
    if (name == "phrase") {
      const std::string first = text::normal_form(take(row, ' '));
      tables.phrases.emplace(first, text::normal_form(take(row, ' ')));
      continue;
    }
    auto& words = tables.classes[static_cast<std::size_t>(names.at(name))];
    while (!row.empty()) words.insert(text::normal_form(take(row, ' ')));
  }
}

const Tables& tables() {
  static const Tables all = [] {
    Tables read_in;
    for (const std::string_view file : files) read(word_tables(file), read_in);
    return read_in;
  }();
  return all;
}

}  // namespace

bool is_of_class(std::string_view normal, WordClass word_class) {
  return tables().classes[static_cast<std::size_t>(word_class)].contains(std::string(normal));
}

bool is_no_negation(std::string_view first, std::string_view second) {
  return tables().phrases.contains({std::string(first), std::string(second)});
}

}  // namespace searcher
