#include "corpus/wire/sign_off.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_sign_off_bytes = 600;

constexpr std::array works = std::to_array<string_view>({
    "Reporting by ",
    "Additional reporting by ",
    "Writing by ",
    "Editing by ",
    "Compiled by ",
    "Reporting and writing by ",
    "Reporting and editing by ",
    "Writing and editing by ",
    "Translated by ",
    "Photography by ",
});

constexpr std::array notices = std::to_array<string_view>({
    "Our Standards: The Thomson Reuters Trust Principles.",
    "Our Standards: The Thomson Reuters Trust Principles",
});

// The work that `part` names, "" when none.
string_view work_of(string_view part) {
  for (const string_view work : works)
    if (part.starts_with(work)) return work;
  return {};
}

// "rl/jm/js": at least two pairs of small letters, parted by slashes and hyphens, with a slash among them.
bool is_initials(string_view line) {
  constexpr std::size_t most_initials = 4;
  std::size_t run = 0;
  std::size_t runs = 0;
  bool has_slash = false;
  for (const char c : line) {
    if (c >= 'a' && c <= 'z') {
      if (++run > most_initials) return false;
      continue;
    }
    if ((c != '/' && c != '-') || run < 2) return false;
    has_slash = has_slash || c == '/';
    run = 0;
    ++runs;
  }
  return has_slash && run >= 2 && runs >= 1;
}

}  // namespace

std::optional<SignOff> sign_off(string_view line) {
  line = text::trim(line);
  if (line.size() > max_sign_off_bytes) return std::nullopt;
  for (const string_view notice : notices)
    if (line == notice) return SignOff{};
  if (is_initials(line)) return SignOff{};
  if (line.starts_with('(') && line.ends_with(')')) line = text::trim(line.substr(1, line.size() - 2));
  if (work_of(line).empty()) return std::nullopt;
  // Each part names a work; a sentence that merely begins like one does not.
  SignOff found;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(';'), line.size());
    const string_view part = text::trim(line.substr(0, end));
    const string_view work = work_of(part);
    if (work.empty() || part.find(". ") != string_view::npos) return std::nullopt;
    if (found.reporters.empty() && work.starts_with("Reporting")) {
      found.reporters = text::trim(part.substr(work.size()));
      for (const string_view other : works)
        found.reporters = found.reporters.substr(0, found.reporters.find(", " + std::string(other)));
      if (found.reporters.ends_with('.')) found.reporters.remove_suffix(1);
    }
    line = text::trim(line.substr(std::min(end + 1, line.size())));
  }
  return found;
}

}  // namespace corpus
