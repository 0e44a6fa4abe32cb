#include "indexer/versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "indexer/record_maker.h"
#include "indexer/segment_merger.h"
#include "indexer/shard.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Version {
  std::uint32_t number;
  std::string id;
  std::string version_of;
  std::uint32_t version = 0;
  int day = 0;  // of May 2024, 0 undated
};

class Superseded : public testing::Test {
 protected:
  void segment(const std::vector<Version>& versions) {
    Shard shard(folder_ / ("shard-" + std::to_string(paths_.size())));
    for (const Version& v : versions) {
      corpus::Article article;
      article.id = v.id;
      article.paragraphs = {"Two lakes met."};
      if (v.day > 0) article.published = {.year = 2024, .month = 5, .day = v.day};
      schema::Record record = make_record(article, "en");
      record.version_of = v.version_of;
      shard.add(v.number, std::move(record), {.checksum = 0, .version = v.version});
    }
    shard.write({});
    paths_.push_back(folder_ / ("segment-" + std::to_string(paths_.size())));
    merge({shard.path()}, {}, paths_.back());
  }

  std::vector<std::uint32_t> superseded(const std::set<std::uint32_t>& dead = {}) const {
    return indexer::superseded(paths_, [&](std::uint32_t article) { return !dead.contains(article); });
  }

  const ScratchFolder folder_;
  std::vector<std::string> paths_;
};

TEST_F(Superseded, AreAllButTheLastThatCame) {
  segment({{1, "lake", ""}, {2, "dam", ""}, {3, "lake~2", "lake"}});
  segment({{4, "lake~3", "lake"}, {5, "boat", ""}});
  EXPECT_THAT(superseded(), ElementsAre(1, 3));
  EXPECT_THAT(superseded({4}), ElementsAre(1)) << "of those that are alive";
  EXPECT_THAT(superseded({3, 4}), IsEmpty());
}

TEST_F(Superseded, TheSourcesOwnNumbersCountMost) {
  segment({{1, "lake", "", 3, 1}, {2, "lake~2", "lake", 1, 9}, {3, "lake~3", "lake", 2, 5}});
  EXPECT_THAT(superseded(), ElementsAre(2, 3));
}

TEST_F(Superseded, ThenWhenTheyWerePublished) {
  segment({{1, "lake", "", 0, 9}, {2, "lake~2", "lake", 0, 3}});
  EXPECT_THAT(superseded(), ElementsAre(2));
}

TEST_F(Superseded, IdsMayBeLongerThanATerm) {
  const std::string id(300, 'x');
  segment({{1, id, ""}, {2, id + "~2", id}});
  EXPECT_THAT(superseded(), ElementsAre(1));
}

}  // namespace
}  // namespace indexer
