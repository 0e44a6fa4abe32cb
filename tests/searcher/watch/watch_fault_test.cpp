// Is each alert delivered once, whatever kills the watcher, and whenever?
#include "searcher/watch/watch.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "searcher/watch/command_sink.h"
#include "searcher/watch/output_sink.h"
#include "tests/searcher/watch/growing_index.h"

namespace searcher::watch {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

// "find: id: text" of each alert.
using Told = std::multiset<std::string>;

class WatchFaults : public testing::TestWithParam<unsigned> {
 protected:
  std::vector<SavedQuery> queries() const { return parse_saved_queries("river\n[quotes] lake\n", "file"); }

  // Looks at the index once in a process of its own, which dies at its `last_step`-th step. True when it got to its end
  // with everything delivered.
  bool look(int last_step, const std::string& command, bool tells_all = false) const {
    const pid_t child = ::fork();
    if (child == 0) {
      int left = last_step;
      const Step step = [&left](std::string_view) {
        if (--left == 0) ::kill(::getpid(), SIGKILL);
      };
      const Stop stop(schema::LockedFile(::eventfd(0, EFD_CLOEXEC)));
      const int file = ::open(output().c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
      OutputSink printed(file, step, 400);
      CommandSink handed(command, stop);
      const WatchOptions options{.index = index_.path(),
                                 .file = "file",
                                 .state_home = index_.state_home(),
                                 .once = true,
                                 .delivery = {.tells_all = tells_all,
                                              .most_items = 2,
                                              .format = command.empty() ? AlertFormat::json_lines : AlertFormat::json}};
      const WatchEnd end = run(queries(), options, command.empty() ? static_cast<Sink&>(printed) : handed, stop,
                               {.remark = [](const auto&, const auto&, const auto&) {}, .step = step});
      ::_exit(end.is_whole ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE((WIFEXITED(status) && WEXITSTATUS(status) <= 1) || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL))
        << status;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

  // Changes the coverage a little, adds to what must be told, and builds it, in any order.
  void change(std::mt19937& random) {
    static const char* const words[] = {"wide", "narrow", "long", "deep"};
    for (auto left = 3 + random() % 5; left > 0; --left) {
      const std::string id = "story " + std::to_string(random() % 12);
      const char* const word = words[random() % 4];
      switch (random() % 4) {
        case 0: articles_.erase(id); break;
        case 1: articles_[id] = std::string("The lake is ") + word + "."; break;
        case 2: articles_[id] = std::string("\"The lake is ") + word + ",\" President Idra Morvane said."; break;
        default: articles_[id] = std::string("The river is ") + word + "."; break;
      }
    }
    articles_["anchor"] = "There is a mill.";
    index_.build(articles_, random() % 2 == 0);
  }

  // What was not there before in these words is to be told once; at the beginning it is known.
  void expect_now(bool is_told) {
    for (const auto& [id, text] : articles_) {
      std::string alert;
      if (text.find("river") != std::string::npos) alert = "find: " + id + ": " + text;
      if (text.starts_with('"')) alert = "quotes: " + id + ": " + text.substr(1, text.find(',') - 1);
      if (!alert.empty() && known_.insert(alert).second && is_told) expected_.insert(alert);
    }
  }

  static void read_alert(const json& alert, const json& hit, Told& told) {
    std::string text = alert["command"] == "find" ? hit["passages"][0]["text"] : hit["text"];
    if (text.ends_with(',')) text.pop_back();
    told.insert(alert["command"].get<std::string>() + ": " + hit["article"].get<std::string>() + ": " + text);
  }

  Told told_by_file() const {
    Told told;
    std::ifstream in(output());
    for (std::string line; std::getline(in, line);) {
      const json alert = json::parse(line);
      read_alert(alert, alert["hit"], told);
    }
    return told;
  }

  std::string output() const { return index_.folder() / "alerts.jsonl"; }

  GrowingIndex index_;
  std::map<std::string, std::string> articles_;
  std::set<std::string> known_;
  Told expected_;
};

TEST_P(WatchFaults, AreWrittenToAFileOnce) {
  std::mt19937 random(GetParam());
  change(random);
  expect_now(false);
  while (!look(static_cast<int>(random() % 12), "")) {
  }
  int deaths = 0;
  for (int generation = 0; generation < 4; ++generation) {
    change(random);
    expect_now(true);
    while (!look(static_cast<int>(random() % 20), "")) ++deaths;
    EXPECT_EQ(told_by_file(), expected_) << "generation " << generation;
  }
  EXPECT_GT(deaths, 2);
  EXPECT_GT(expected_.size(), 3u);
}

// One look a generation, however it ends: nothing stands there twice or in part, and at the end all that is there is
// told.
TEST_P(WatchFaults, LeaveNothingInPartBehindThem) {
  std::mt19937 random(GetParam() + 3'000);
  change(random);
  while (!look(0, "", true)) {
  }
  for (int generation = 0; generation < 9; ++generation) {
    change(random);
    look(static_cast<int>(random() % 30), "", true);
  }
  while (!look(0, "")) {
  }
  const Told told = told_by_file();
  for (const std::string& alert : told) EXPECT_EQ(told.count(alert), 1u) << alert;
  expect_now(true);
  for (const std::string& alert : expected_) EXPECT_TRUE(told.contains(alert)) << alert;
  EXPECT_GT(told.size(), 5u);
}

TEST_P(WatchFaults, AreHandedToACommandUnderOneNameEach) {
  const std::string box = index_.folder() / "box";
  fs::create_directory(box);
  index_.folder().write("count", "0");
  // Takes a delivery, or finds that it has it already, byte for byte; sometimes fails then, or before.
  const std::string command = "cd " + box +
                              R"( && n=$(($(cat ../count) + 1)) && echo $n > ../count
      test $((n % 5)) -ne 0 || exit 3
      cat > "$$" && if test -e "$PULLQUOTE_DELIVERY.json"
      then cmp -s "$$" "$PULLQUOTE_DELIVERY.json" || touch ../other; rm "$$"
      else mv "$$" "$PULLQUOTE_DELIVERY.json"
      fi
      test $((n % 7)) -ne 0)";
  std::mt19937 random(GetParam() + 1'000);
  change(random);
  expect_now(false);
  while (!look(static_cast<int>(random() % 12), command)) {
  }
  for (int generation = 0; generation < 4; ++generation) {
    change(random);
    expect_now(true);
    while (!look(static_cast<int>(random() % 16), command)) {
    }
    Told told;
    for (const auto& entry : fs::directory_iterator(box)) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path());
      const json alert = json::parse(in);
      EXPECT_EQ(alert["delivery"].get<std::string>() + ".json", entry.path().filename());
      for (const char* change : {"new", "changed"})
        for (const json& hit : alert[change]) read_alert(alert, hit, told);
    }
    EXPECT_EQ(told, expected_) << "generation " << generation;
  }
  EXPECT_FALSE(fs::exists(index_.folder() / "other")) << "one name had two contents";
}

// A query that is new tells all, even where the first attempts die.
TEST_P(WatchFaults, TellAllOnceWhereAskedTo) {
  std::mt19937 random(GetParam() + 2'000);
  change(random);
  expect_now(true);
  while (!look(static_cast<int>(random() % 16), "", true)) {
  }
  EXPECT_EQ(told_by_file(), expected_);
}

INSTANTIATE_TEST_SUITE_P(Seeds, WatchFaults, testing::Values(1, 2, 3));

// The second query's alert breaks off; then the first one has something to tell.
TEST_F(WatchFaults, AreCompletedBeforeAnythingComesBehindThem) {
  const auto build = [&](const std::string& id, const std::string& text) {
    articles_[id] = text;
    index_.build(articles_);
  };
  build("a", "The river is wide.");
  expect_now(false);
  ASSERT_TRUE(look(0, ""));
  build("b", "\"The lake is deep,\" President Idra Morvane said.");
  expect_now(true);
  const auto is_broken_off = [&] {
    std::ifstream in(output());
    const std::string text = (std::ostringstream() << in.rdbuf()).str();
    return !text.empty() && text.back() != '\n';
  };
  for (int step = 1; !is_broken_off(); ++step) ASSERT_FALSE(look(step, ""));
  build("c", "The river is long.");
  expect_now(true);
  EXPECT_TRUE(look(0, ""));
  EXPECT_EQ(told_by_file(), expected_);
}

// Every step there is, one death each, with nothing known before.
TEST_F(WatchFaults, DieAtEachStepInTurn) {
  for (const char* id : {"a", "b", "c"}) articles_[id] = std::string("The river is ") + id + ".";
  articles_["d"] = "\"The lake is deep,\" President Idra Morvane said.";
  index_.build(articles_);
  expect_now(true);
  int step = 1;
  for (bool is_over = false; !is_over; ++step) {
    fs::remove_all(index_.state_home());
    fs::remove(output());
    is_over = look(step, "", true);
    while (!look(0, "", true)) {
    }
    ASSERT_EQ(told_by_file(), expected_) << "step " << step;
  }
  EXPECT_GT(step, 30);
}

}  // namespace
}  // namespace searcher::watch
