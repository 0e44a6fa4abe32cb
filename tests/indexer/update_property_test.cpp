// However coverage came to be what it is, an updated index holds what a new one of it would hold.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/update.h"
#include "tests/indexer/generated_coverage.h"
#include "tests/indexer/index_contents.h"
#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

// Averages and common words come from these articles, which never change, so that weights can be compared.
constexpr std::size_t basis_articles = 40;

// A folder of coverage that changes from night to night.
class ChangingCoverage {
 public:
  ChangingCoverage(const ScratchFolder& folder, std::uint32_t seed) : folder_(folder), random_(seed), coverage_(seed) {
    folder_.write("coverage/0.jsonl", coverage_.rows(basis_articles, 300));
    for (int i = 0; i < 6; ++i) change();
  }

  // One file is added, changed or removed.
  void change() {
    const std::string name = "coverage/" + std::to_string(1 + random_() % 8) + (random_() % 3 == 0 ? ".txt" : ".jsonl");
    if (random_() % 4 == 0)
      std::filesystem::remove(folder_ / name);
    else
      folder_.write(name, name.ends_with(".txt") ? coverage_.wire_text() : rows());
  }

 private:
  // Rows of different ids; other files have some of them, too, with the same words or others.
  std::string rows() {
    std::string rows;
    const std::size_t first = random_() % 12;
    for (std::size_t n = 1 + random_() % 5; n > 0; --n)
      rows += R"({"id":"story-)" + std::to_string((first + n) % 12) + R"(","text":"Lake )" +
              std::to_string(random_() % 4) +
              R"( met the dam. They spoke of boats.","language":"en"})"
              "\n";
    return rows;
  }

  const ScratchFolder& folder_;
  std::mt19937 random_;
  GeneratedCoverage coverage_;
};

RunOptions options_of(const std::string& index, const ScratchFolder& folder) {
  RunOptions options = options_for(index, {folder / "coverage"});
  options.basis_articles = basis_articles;
  return options;
}

bool has_given_id(const std::string& id) { return id.starts_with("story-"); }

std::size_t count_made(const std::map<std::string, LivingArticle>& articles) {
  return static_cast<std::size_t>(std::count_if(articles.begin(), articles.end(),
                                                [](const auto& article) { return !has_given_id(article.first); }));
}

// The index's living articles must be those of a new build. Versions of a story are named in the order in which they
// came, so that only their number is compared; and a source that says the same as a later one may have been forgotten
// by the build, because one between them said something else.
void expect_as_built_anew(const std::string& index, const ScratchFolder& folder) {
  std::filesystem::remove_all(folder / "anew");
  build_quietly(options_of(folder / "anew", folder));
  const auto updated = living_articles(index);
  const auto anew = living_articles(folder / "anew");
  ASSERT_EQ(updated.size(), anew.size());
  ASSERT_EQ(count_made(updated), count_made(anew));
  for (const auto& [id, article] : anew) {
    if (!has_given_id(id)) continue;
    ASSERT_TRUE(updated.contains(id)) << id;
    const LivingArticle& mine = updated.at(id);
    ASSERT_EQ(mine.content, article.content);
    for (const std::string& source : article.sources)
      ASSERT_EQ(std::count(mine.sources.begin(), mine.sources.end(), source), 1) << source;
    for (const std::string& source : mine.sources) ASSERT_TRUE(std::filesystem::exists(source)) << source;
  }
}

TEST(UpdateProperty, AnUpdatedIndexHoldsWhatANewOneWould) {
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const ScratchFolder folder;
    ChangingCoverage coverage(folder, seed);
    const std::string index = folder / "index";
    build_quietly(options_of(index, folder));
    QuietBuild quiet;
    for (int night = 0; night < 12; ++night) {
      SCOPED_TRACE("night " + std::to_string(night));
      coverage.change();
      if (night % 3 == 0) coverage.change();
      RunOptions options = options_of(index, folder);
      options.prune = true;
      const schema::Manifest manifest = update(options, quiet.events());
      ASSERT_LE(manifest.segments.size(), 6u);
      ASSERT_NO_FATAL_FAILURE(expect_as_built_anew(index, folder));
      ASSERT_EQ(update(options, quiet.events()).generation, manifest.generation) << "nothing is left to do";
    }
    ASSERT_TRUE(check(index).empty());
    merge_all(index, 2, quiet.events());
    ASSERT_NO_FATAL_FAILURE(expect_as_built_anew(index, folder));
  }
}

}  // namespace
}  // namespace indexer
