// The power goes at any moment: with what was synced, and whatever else the disk has kept, the index stands. What a
// command reported as done is on the disk. `bench/faults --what power --all` takes each moment.
#include "tests/faults/power_loss.h"

#include <filesystem>

#include "tests/faults/case_count.h"
#include "tests/faults/runs.h"
#include "tests/faults/tally_matcher.h"

namespace faults {
namespace {

class PowerLossOf : public testing::TestWithParam<std::string> {};

TEST_P(PowerLossOf, AnyCommandLosesNothing) {
  const Tally tally = run_power(Trial(scenario(GetParam())), {.cases = cases(9), .seed = 6});
  EXPECT_THAT(tally, WentAsPromised());
  EXPECT_GT(tally.answered(Answers::before), 0u);
  EXPECT_GT(tally.answered(Answers::after), 0u);
}

std::vector<std::string> power_scenarios() {
  std::vector<std::string> names = reading_scenarios();
  names.insert(names.end(), {"first", "remove"});
  return names;
}

INSTANTIATE_TEST_SUITE_P(Commands, PowerLossOf, testing::ValuesIn(power_scenarios()),
                         [](const auto& p) { return p.param; });

// The model itself, on a log by hand: a file written beside another and renamed over it.
class Replacement : public testing::Test {
 protected:
  Replacement() {
    cli::write_file(folder_ / "name", "old");
    before_ = FileTree::load(folder_.path(), numbers_);
    for (const auto& [inode, number] : numbers_) (number == FileTree::root ? root_ : old_) = inode;
    draft_ = root_ + old_ + 1;
    add(Effect::created, draft_, "draft");
    add(Effect::written, draft_, "draft", "new");
  }

  void add(Effect effect, std::uint64_t inode, const std::string& name, const std::string& data = {}) {
    calls_.push_back({{.effect = effect, .inode = inode}, folder_ / name, "", data});
  }
  void rename() {
    calls_.push_back({{.call = CallClass::rename, .effect = Effect::renamed}, folder_ / "draft", folder_ / "name", ""});
  }
  void sync_folder() { calls_.push_back({{.effect = Effect::synced, .inode = root_}, folder_.path(), "", ""}); }

  // What `name` may hold at the end, over many draws.
  std::set<std::string> outcomes(Persistence persistence) {
    const PowerLoss loss(folder_.path(), calls_, before_, numbers_);
    std::mt19937 random(1);
    std::set<std::string> seen;
    for (int draw = 0; draw < 200; ++draw) {
      FileTree tree = loss.after(loss.changes(), persistence, random);
      const auto& names = tree[FileTree::root].names;
      seen.insert(names.contains("name") ? tree[names.at("name")].bytes : "gone");
    }
    return seen;
  }

  const cli::ScratchFolder folder_;
  std::map<std::uint64_t, std::uint64_t> numbers_;
  FileTree before_;
  std::uint64_t root_ = 0, old_ = 0, draft_ = 0;
  std::vector<Call> calls_;
};

using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST_F(Replacement, WithoutASyncMayBeEmpty) {
  rename();
  EXPECT_THAT(outcomes(Persistence::nothing), ElementsAre("old"));
  EXPECT_THAT(outcomes(Persistence::all), ElementsAre("new"));
  EXPECT_THAT(outcomes(Persistence::in_order), UnorderedElementsAre("old", "new", ""));
  EXPECT_THAT(outcomes(Persistence::in_any_order), UnorderedElementsAre("old", "new", "", std::string(3, '\0')));
}

TEST_F(Replacement, OfASyncedFileIsOldOrNew) {
  add(Effect::synced, draft_, "draft");
  rename();
  EXPECT_THAT(outcomes(Persistence::nothing), ElementsAre("old"));
  EXPECT_THAT(outcomes(Persistence::in_order), UnorderedElementsAre("old", "new"));
  EXPECT_THAT(outcomes(Persistence::in_any_order), UnorderedElementsAre("old", "new"));
}

TEST_F(Replacement, WithTheFolderSyncedIsNew) {
  add(Effect::synced, draft_, "draft");
  rename();
  sync_folder();
  for (const Persistence kept : {Persistence::nothing, Persistence::in_order, Persistence::in_any_order})
    EXPECT_THAT(outcomes(kept), ElementsAre("new"));
}

TEST_F(Replacement, WithTheFolderAloneSyncedMayBeEmpty) {
  rename();
  sync_folder();
  EXPECT_THAT(outcomes(Persistence::nothing), ElementsAre(""));
}

}  // namespace
}  // namespace faults
