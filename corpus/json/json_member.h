// What does a member of somebody else's JSON object say? Whatever its type may be.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// The member `key` of `object`; null when there is none, when it is null, and when `object` is no object.
const nlohmann::json* member(const nlohmann::json& object, std::string_view key);

// The first of `keys` that is there.
const nlohmann::json* member_of(const nlohmann::json& object, std::initializer_list<std::string_view> keys);

// A string as it stands, a whole number as it is written; "" for anything else.
std::string scalar_text(const nlohmann::json* value);
std::string member_text(const nlohmann::json& object, std::initializer_list<std::string_view> keys);

// The elements of an array; any other value is the only one, a missing one is none.
std::vector<const nlohmann::json*> elements_of(const nlohmann::json* value);

}  // namespace corpus
