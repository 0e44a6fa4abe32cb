#include "corpus/quotations/language_data.h"

namespace corpus {
namespace {

std::vector<std::string_view> split(std::string_view text, char at, bool keep_empty) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(at);
    const std::string_view part = text.substr(0, end);
    if (keep_empty || !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<std::vector<std::string_view>> table_rows(std::string_view table) {
  std::vector<std::vector<std::string_view>> rows;
  for (const std::string_view line : split(table, '\n', false))
    if (line.front() != '#') rows.push_back(split(line, '\t', true));
  return rows;
}

std::vector<std::string_view> spaced(std::string_view list) { return split(list, ' ', false); }

}  // namespace corpus
