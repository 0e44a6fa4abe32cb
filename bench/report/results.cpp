#include "bench/report/results.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bench/measure/machine.h"
#include "bench/report/markdown.h"
#include "bench/report/plots.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text << std::flush;
  if (!out) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace

Json new_results(const std::vector<std::string>& command, const std::string& revision) {
  std::vector<std::string> words;
  for (const std::string& word : command) words.push_back(fs::path(word).filename());
  const Machine machine = this_machine();
  const Versions versions = these_versions(revision);
  return {{"version", 1},
          {"date", fmt::format("{:%Y-%m-%dT%H:%MZ}", fmt::gmtime(std::time(nullptr)))},
          {"command", fmt::format("{}", fmt::join(words, " "))},
          {"machine",
           {{"cpu", machine.cpu},
            {"cores", machine.cores},
            {"memory_bytes", machine.memory_bytes},
            {"system", machine.system}}},
          {"versions",
           {{"pullquote", versions.pullquote},
            {"xapian", versions.xapian},
            {"sqlite", versions.sqlite},
            {"analyzer", versions.analyzer},
            {"compiler", versions.compiler}}}};
}

void write_results(const Json& results, const std::string& folder) {
  fs::create_directories(folder);
  write_file(fs::path(folder) / "results.json", results.dump(1) + "\n");
  write_file(fs::path(folder) / "results.md", to_markdown(results));
  for (const auto& [name, svg] : plots_of(results)) write_file(fs::path(folder) / (name + ".svg"), svg);
}

}  // namespace bench
