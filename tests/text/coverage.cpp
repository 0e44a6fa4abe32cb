#include "tests/text/coverage.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace text {
namespace {

std::string path_of(const std::string& file) { return std::string(std::getenv("PULLQUOTE_DATA")) + "/" + file; }

}  // namespace

std::string missing_coverage(const std::string& file) {
  if (std::getenv("PULLQUOTE_DATA") == nullptr) return "PULLQUOTE_DATA is not set";
  if (!std::filesystem::exists(path_of(file))) return path_of(file) + " is not there";
  return "";
}

void for_each_row(const std::string& file, const std::function<void(const nlohmann::json&)>& row) {
  const std::string command = (file.ends_with(".xz") ? "xz -dc '" : "cat '") + path_of(file) + "'";
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  char* line = nullptr;
  std::size_t capacity = 0;
  for (ssize_t size = 0; (size = getline(&line, &capacity, pipe)) > 0;) row(nlohmann::json::parse(line, line + size));
  std::free(line);
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace text
