// How is an object parsed whose writer may mean ill? With limits, and no surprises.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace corpus {

inline constexpr std::size_t max_json_depth = 64;

struct JsonObject {
  nlohmann::json value;                // an object, when `problem` is empty
  std::string problem;                 // why there is none
  std::set<std::string> unknown_keys;  // keys of the outermost object that are not in `keys`; their values are not kept
};

// Parses `line`, valid UTF-8, as one object, nested at most max_json_depth deep. A key that stands twice in an object
// is a problem: it says two things, and nobody can know which is right. Linear in the line, which nlohmann's own parser
// with callbacks is not: it walks through the whole parent after each object.
JsonObject parse_json_object(std::string_view line, std::span<const std::string_view> keys);

}  // namespace corpus
