#include "searcher/answer/flags.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "searcher/answer/facets.h"
#include "text/language.h"

namespace searcher {
namespace {

using Error = std::optional<FlagError>;

Error set_number(std::string_view value, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size()) return std::nullopt;
  return FlagError{fmt::format("{} is not a whole number from 0 to {}", value, UINT32_MAX), {}};
}

Error not_in(std::string_view value, std::string_view choices) {
  return FlagError{fmt::format("{} not in {{{}}}", value, choices), {}};
}

// A switch is there, or says whether it is on.
Error set_switch(std::string_view value, bool on, bool& is_set) {
  if (value.empty() || value == "true" || value == "1")
    is_set = on;
  else if (value == "false" || value == "0")
    is_set = !on;
  else
    return not_in(value, "false,true");
  return std::nullopt;
}

Error set_order(std::string_view value, Question, AnswerOptions& options) {
  if (value == "relevance")
    options.order = Order::relevance;
  else if (value == "newest")
    options.order = Order::newest;
  else if (value == "oldest")
    options.order = Order::oldest;
  else
    return not_in(value, "newest,oldest,relevance");
  return std::nullopt;
}

Error set_match(std::string_view value, Question, AnswerOptions& options) {
  if (value != "all" && value != "any") return not_in(value, "all,any");
  options.match_any = value == "any";
  return std::nullopt;
}

Error set_versions(std::string_view value, Question, AnswerOptions& options) {
  if (value != "latest" && value != "all") return not_in(value, "all,latest");
  options.all_versions = value == "all";
  return std::nullopt;
}

Error set_facets(std::string_view value, Question question, AnswerOptions& options) {
  const std::vector<std::string_view> fields = question == Question::quotes ? quotation_facet_fields() : facet_fields();
  std::vector<std::string> facets;
  for (std::string_view rest = value; !rest.empty();) {
    const std::string name(rest.substr(0, rest.find(',')));
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    if (std::find(fields.begin(), fields.end(), name) == fields.end())
      return FlagError{"no such field: " + name, fmt::format("choose from {}", fmt::join(fields, ", "))};
    if (std::find(facets.begin(), facets.end(), name) == facets.end()) facets.push_back(name);
  }
  options.facets = std::move(facets);
  return std::nullopt;
}

Error set_language(std::string_view value, Question, AnswerOptions& options) {
  options.language = text::language_code(value);
  if (value.empty() || !options.language.empty()) return std::nullopt;
  return FlagError{fmt::format("no such language: {}", value), "give a code such as en, ru or zh"};
}

std::vector<Flag> table() {
  using enum Question;
  const std::vector<Question> lists = {find, quotes, captions, concordance};
  const std::vector<Question> all = {find, quotes, captions, concordance, explain, batch};
  return {
      {"limit",
       "N",
       "10",
       "So many at most; 0 is no limit",
       {find, quotes, captions, concordance, batch},
       [](auto value, Question, auto& options) { return set_number(value, options.limit); }},
      {"offset", "N", "0", "Leave out so many of the first", lists,
       [](auto value, Question, auto& options) { return set_number(value, options.offset); }},
      {"sort", "relevance|newest|oldest", "relevance", "What comes first", lists, set_order},
      {"facets",
       "FIELD,…",
       "",
       fmt::format("Count the matches by these, with commas between: {} (of quotations: {})",
                   fmt::join(facet_fields(), ", "), fmt::join(quotation_facet_fields(), ", ")),
       {find, quotes},
       set_facets},
      {"all-passages",
       "",
       "",
       "Every passage that matched, in text order",
       {find},
       [](auto value, Question, auto& options) { return set_switch(value, true, options.all_passages); }},
      {"count",
       "",
       "",
       "An exact total, also where each match has to be judged",
       {find, quotes},
       [](auto value, Question, auto& options) { return set_switch(value, true, options.count); }},
      {"misquote",
       "",
       "",
       "When nothing matches: the passages that hold most of the words in order",
       {find},
       [](auto value, Question, auto& options) { return set_switch(value, true, options.misquote); }},
      {"match", "all|any", "all", "Bare words: all of them, or any", all, set_match},
      {"versions", "latest|all", "latest", "Of each story: the latest version alone, or all", all, set_versions},
      {"language", "CODE", "", "Stem the query's words in this language alone", all, set_language},
      {"no-variants", "", "", "Take names as they are spelled, in no other way", all,
       [](auto value, Question, auto& options) { return set_switch(value, false, options.name_variants); }},
      {"strict", "", "", "Refuse a query with anything odd in it", all,
       [](auto value, Question, auto& options) { return set_switch(value, true, options.strict); }},
  };
}

}  // namespace

bool Flag::is_for(Question question) const {
  return std::find(questions.begin(), questions.end(), question) != questions.end();
}

const std::vector<Flag>& flags() {
  static const std::vector<Flag> all = table();
  return all;
}

const Flag* find_flag(std::string_view name, Question question) {
  for (const Flag& flag : flags())
    if (flag.name == name && flag.is_for(question)) return &flag;
  return nullptr;
}

}  // namespace searcher
