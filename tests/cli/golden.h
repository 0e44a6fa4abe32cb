// Is an answer still what it was? Compares it with a kept file, or keeps it where PULLQUOTE_UPDATE_GOLDENS is set.
#pragma once

#include <string>
#include <string_view>

namespace cli {

// Fails the running test, with the first line that differs, when `text` is not what goldens/NAME holds.
void expect_golden(const std::string& name, std::string_view text);

// JSON, a value a line, without what changes from run to run (took_us, score); indented for a reader, or a line each.
std::string settled_json(std::string_view json);
std::string settled_json_lines(std::string_view lines);

// CSV without its scores.
std::string settled_csv(std::string_view csv);

}  // namespace cli
