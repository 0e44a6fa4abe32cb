// What may an answer hold? The grammar of docs/output-format.md, read from the page, and JSON compared with it.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

class AnswerGrammar {
 public:
  // Reads every ```schema block of the page. Throws std::runtime_error, with the text at fault, where one is malformed.
  explicit AnswerGrammar(std::string_view page);

  // How `value` departs from the rule: "" when it does not, else the way to the place and what was expected there.
  std::string difference(const std::string& rule, const nlohmann::json& value);

  // "rule.key" for each key on the page that no value has had, and each rule that was not used.
  std::vector<std::string> unseen() const;

 private:
  struct Type {
    enum class Kind { name, literal, list, tuple, map, object, any_of };
    struct Key {
      std::string name;
      bool is_optional = false;
    };
    Kind kind = Kind::name;
    std::string text;         // name, literal
    std::vector<Key> keys;    // object: with `parts`
    std::vector<Type> parts;  // what it is made of
  };
  class Parser;

  std::string difference(const Type& type, const nlohmann::json& value, const std::string& rule);
  std::string object_difference(const Type& type, const nlohmann::json& value, const std::string& rule);

  std::map<std::string, Type> rules_;
  std::set<std::string> seen_;
};

// The bodies of the page's blocks that are fenced as `kind`.
std::vector<std::string> blocks_of(std::string_view page, std::string_view kind);

}  // namespace cli
