// Segments on servers answer as those on this machine do, and as a single one does: every command, over many queries.
#include <gtest/gtest.h>

#include <memory>

#include "tests/remote/served_index.h"
#include "tests/searcher/answer/same_answer.h"

namespace remote {
namespace {

using searcher::Dice;
using searcher::Snapshot;

constexpr unsigned rounds = 60;
constexpr unsigned seed = 97;
constexpr std::uint32_t segments = 4;

class ServedSegments : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!has_xapian_tools()) return;
    articles = searcher::coverage_with_versions(seed, 220);
    index = std::make_unique<ServedIndex>(articles, segments);
  }
  static void TearDownTestSuite() { index.reset(); }

  void SetUp() override {
    if (!index) GTEST_SKIP() << "the package xapian-tools is not installed";
    local_ = std::make_unique<Snapshot>(index->local());
    for (const std::string& path : {index->joined(), index->apart(), index->served(), index->mixed()})
      others_.push_back(std::make_unique<Snapshot>(path));
  }

  // Calls it with the index as it was built and each of the others.
  template <typename Compare>
  void with_each(const Compare& compare) const {
    for (const auto& other : others_) {
      SCOPED_TRACE(other->index());
      compare(*local_, *other);
    }
  }

  static std::vector<searcher::SmallArticle> articles;
  static std::unique_ptr<ServedIndex> index;
  std::unique_ptr<Snapshot> local_;
  std::vector<std::unique_ptr<Snapshot>> others_;
};
std::vector<searcher::SmallArticle> ServedSegments::articles;
std::unique_ptr<ServedIndex> ServedSegments::index;

TEST_F(ServedSegments, AreWhatTheTestAsks) {
  const auto remote_ones = [](const Snapshot& snapshot) {
    const auto& infos = snapshot.manifest().segments;
    return std::count_if(infos.begin(), infos.end(), [](const auto& info) { return info.is_remote(); });
  };
  EXPECT_EQ(others_[0]->segments().size(), 1U);
  EXPECT_EQ(others_[1]->segments().size(), segments);
  EXPECT_EQ(remote_ones(*others_[1]), 0);
  EXPECT_EQ(remote_ones(*others_[2]), segments);
  EXPECT_EQ(remote_ones(*others_[3]), segments / 2);
}

TEST_F(ServedSegments, AnswerAsOneOnThisMachineDoes) {
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(seed * rounds + round);
    const std::string query = searcher::any_query(dice);
    const searcher::AnswerOptions options = searcher::any_options(dice);
    SCOPED_TRACE(std::to_string(round) + " " + query);
    with_each([&](const Snapshot& local, const Snapshot& other) {
      searcher::expect_same_answers(query, options, local, other);
    });
  }
}

TEST_F(ServedSegments, ShowWhatOneOnThisMachineDoes) {
  with_each([&](const Snapshot& local, const Snapshot& other) {
    for (const searcher::SmallArticle& article : articles) searcher::expect_same_shown(article.id, local, other);
  });
}

TEST_F(ServedSegments, VerifyAsOneOnThisMachineDoes) {
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(7 * seed * rounds + round);
    const std::string quoted = searcher::any_quotation(articles, dice);
    const std::string speaker = dice.chance(2) ? "Ilvo Tarn" : "";
    SCOPED_TRACE(std::to_string(round) + " " + quoted);
    with_each([&](const Snapshot& local, const Snapshot& other) {
      searcher::expect_same_verdict(quoted, speaker, local, other);
    });
  }
}

}  // namespace
}  // namespace remote
