// docs/query-language.md as its tests read it.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace searcher {

inline std::vector<std::string> lines_of_query_language_page() {
  const std::string path = PULLQUOTE_SOURCE_DIR "/docs/query-language.md";
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace searcher
