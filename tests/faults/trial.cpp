#include "tests/faults/trial.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include "schema/error.h"
#include "schema/index_folder.h"
#include "tests/faults/queries.h"
#include "tests/indexer/generated_coverage.h"

namespace faults {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* first_articles = "FIRST ARTICLES";  // stands for ids

// The ids of the first rows.
std::vector<std::string> ids_in(const std::string& coverage) {
  constexpr std::size_t count = 3;
  std::vector<std::string> ids;
  std::istringstream in(cli::read_file(coverage));
  for (std::string line; ids.size() < count && std::getline(in, line);) ids.push_back(json::parse(line).at("id"));
  return ids;
}

// All that could show that a source was touched.
std::map<std::string, std::string> state_of_sources(const std::string& folder) {
  std::map<std::string, std::string> state;
  for (const char* name : {"old.jsonl", "new.jsonl"}) {
    const std::string path = folder + "/" + name;
    struct stat status = {};
    ::stat(path.c_str(), &status);
    state[path] = std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) + " " +
                  std::to_string(status.st_ino) + " " + cli::read_file(path);
  }
  return state;
}

}  // namespace

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all = {
      {"build", {{"build", "old.jsonl"}}, {"build", "new.jsonl"}},
      {"update", {{"build", "old.jsonl"}}, {"update", "new.jsonl"}},
      {"remove", {{"build", "new.jsonl"}}, {"remove", first_articles}},
      {"first", {}, {"build", "new.jsonl"}},
  };
  return all;
}

std::vector<std::string> reading_scenarios() { return {"build", "update"}; }

const Scenario& scenario(const std::string& name) {
  for (const Scenario& one : scenarios())
    if (one.name == name) return one;
  throw std::runtime_error("there is no scenario " + name);
}

std::string fast_folder() {
  constexpr std::uintmax_t room_bytes = 1 << 30;
  const std::string memory = "/dev/shm";
  std::error_code error;
  const bool is_asked_for = std::getenv("TMPDIR") != nullptr;
  const bool has_room =
      fs::space(memory, error).available >= room_bytes && !error && ::access(memory.c_str(), W_OK) == 0;
  return !is_asked_for && has_room ? memory : fs::temp_directory_path().string();
}

void make_coverage(const std::string& folder, const std::string& coverage, std::size_t articles) {
  std::vector<std::string> rows;
  std::istringstream in(coverage.empty() ? indexer::GeneratedCoverage(1).rows(articles, 600)
                                         : cli::read_file(coverage));
  for (std::string line; rows.size() < articles && std::getline(in, line);) rows.push_back(line + "\n");
  if (rows.size() < 2) throw std::runtime_error(coverage + ": too few rows to make two states of");
  std::string old_rows;
  std::string new_rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i < rows.size() / 2) old_rows += rows[i];
    json row = json::parse(rows[i]);
    if (i % 10 == 3) row["headline"] = "Changed: " + row.value("headline", "");
    new_rows += row.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  }
  cli::write_file(folder + "/old.jsonl", old_rows);
  cli::write_file(folder + "/new.jsonl", new_rows);
}

std::vector<std::string> limited(const std::string& limits, std::vector<std::string> words) {
  if (limits.empty()) return words;
  std::vector<std::string> all = {"/bin/sh", "-c", "trap '' XFSZ; ulimit " + limits + R"(; exec "$0" "$@")"};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

std::string answers_of(const std::string& index, std::map<std::string, std::string> environment,
                       const std::string& limits) {
  static const std::regex took(R"("took_us":[0-9]+,?)");
  const cli::Ended ended = cli::run(
      {.words = limited(limits, {cli::program("pullquote-search"), "--index", index, "find", "-", "--limit", "0"}),
       .input = query_lines(),
       .environment = std::move(environment)});
  if (ended.code == 2 || ended.signal != 0)
    return "error " + std::to_string(ended.code) + " signal " + std::to_string(ended.signal) + ": " +
           ended.out.substr(0, 1'000) + ended.err;
  return std::regex_replace(ended.out, took, "");
}

std::vector<std::string> leavings_in(const std::string& index) {
  const schema::Generation generation = schema::open_current(index);
  std::set<std::string> known = {"CURRENT", "LOCK", "generations/" + generation.name};
  std::set<std::string> folders = {"generations", "segments"};
  for (const schema::SegmentInfo& segment : generation.manifest.segments)
    for (const auto& [file, info] : segment.files) {
      const fs::path path = fs::path("segments") / segment.name / file;
      known.insert(path);
      for (fs::path above = path.parent_path(); !above.empty(); above = above.parent_path()) folders.insert(above);
    }
  std::vector<std::string> leavings;
  for (const auto& entry : fs::recursive_directory_iterator(index)) {
    const std::string name = entry.path().lexically_relative(index);
    if (!(entry.is_directory() ? folders : known).contains(name)) leavings.push_back(name);
  }
  return leavings;
}

std::string fault_of_message(const cli::Ended& ended) {
  static const std::regex whole(R"(pullquote-index: \S[^\n]*: \S[^\n]*\n  next: \S[^\n]+\n)");
  if (ended.signal != 0) return "it was ended by signal " + std::to_string(ended.signal);
  if (ended.code != 2) return "it failed with code " + std::to_string(ended.code);
  if (!std::regex_search(ended.err, whole)) return "it does not say what, where and what next: " + ended.err;
  return {};
}

Trial::Trial(const Scenario& scenario, const std::string& coverage, std::size_t articles) : scenario_(scenario) {
  make_coverage(folder(), coverage, articles);
  if (scenario_.command.back() == first_articles) {
    scenario_.command.pop_back();
    for (std::string& id : ids_in(folder_ / "new.jsonl")) scenario_.command.push_back(std::move(id));
  }
  const auto must = [&](const std::vector<std::string>& arguments) {
    const cli::Ended ended = run(arguments);
    if (ended.code != 0 && ended.code != 1) throw std::runtime_error("without any fault: " + ended.err);
  };
  fs::create_directory(place());
  for (const auto& arguments : scenario_.before) must(arguments);
  before_ = answers();
  fs::copy(place(), folder_ / "before", fs::copy_options::recursive);
  must(scenario_.command);
  after_ = answers();
  if (before_ == after_) throw std::runtime_error("no query tells before from after");
  sources_ = state_of_sources(folder());
}

void Trial::clear() const {
  for (const auto& entry : fs::directory_iterator(place())) fs::remove_all(entry);
}

void Trial::restore() const {
  clear();
  fs::copy(folder_ / "before", place(), fs::copy_options::recursive);
}

std::vector<std::string> Trial::index_command(const std::vector<std::string>& arguments) const {
  std::vector<std::string> words = {cli::program("pullquote-index"), "--index", index()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

cli::Ended Trial::run(const std::vector<std::string>& arguments) const {
  return cli::run({.words = index_command(arguments), .folder = folder()});
}

cli::Typed Trial::typed(std::map<std::string, std::string> environment, const std::string& limits) const {
  return {.words = limited(limits, index_command(scenario_.command)),
          .folder = folder(),
          .environment = std::move(environment)};
}

std::string Trial::answers() const { return answers_of(index()); }

Answers Trial::answers_now(std::string& said) const {
  said = answers();
  // Without an index there is an error before; it names the folder alone.
  if (said == before_) return Answers::before;
  return said == after_ ? Answers::after : Answers::wrong;
}

std::string Trial::is_whole(Answers answers) const {
  const cli::Ended check = run({"check"});
  const bool none_was_there = scenario_.before.empty() && answers == Answers::before;
  if (check.code == (none_was_there ? 2 : 0)) return {};
  return "check says: " + check.out + check.err;
}

Verdict Trial::judge(const std::optional<cli::Ended>& ended, const std::function<void()>& mend) const {
  Verdict verdict;
  const auto fail = [&](const std::string& what) {
    verdict.failure += what + "\n";
    return verdict;
  };
  std::string said;
  verdict.answers = answers_now(said);
  if (verdict.answers == Answers::wrong) return fail("neither as before nor as after: " + said.substr(0, 2'000));
  if (const std::string damage = is_whole(verdict.answers); !damage.empty()) fail(damage);
  if (ended && ended->signal == 0) {
    const bool has_failed = ended->code != 0 && ended->code != 1;
    if (has_failed && verdict.answers == Answers::after) fail("it said that it failed, and answers as after");
    if (!has_failed && verdict.answers == Answers::before) fail("it said that all is done, and answers as before");
    if (has_failed)
      if (const std::string fault = fault_of_message(*ended); !fault.empty()) fail(fault);
  }

  mend();
  const cli::Ended next = run(scenario_.command);
  if (next.code != 0 && next.code != 1) return fail("the next run failed: " + next.err);
  if (answers_now(said) != Answers::after) fail("after the next run it does not answer as after");
  if (const std::string damage = is_whole(Answers::after); !damage.empty()) fail("after the next run " + damage);
  verdict.leavings = leavings_in(index());
  if (!verdict.leavings.empty()) fail("left behind: " + json(verdict.leavings).dump());
  if (state_of_sources(folder()) != sources_) fail("a source was changed");
  return verdict;
}

}  // namespace faults
