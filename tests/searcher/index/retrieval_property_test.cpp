// The shortlist lets through at least every match, and where it decides, exactly those: retrieval against the matcher
// put to each article.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "schema/terms.h"
#include "searcher/index/retrieval.h"
#include "searcher/index/shortlist_explained.h"
#include "tests/searcher/index/every_article.h"
#include "tests/searcher/random_query.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr unsigned rounds = 2500;

using FacetCounts = std::map<std::uint32_t, std::map<std::string, std::uint64_t>>;

std::vector<std::uint32_t> numbers_of(const Retrieved& retrieved) {
  std::vector<std::uint32_t> numbers;
  for (const Candidate& candidate : retrieved.candidates) numbers.push_back(candidate.article);
  return numbers;
}

class AnyQuery : public testing::Test {
 protected:
  const SmallIndex index_{random_coverage(31, 500)};
  const Snapshot& snapshot_ = index_.snapshot();
  const EveryArticle articles_{snapshot_};

  // Calls `check` with many queries, the matching articles of each, and what else is to be asked with it.
  template <typename Check>
  void for_each_query(unsigned seed, const Check& check) const {
    for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
      Dice dice(seed * rounds + round);
      const NodePtr query = random_query(dice, static_cast<int>(round % 4));
      RetrievalOptions options;
      options.languages = dice.chance(4) ? std::vector<std::string>{"ru"} : snapshot_.languages();
      options.unit = dice.chance(4) ? Unit::caption : Unit::article;
      SCOPED_TRACE(std::to_string(round) + (options.unit == Unit::caption ? " captions: " : " articles: ") +
                   print(*query));
      check(*query, articles_.matching(*query, options.languages, options.unit), options);
    }
  }
};

TEST_F(AnyQuery, FindsWhatMatches) {
  std::size_t decided = 0, judged = 0, found_something = 0;
  for_each_query(1, [&](const Node& query, const std::vector<std::uint32_t>& matching, RetrievalOptions options) {
    options.wanted = UINT32_MAX;
    const Retrieved retrieved = retrieve(query, snapshot_, options);
    std::vector<std::uint32_t> numbers = numbers_of(retrieved);
    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers, matching);
    EXPECT_EQ(retrieved.total, matching.size());
    EXPECT_TRUE(retrieved.total_is_exact);
    if (options.unit == Unit::article)
      ++(explain_shortlist(query, snapshot_, options.languages).undecided.empty() ? decided : judged);
    found_something += matching.empty() ? 0 : 1;
  });
  // All three are put to the test.
  EXPECT_GT(decided, rounds / 10);
  EXPECT_GT(judged, rounds / 10);
  EXPECT_GT(found_something, rounds / 4);
}

TEST_F(AnyQuery, GivesTheBestOfAllWhenFewAreWanted) {
  for_each_query(2, [&](const Node& query, const std::vector<std::uint32_t>& matching, RetrievalOptions options) {
    options.order = std::vector{Order::relevance, Order::newest, Order::oldest}[matching.size() % 3];
    options.wanted = UINT32_MAX;
    std::vector<std::uint32_t> all = numbers_of(retrieve(query, snapshot_, options));
    options.wanted = 7;
    const Retrieved few = retrieve(query, snapshot_, options);
    if (all.size() > options.wanted) all.resize(options.wanted);
    EXPECT_EQ(numbers_of(few), all);
    if (few.total_is_exact) {
      EXPECT_EQ(few.total, matching.size());
    }
    options.exact_total = true;
    const Retrieved counted = retrieve(query, snapshot_, options);
    EXPECT_EQ(numbers_of(counted), all);
    EXPECT_TRUE(counted.total_is_exact);
    EXPECT_EQ(counted.total, matching.size());
  });
}

FacetCounts facets_of(const std::vector<std::uint32_t>& numbers, const Snapshot& snapshot) {
  FacetCounts counts;
  for (const std::uint32_t number : numbers) {
    const schema::Record record = snapshot.whole_record(number);
    const auto count = [&](schema::Slot slot, const std::vector<std::string>& values) {
      std::set<std::string> counted;
      for (const std::string& value : values)
        if (!value.empty() && counted.insert(text::normal_form(value)).second) ++counts[slot][value];
    };
    std::vector<std::string> photographers;
    for (const schema::CaptionCredit& caption : record.captions) photographers.push_back(caption.photographer);
    count(schema::slot_place, {record.place});
    count(schema::slot_agency, {record.agency});
    count(schema::slot_language, {record.language});
    count(schema::slot_topics, record.topics);
    count(schema::slot_photographers, photographers);
  }
  return counts;
}

TEST_F(AnyQuery, CountsItsFacetsOverAllThatMatch) {
  for_each_query(3, [&](const Node& query, const std::vector<std::uint32_t>& matching, RetrievalOptions options) {
    options.wanted = static_cast<std::uint32_t>(matching.size() % 4);
    options.facets = {schema::slot_place, schema::slot_agency, schema::slot_language, schema::slot_topics,
                      schema::slot_photographers};
    const Retrieved retrieved = retrieve(query, snapshot_, options);
    EXPECT_EQ(retrieved.facets, facets_of(matching, snapshot_));
    EXPECT_TRUE(retrieved.total_is_exact);
    EXPECT_EQ(retrieved.total, matching.size());
  });
}

}  // namespace
}  // namespace searcher
