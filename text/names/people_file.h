// What do the people files say? Read when the program is built.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace text::names {

// A line of names parted by tabs into cells, a cell by semicolons into parts. Empty lines and those that begin with #
// are left out. Blanks around a part are not its own.
struct TableLine {
  std::string where;  // "asia.tsv:12", for what is wrong with it
  std::vector<std::vector<std::string>> cells;
};

// Throws std::runtime_error with the path for what cannot be read, and with the line for an empty part.
std::vector<TableLine> read_table(const std::filesystem::path& path);

struct WrittenName {
  std::string text;
  std::string surname;  // "" behind a Roman number: King Charles III
  bool is_full = false;
};

enum class SurnamePlace { last, first };

// Of a name of several words the one at `place` is the surname, unless braces say otherwise: "Kassym-Jomart Tokayev"
// has Tokayev, "{Xi} Jinping" Xi. "托卡耶夫", one word, is a surname alone.
WrittenName parse_name(const std::string& written, SurnamePlace place = SurnamePlace::last);

}  // namespace text::names
