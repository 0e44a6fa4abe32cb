// What does `pullquote-search watch` tell those who run it: alerts once, errors, its end?
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <thread>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;
namespace fs = std::filesystem;

class Watch : public Workplace {
 protected:
  Watch() { file("queries", "# saved\nriver\n[quotes: On the lake] lake\n"); }

  Typed watching(const std::string& options) const {
    Typed what = typed("pullquote-search watch queries " + options);
    what.environment["XDG_STATE_HOME"] = folder / "state";
    return what;
  }
  Ended watch(const std::string& options) const { return cli::run(watching(options)); }

  // A build of these rows alone.
  void build(const std::vector<json>& stories) const {
    std::string lines;
    for (const json& story : stories) lines += story.dump() + "\n";
    file("stories.jsonl", lines);
    ASSERT_EQ(run("pullquote-index build stories.jsonl").code, 0);
  }
  static json story(const std::string& id, const std::string& text) { return {{"id", id}, {"text", text}}; }

  const json river = story("a", "The river is wide.");
  const json lake = story("b", "\"The lake is ours,\" President Idra Morvane said.");
};

TEST_F(Watch, TellsOnceAndEndsAsItFound) {
  build({river});
  EXPECT_EQ(watch("--once").code, 1);
  build({lake, river, story("c", "Two rivers meet.")});
  const Ended told = watch("--once");
  EXPECT_EQ(told.code, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("== river: new\n1 article for river"));
  EXPECT_THAT(told.out, HasSubstr("#s1  Two *rivers* meet.\n"));
  EXPECT_THAT(told.out, HasSubstr("== On the lake: new\n1 quotation for lake"));
  EXPECT_THAT(told.out, HasSubstr("Idra Morvane"));
  EXPECT_EQ(told.err, "");
  const Ended again = watch("--once");
  EXPECT_EQ(again.code, 1);
  EXPECT_EQ(again.out, "");
}

TEST_F(Watch, TellsAProgramInJson) {
  build({river, lake});
  const Ended all = watch("--once --all --format json");
  EXPECT_EQ(all.code, 0) << all.err;
  std::istringstream lines(all.out);
  std::vector<json> alerts;
  for (std::string line; std::getline(lines, line);) alerts.push_back(json::parse(line));
  ASSERT_EQ(alerts.size(), 2u);
  EXPECT_EQ(alerts[0]["name"], nullptr);
  EXPECT_EQ(alerts[0]["command"], "find");
  EXPECT_EQ(alerts[0]["query"], "river");
  EXPECT_EQ(alerts[0]["generation"], "000001");
  EXPECT_EQ(alerts[0]["new"][0]["article"], "a");
  EXPECT_EQ(alerts[1]["name"], "On the lake");
  EXPECT_EQ(alerts[1]["new"][0]["speaker"], "Idra Morvane");
  build({story("a", "The river is narrow."), lake});
  const json changed = json::parse(watch("--once --format jsonl").out);
  EXPECT_EQ(changed["change"], "changed");
  EXPECT_EQ(changed["hit"]["passages"][0]["text"], "The river is narrow.");
}

TEST_F(Watch, KeepsItsStateToItself) {
  build({river});
  ASSERT_EQ(watch("--once --all").code, 0);
  const auto mode_of = [](const fs::path& path) {
    struct stat status = {};
    ::lstat(path.c_str(), &status);
    return status.st_mode & 07777;
  };
  EXPECT_EQ(mode_of(folder / "state/pullquote"), 0700u);
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "state/pullquote")) {
    EXPECT_EQ(mode_of(entry.path()), entry.is_directory() ? 0700u : 0600u) << entry.path();
    if (!entry.is_regular_file()) continue;
    ++files;
    EXPECT_EQ(read_file(entry.path()).find("river"), std::string::npos) << "a query is kept: " << entry.path();
  }
  EXPECT_EQ(files, 4);
}

TEST_F(Watch, StaysAndEndsWhenToldTo) {
  build({river});
  for (const int signal : {SIGTERM, SIGINT}) {
    Process watcher(watching("--all --format jsonl"));
    const std::string id = "new " + std::to_string(signal);
    if (signal == SIGTERM) {
      ASSERT_TRUE(watcher.read_line());
    }
    build({river, story(id, "One more river, " + id + ".")});
    const auto line = watcher.read_line();
    ASSERT_TRUE(line);
    EXPECT_EQ(json::parse(*line)["hit"]["article"], id);
    watcher.kill(signal);
    const Ended ended = watcher.wait();
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.signal, 0);
    EXPECT_EQ(ended.err, "");
  }
}

TEST_F(Watch, OutlivesAnIndexThatIsGoneForAWhile) {
  build({river});
  Process watcher(watching("--all --format jsonl"));
  ASSERT_TRUE(watcher.read_line());
  fs::rename(folder / "index", folder / "away");
  EXPECT_TRUE(watcher.says("there is no index here"));
  fs::rename(folder / "away", folder / "index");
  build({river, story("c", "One more river.")});
  ASSERT_TRUE(watcher.read_line());
  watcher.kill(SIGTERM);
  EXPECT_EQ(watcher.wait().code, 0);
}

TEST_F(Watch, IsTheOnlyOneOfAQuery) {
  build({river});
  Process first(watching("--all"));
  ASSERT_TRUE(first.read_line());
  const Ended second = watch("--once");
  EXPECT_EQ(second.code, 2);
  EXPECT_THAT(second.err, HasSubstr("queries:2: process " + std::to_string(first.id()) + " watches for this query"));
  EXPECT_THAT(second.err, HasSubstr("next: end that process"));
  file("others", "lake shore\n");
  Typed other = watching("--once");
  other.words[2] = "others";
  EXPECT_EQ(cli::run(other).code, 1) << "another query is nobody's";
  first.kill(SIGKILL);
  first.wait();
  EXPECT_EQ(watch("--once").code, 1) << "the dead hold nothing";
}

TEST_F(Watch, HandsOverToACommand) {
  build({river, lake});
  const std::string take = "--once --all --exec 'cat >> got; echo $PULLQUOTE_DELIVERY >> names'";
  Typed what = watching(take);
  what.words.back() = "cat >> got; echo $PULLQUOTE_DELIVERY >> names";
  const Ended handed = cli::run(what);
  EXPECT_EQ(handed.code, 0) << handed.err;
  EXPECT_EQ(handed.out, "");
  std::istringstream got(read_file(folder / "got"));
  std::istringstream names(read_file(folder / "names"));
  for (std::string line, name; std::getline(got, line) && std::getline(names, name);)
    EXPECT_EQ(json::parse(line)["delivery"], name);
}

TEST_F(Watch, TriesAgainWhatACommandDidNotTake) {
  build({river});
  Typed what = watching("--once --all --exec x");
  what.words.back() = "cat >> got; test -e ready";
  const Ended failed = cli::run(what);
  EXPECT_EQ(failed.code, 2);
  EXPECT_THAT(failed.err, HasSubstr("queries:2: --exec: the command ended with 1"));
  EXPECT_EQ(failed.err.find("river"), std::string::npos) << "the query is told";
  file("ready", "");
  EXPECT_EQ(cli::run(what).code, 0);
  EXPECT_EQ(cli::run(what).code, 1);
  std::istringstream got(read_file(folder / "got"));
  std::string first, second;
  ASSERT_TRUE(std::getline(got, first) && std::getline(got, second));
  EXPECT_EQ(first, second) << "under the same name, byte for byte";
}

TEST_F(Watch, TriesAgainWhileItRuns) {
  build({river});
  Typed what = watching("--all --exec x");
  what.words.back() = "cat > /dev/null; test -e ready && touch taken";
  Process watcher(what);
  EXPECT_TRUE(watcher.says("the command ended with 1"));
  file("ready", "");
  for (int i = 0; i < 600 && !fs::exists(folder / "taken"); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_TRUE(fs::exists(folder / "taken"));
  watcher.kill(SIGTERM);
  EXPECT_EQ(watcher.wait().code, 0);
}

TEST_F(Watch, SaysWhatWhereAndWhatNext) {
  build({river});
  ASSERT_EQ(watch("--once --all").code, 0);
  std::string seen;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "state"))
    if (entry.path().extension() == ".seen" && entry.file_size() > 70) seen = entry.path();
  std::string bytes = read_file(seen);
  bytes[bytes.size() / 2] ^= 1;
  write_file(seen, bytes);
  const Ended damaged = watch("--once");
  EXPECT_EQ(damaged.code, 2);
  EXPECT_THAT(damaged.err, HasSubstr(seen + ": the file is damaged"));
  EXPECT_THAT(damaged.err, HasSubstr("next: remove it"));

  file("broken", "river\n[quotes river\n");
  file("refused", "river\n()\n");
  const struct {
    const char* command;
    const char* code;
    const char* what;
    const char* where;
  } rows[] = {
      {"watch broken --once", "input_unreadable", "a bracket is not closed", "broken:2"},
      {"watch refused --once", "input_unreadable", "", "refused:2"},
      {"watch nowhere --once", "input_unreadable", "there is no such file", "nowhere"},
      {"watch queries --once --index nowhere", "index_missing", "there is no index here", "nowhere"},
      {"watch queries --once --all --since-now", "bad_argument", "--since-now", "command line"},
      {"watch queries --exec ''", "bad_argument", "the command is empty", "command line"},
      {"watch queries --format csv", "bad_argument", "not for this command", "command line"},
      {"watch", "bad_argument", "FILE is required", "command line"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.command);
    Typed what = typed(std::string("pullquote-search ") + row.command);
    if (std::string_view(row.command).find("--format") == std::string_view::npos) {
      what.words.insert(what.words.begin() + 1, {"--format", "json"});
    }
    what.environment["XDG_STATE_HOME"] = folder / "other-state";
    const Ended ended = cli::run(what);
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.err, HasSubstr(row.what));
    EXPECT_THAT(ended.err, HasSubstr("\n  next: "));
    if (ended.out.empty()) continue;
    const json error = json::parse(ended.out)["error"];
    EXPECT_EQ(error["code"], row.code);
    EXPECT_EQ(error["where"], row.where);
  }
}

TEST_F(Watch, NeedsAPlaceForItsState) {
  build({river});
  Typed what = watching("--once");
  what.environment["XDG_STATE_HOME"] = "/proc/nowhere";
  const Ended ended = cli::run(what);
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("/proc/nowhere: what was delivered cannot be kept here"));
  what.environment["XDG_STATE_HOME"] = "relative";
  what.environment["HOME"] = folder / "home";
  EXPECT_EQ(cli::run(what).code, 1) << "a relative path does not count";
  EXPECT_TRUE(fs::exists(folder / "home/.local/state/pullquote/watch"));
}

TEST_F(Watch, SaysThatThereIsNoRoomAndTellsItLater) {
  build({river});
  Typed full = watching("--once --all");
  full.output_file = "/dev/full";
  const Ended ended = cli::run(full);
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("No space left"));
  EXPECT_THAT(watch("--once").out, HasSubstr("== river: new"));
}

TEST_F(Watch, EndsQuietlyWhenItsReaderGoes) {
  std::vector<json> many;
  for (int i = 0; i < 800; ++i) many.push_back(story(std::to_string(i), "The river " + std::string(300, 'x') + "."));
  build(many);
  Typed gone = watching("--once --all --format jsonl");
  gone.read_at_most = 10;
  const Ended ended = cli::run(gone);
  EXPECT_EQ(ended.signal, 0);
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

// The program itself, killed at any moment, writing to one file: each alert is there once.
TEST_F(Watch, TellsOnceWheneverItIsKilled) {
  std::mt19937 random(31);
  std::vector<json> stories;
  Typed shell = watching("");
  shell.words = {"/bin/sh", "-c",
                 "exec " + program("pullquote-search") + " watch queries --all --format jsonl >> alerts"};
  for (int generation = 0; generation < 6; ++generation) {
    for (int i = 0; i < 300; ++i) {
      const std::string number = std::to_string(generation) + "-" + std::to_string(i);
      stories.push_back(story(number, "River " + number + " is one of many."));
    }
    build(stories);
    for (int death = 0; death < 4; ++death) {
      Process watcher(shell);
      std::this_thread::sleep_for(std::chrono::milliseconds(random() % 120));
      watcher.kill(SIGKILL);
      watcher.wait();
    }
  }
  shell.words.back() += " --once";
  EXPECT_LE(cli::run(shell).code, 1);
  std::map<std::string, int> told;
  std::istringstream lines(read_file(folder / "alerts"));
  for (std::string line; std::getline(lines, line);) ++told[json::parse(line)["hit"]["article"]];
  EXPECT_EQ(told.size(), stories.size());
  for (const auto& [id, times] : told) EXPECT_EQ(times, 1) << id;
}

}  // namespace
}  // namespace cli
