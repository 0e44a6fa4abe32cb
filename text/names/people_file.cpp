#include "text/names/people_file.h"

#include <fstream>
#include <stdexcept>

#include "text/code_points.h"

namespace text::names {
namespace {

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = line.find(mark); end != std::string::npos; end = line.find(mark, begin)) {
    parts.emplace_back(trim(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  parts.emplace_back(trim(line.substr(begin)));
  return parts;
}

// King Charles III is not called III.
bool is_numeral(const std::string& word) { return word.find_first_not_of("IVX") == std::string::npos; }

}  // namespace

std::vector<TableLine> read_table(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  std::vector<TableLine> lines;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    TableLine& row = lines.emplace_back();
    row.where = path.filename().string() + ":" + std::to_string(number);
    for (const std::string& cell : split(line, '\t')) {
      row.cells.push_back(split(cell, ';'));
      for (const std::string& part : row.cells.back())
        if (part.empty()) throw std::runtime_error(row.where + ": an empty part in: " + line);
    }
  }
  return lines;
}

WrittenName parse_name(const std::string& written, SurnamePlace place) {
  WrittenName name;
  const std::size_t open = written.find('{');
  if (open != std::string::npos) {
    const std::size_t close = written.find('}', open);
    if (close == std::string::npos) throw std::runtime_error("no } in " + written);
    name.surname = written.substr(open + 1, close - open - 1);
    name.text = written.substr(0, open) + name.surname + written.substr(close + 1);
    name.is_full = true;
    return name;
  }
  name.text = written;
  const std::string_view mark = written.find(' ') != std::string::npos ? " " : "·";
  const std::size_t at = place == SurnamePlace::last ? written.rfind(mark) : written.find(mark);
  name.is_full = at != std::string::npos;
  if (!name.is_full)
    name.surname = written;
  else
    name.surname = place == SurnamePlace::last ? written.substr(at + mark.size()) : written.substr(0, at);
  if (is_numeral(name.surname)) name.surname.clear();
  return name;
}

}  // namespace text::names
