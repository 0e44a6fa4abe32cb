// What do the large collections hold? JSON Lines in the folder that PULLQUOTE_DATA names; no part of the project.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace text {

// Why `file`, a path inside the folder, cannot be read; empty when it can.
std::string missing_coverage(const std::string& file);

// Calls `row` for each row of `file`, of which a name in .xz is unpacked by the program xz. Throws std::runtime_error
// when that fails.
void for_each_row(const std::string& file, const std::function<void(const nlohmann::json&)>& row);

}  // namespace text
