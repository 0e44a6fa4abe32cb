// Bytes of the index that changed on their own, as disks change them: one at a time, over all of its files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "tests/cli/golden.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class FlippedBytes : public Workplace {};

constexpr int flips = 300;
// Queries of every kind, and one for each of sixty words of the samples, so that much of the index is read.
std::string queries() {
  std::string lines =
      "river OR lake\n\"shake hands\"\ngate* /p water\nплощадь OR река\n条约\nphotographer:\"Jory Pellam\"\n"
      "date:2024-09-11 -toll\nid:fiction-ru\nplace:Karsom\n*\n";
  std::istringstream text(read_file(PULLQUOTE_SOURCE_DIR "/corpus/samples/fiction-opening.txt"));
  std::set<std::string> words;
  for (std::string word; words.size() < 60 && text >> word;)
    if (word.size() > 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      words.insert(word);
  for (const std::string& word : words) lines += word + "\n";
  return lines;
}

enum class Outcome { same, refused, different };

// What became of the queries that one process answered.
Outcome outcome_of(const Ended& now, const std::string& whole) {
  const auto is_damage = [](const std::string& line) {
    return json::parse(line).at("error").at("code") == "index_damaged";
  };
  if (now.code == 2) return is_damage(now.out) ? Outcome::refused : Outcome::different;
  std::istringstream now_lines(settled_json_lines(now.out));
  std::istringstream whole_lines(whole);
  Outcome worst = Outcome::same;
  for (std::string expected; std::getline(whole_lines, expected);) {
    std::string line;
    if (!std::getline(now_lines, line)) return Outcome::different;
    if (line == expected) continue;
    if (!json::parse(line).contains("error") || !is_damage(line)) return Outcome::different;
    worst = Outcome::refused;
  }
  return worst;
}

TEST_F(FlippedBytes, GiveTheRightAnswerOrAnErrorAndAreFoundByCheck) {
  index_samples();
  const std::string command = "pullquote-search --format json find --limit 0 -";
  const std::string asked = queries();
  const std::string whole = settled_json_lines(run(command, asked).out);
  const fs::path index = folder / "index";
  std::vector<std::pair<std::string, std::uintmax_t>> files;
  std::uintmax_t bytes = 0;
  for (const std::string& file : files_below(index)) {
    if (file == "LOCK") continue;
    files.emplace_back(file, fs::file_size(index / file));
    bytes += files.back().second;
  }

  std::mt19937_64 random(1422);
  std::map<std::string, std::map<Outcome, int>> counts;
  for (int i = 0; i < flips; ++i) {
    std::uintmax_t at = random() % bytes;
    std::size_t chosen = 0;
    while (at >= files[chosen].second) at -= files[chosen++].second;
    const std::string& file = files[chosen].first;
    const std::string path = index / file;
    const std::string before = read_file(path);
    std::string flipped = before;
    flipped[at] = static_cast<char>(flipped[at] ^ static_cast<char>(1u << random() % 8));
    write_file(path, flipped);

    SCOPED_TRACE(file + " byte " + std::to_string(at));
    const Ended now = run(command, asked);
    EXPECT_EQ(now.signal, 0) << "a crash\n" << now.err;
    const Outcome outcome = now.signal == 0 ? outcome_of(now, whole) : Outcome::different;
    ++counts[file][outcome];
    EXPECT_NE(outcome, Outcome::different) << now.out.substr(0, 2000);
    EXPECT_EQ(run("pullquote-index check").code, 2) << "check does not find it";
    write_file(path, before);
  }
  for (auto& [file, of] : counts) {
    std::printf("%-40s same %3d  refused %3d  other answer %3d\n", file.c_str(), of[Outcome::same],
                of[Outcome::refused], of[Outcome::different]);
  }
  EXPECT_EQ(settled_json_lines(run(command, asked).out), whole) << "all flips were undone";
}

}  // namespace
}  // namespace cli
