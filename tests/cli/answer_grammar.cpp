#include "tests/cli/answer_grammar.h"

#include <cctype>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace cli {

using nlohmann::json;

// rules = { name "=" type }; the types are described on the page itself.
class AnswerGrammar::Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::map<std::string, Type> rules() {
    std::map<std::string, Type> rules;
    while (skip_space(), !rest_.empty()) {
      const std::string name = word();
      expect("=");
      if (!rules.emplace(name, type()).second) fail("a rule that is not there twice");
    }
    return rules;
  }

 private:
  [[noreturn]] void fail(std::string_view wanted) const {
    throw std::runtime_error("the grammar needs " + std::string(wanted) + " at: " + std::string(rest_.substr(0, 60)));
  }

  void skip_space() {
    while (!rest_.empty() && std::isspace(static_cast<unsigned char>(rest_[0])) != 0) rest_.remove_prefix(1);
  }

  bool accept(std::string_view sign) {
    skip_space();
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  void expect(std::string_view sign) {
    if (!accept(sign)) fail(sign);
  }

  std::string word() {
    skip_space();
    std::size_t size = 0;
    while (size < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[size])) != 0 || rest_[size] == '_'))
      ++size;
    if (size == 0) fail("a name");
    const std::string word(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return word;
  }

  Type type() {
    Type first = single();
    if (!accept("|")) return first;
    Type any{.kind = Type::Kind::any_of, .text = {}, .keys = {}, .parts = {std::move(first)}};
    do any.parts.push_back(single());
    while (accept("|"));
    return any;
  }

  Type single() {
    if (accept("[")) return list();
    if (accept("{")) return braces();
    if (accept("\"")) {
      const std::string text = word();
      expect("\"");
      return {.kind = Type::Kind::literal, .text = '"' + text + '"', .keys = {}, .parts = {}};
    }
    const std::string text = word();
    const bool is_literal = text == "null" || text == "true" || std::isdigit(static_cast<unsigned char>(text[0])) != 0;
    return {.kind = is_literal ? Type::Kind::literal : Type::Kind::name, .text = text, .keys = {}, .parts = {}};
  }

  Type list() {
    Type list{.kind = Type::Kind::list, .text = {}, .keys = {}, .parts = {type()}};
    if (!accept("*")) {
      list.kind = Type::Kind::tuple;
      while (accept(",")) list.parts.push_back(type());
    }
    expect("]");
    return list;
  }

  Type braces() {
    Type object{.kind = Type::Kind::object, .text = {}, .keys = {}, .parts = {}};
    do {
      const std::string key = word();
      object.keys.push_back({.name = key, .is_optional = accept("?")});
      expect(":");
      object.parts.push_back(type());
    } while (accept(","));
    expect("}");
    if (object.keys.size() == 1 && object.keys[0].name == "string") object.kind = Type::Kind::map;
    return object;
  }

  std::string_view rest_;
};

AnswerGrammar::AnswerGrammar(std::string_view page) {
  for (const std::string& block : blocks_of(page, "schema")) rules_.merge(Parser(block).rules());
}

std::string AnswerGrammar::difference(const std::string& rule, const json& value) {
  const auto found = rules_.find(rule);
  if (found == rules_.end()) return "there is no rule " + rule;
  seen_.insert(rule);
  return difference(found->second, value, rule);
}

std::string AnswerGrammar::difference(const Type& type, const json& value, const std::string& rule) {
  const std::string is_not = rule + ": not " + type.text + ": " + value.dump().substr(0, 80);
  switch (type.kind) {
    case Type::Kind::literal: return value == json::parse(type.text) ? "" : is_not;
    case Type::Kind::name:
      if (type.text == "string") return value.is_string() ? "" : is_not;
      if (type.text == "count") return value.is_number_unsigned() ? "" : is_not;
      if (type.text == "number") return value.is_number() ? "" : is_not;
      if (type.text == "bool") return value.is_boolean() ? "" : is_not;
      return difference(type.text, value);
    case Type::Kind::any_of: {
      std::string all;
      for (const Type& part : type.parts) {
        const std::string one = difference(part, value, rule);
        if (one.empty()) return "";
        all += one + "; ";
      }
      return all;
    }
    case Type::Kind::list:
    case Type::Kind::tuple: {
      if (!value.is_array()) return rule + ": not a list: " + value.dump().substr(0, 80);
      const bool is_tuple = type.kind == Type::Kind::tuple;
      if (is_tuple && value.size() != type.parts.size()) return rule + ": not of that length: " + value.dump();
      for (std::size_t i = 0; i < value.size(); ++i)
        if (auto found = difference(type.parts[is_tuple ? i : 0], value[i], rule); !found.empty()) return found;
      return "";
    }
    case Type::Kind::map:
    case Type::Kind::object: return object_difference(type, value, rule);
  }
  return "";
}

std::string AnswerGrammar::object_difference(const Type& type, const json& value, const std::string& rule) {
  if (!value.is_object()) return rule + ": not an object: " + value.dump().substr(0, 80);
  if (type.kind == Type::Kind::map) {
    for (const json& part : value)
      if (auto found = difference(type.parts[0], part, rule); !found.empty()) return found;
    return "";
  }
  std::set<std::string> known;
  for (std::size_t i = 0; i < type.keys.size(); ++i) {
    const auto& key = type.keys[i];
    known.insert(key.name);
    if (!value.contains(key.name)) {
      if (key.is_optional) continue;
      return rule + "." + key.name + ": missing";
    }
    seen_.insert(rule + "." + key.name);
    if (auto found = difference(type.parts[i], value[key.name], rule + "." + key.name); !found.empty()) return found;
  }
  for (const auto& [key, unused] : value.items())
    if (!known.contains(key)) return rule + "." + key + ": not on the page";
  return "";
}

std::vector<std::string> AnswerGrammar::unseen() const {
  std::vector<std::string> unseen;
  for (const auto& [name, type] : rules_) {
    if (!seen_.contains(name)) unseen.push_back(name);
    for (const auto& key : type.keys)
      if (type.kind == Type::Kind::object && !seen_.contains(name + "." + key.name))
        unseen.push_back(name + "." + key.name);
  }
  return unseen;
}

std::vector<std::string> blocks_of(std::string_view page, std::string_view kind) {
  std::vector<std::string> blocks;
  bool is_open = false;
  bool is_wanted = false;
  std::istringstream lines{std::string(page)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      is_open = !is_open;
      is_wanted = is_open && line.substr(3) == kind;
      if (is_wanted) blocks.emplace_back();
    } else if (is_wanted) {
      blocks.back() += line + "\n";
    }
  }
  if (is_open) throw std::runtime_error("a block is not closed");
  return blocks;
}

}  // namespace cli
