// Which JSON values does a file hold that is not one a line? An object over several lines, an array of them.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace corpus {

struct JsonValueText {
  std::string_view text;  // as it stands; it may be no JSON inside
  std::size_t line = 1;   // of its beginning, from 1
  bool is_whole = true;   // false where the file ended within it
};

// Hands out the values of `json` in order, one behind the other as they stand, the elements of an array each by
// itself, until `take` returns false. Linear; one pass; no value is parsed.
void each_json_value(std::string_view json, const std::function<bool(const JsonValueText&)>& take);

}  // namespace corpus
