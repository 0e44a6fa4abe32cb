#include "corpus/json/json_member.h"

namespace corpus {

using nlohmann::json;

const json* member(const json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

const json* member_of(const json& object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (const json* found = member(object, key)) return found;
  return nullptr;
}

std::string scalar_text(const json* value) {
  if (value == nullptr) return "";
  if (value->is_string()) return value->get<std::string>();
  return value->is_number_integer() ? value->dump() : "";
}

std::string member_text(const json& object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (std::string text = scalar_text(member(object, key)); !text.empty()) return text;
  return "";
}

std::vector<const json*> elements_of(const json* value) {
  std::vector<const json*> elements;
  if (value == nullptr) return elements;
  if (!value->is_array()) return {value};
  for (const json& element : *value)
    if (!element.is_null()) elements.push_back(&element);
  return elements;
}

}  // namespace corpus
