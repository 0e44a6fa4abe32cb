// An index before and after one command, and a judge: whatever happens to the command, the index answers as before or
// as after, is whole, and the next run clears up.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/cli/process.h"
#include "tests/cli/workplace.h"

namespace faults {

// What leads to the state before, and the command that things happen to: arguments of pullquote-index.
struct Scenario {
  std::string name;
  std::vector<std::vector<std::string>> before;
  std::vector<std::string> command;
};

// build, update, remove, and first (a build where no index was), on the coverage of `make_coverage`.
const std::vector<Scenario>& scenarios();

// The names of those that read coverage into an index which is there.
std::vector<std::string> reading_scenarios();

const Scenario& scenario(const std::string& name);

// Writes old.jsonl and new.jsonl into the folder. Generated; or the rows of `coverage`, a JSON Lines file, at most
// `articles` of them: half of them old, and new all of them with some of the old changed.
void make_coverage(const std::string& folder, const std::string& coverage = {}, std::size_t articles = 60);

// Where trials have their folders: TMPDIR where it is set; else in memory where there is room, as syncs of a disk would
// take most of the time and show nothing more.
std::string fast_folder();

enum class Answers { before, after, both_the_same, wrong };

struct Verdict {
  Answers answers = Answers::wrong;
  std::string failure;                // "" when all is as promised
  std::vector<std::string> leavings;  // behind the next run
};

class Trial {
 public:
  // Makes the coverage and both states. Throws std::runtime_error where a command fails without any fault.
  explicit Trial(const Scenario& scenario, const std::string& coverage = {}, std::size_t articles = 60);

  // The folder that holds the index and nothing else.
  std::string place() const { return folder_ / "place"; }
  std::string index() const { return folder_ / "place/index"; }
  std::string folder() const { return folder_.path(); }

  // Puts the state before in place.
  void restore() const;
  void clear() const;  // the place is empty

  // The command as it is typed, with these variables of the environment, under `ulimit` with `limits` if there are any.
  cli::Typed typed(std::map<std::string, std::string> environment = {}, const std::string& limits = {}) const;

  // What stands now: one line of JSON a query, or the error. Without the times that the answers took.
  std::string answers() const;

  // What is in place now, and after one more run of the command without any fault. `ended` is how the command under
  // test ended, where it came to its end: what it said must be true. `mend` comes before the next run, as one who makes
  // room.
  Verdict judge(
      const std::optional<cli::Ended>& ended, const std::function<void()>& mend = [] {}) const;

  const std::string& answers_before() const { return before_; }
  const std::string& answers_after() const { return after_; }

 private:
  std::vector<std::string> index_command(const std::vector<std::string>& arguments) const;
  cli::Ended run(const std::vector<std::string>& arguments) const;
  Answers answers_now(std::string& said) const;
  std::string is_whole(Answers answers) const;

  const cli::ScratchFolder folder_{fast_folder()};
  Scenario scenario_;
  std::string before_;
  std::string after_;
  std::map<std::string, std::string> sources_;
};

// The files in an index's folder that neither CURRENT nor the manifest it names needs.
std::vector<std::string> leavings_in(const std::string& index);

// What is wrong with how a command that failed said so; "" if nothing: exit code 2, what, where, what to do next.
std::string fault_of_message(const cli::Ended& ended);

// The answers of a searcher to the queries of all trials, a line each; `error` where it failed.
std::string answers_of(const std::string& index, std::map<std::string, std::string> environment = {},
                       const std::string& limits = {});

// Words that run under `ulimit` with these limits.
std::vector<std::string> limited(const std::string& limits, std::vector<std::string> words);

}  // namespace faults
