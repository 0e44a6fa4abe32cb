#include "corpus/json/json_repair.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace corpus {
namespace {

// The UTF-16 unit of the escape \uXXXX at `at`; 0 when there is none.
unsigned escaped_unit(std::string_view line, std::size_t at) {
  const std::string_view escape = line.substr(std::min(at, line.size()), 6);
  if (escape.size() < 6 || !escape.starts_with("\\u")) return 0;
  unsigned unit = 0;
  const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + 6, unit, 16);
  return error == std::errc{} && end == escape.data() + 6 ? unit : 0;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void replace_lone_surrogates(std::string& line, Repairs& repairs) {
  constexpr std::size_t escape_bytes = 6;
  for (std::size_t at = line.find('\\'); at != std::string::npos && at + 1 < line.size(); at = line.find('\\', at)) {
    const unsigned unit = escaped_unit(line, at);
    if (is_high_surrogate(unit) && is_low_surrogate(escaped_unit(line, at + escape_bytes))) {
      at += 2 * escape_bytes;
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      line.replace(at + 2, 4, "FFFD");
      ++repairs.bad_bytes;
      at += escape_bytes;
    } else {
      at += 2;  // behind the backslash and what it escapes
    }
  }
}

}  // namespace

std::string repair_json(std::string_view line, Repairs& repairs) {
  text::Repaired valid = text::replace_bad_bytes(line);
  repairs.bad_bytes += valid.bad_bytes;
  for (char& c : valid.text) {
    if (static_cast<unsigned char>(c) >= 0x20) continue;
    if (c != '\t' && c != '\r' && c != '\n') ++repairs.controls;
    c = ' ';
  }
  if (valid.text.find("\\u") != std::string::npos) replace_lone_surrogates(valid.text, repairs);
  return std::move(valid.text);
}

}  // namespace corpus
