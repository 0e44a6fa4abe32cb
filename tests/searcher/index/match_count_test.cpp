#include "searcher/index/match_count.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using Op = Xapian::Query::op;

class MatchCount : public testing::Test {
 protected:
  static constexpr std::uint32_t articles = 200;

  MatchCount() {
    std::mt19937 random(4);
    std::vector<SmallArticle> all;
    for (std::uint32_t i = 0; i < articles; ++i) {
      std::string words;
      for (const char* word : {"lake", "boat", "toll", "river"})
        if (random() % 3 == 0) words += std::string(word) + " ";
      if (i == 77) words += "zeppelin ";
      all.push_back({.id = std::to_string(i), .paragraphs = {words + "and so on"}});
    }
    index_ = std::make_unique<SmallIndex>(all);
  }

  std::optional<std::uint64_t> count(const Xapian::Query& query, std::uint64_t most = UINT64_MAX) const {
    const Segment& segment = *index_->snapshot().segments().front();
    const auto postings = postings_to_count(query, segment);
    if (!postings || *postings > most) return std::nullopt;
    return count_matches(query, segment, left_out_);
  }

  std::uint64_t counted_by_xapian(const Xapian::Query& query) const {
    Xapian::Enquire enquire(index_->snapshot().articles());
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::uint64_t counted = 0;
    const Xapian::MSet mset = enquire.get_mset(0, articles);
    for (auto it = mset.begin(); it != mset.end(); ++it) counted += left_out_.contains(*it) ? 0 : 1;
    return counted;
  }

  // Without an OP_OR on the right of OP_AND_NOT, which Xapian 1.4 answers wrongly.
  Xapian::Query random_query(std::mt19937& random, int depth) const {
    static const std::vector<std::string> terms = {"en:lake",     "en:boat",    "en:toll", "en:river",
                                                   "en:zeppelin", "en:nothing", ""};
    if (depth == 0) return Xapian::Query(terms[random() % terms.size()]);
    const auto part = [&] { return random_query(random, depth - 1); };
    switch (random() % 6) {
      case 0: return {Op::OP_AND, part(), part()};
      case 1: return {Op::OP_OR, part(), part()};
      case 2: return {Op::OP_FILTER, part(), part()};
      case 3: return {Op::OP_AND_MAYBE, part(), part()};
      case 4: return {Op::OP_AND_NOT, part(), random_query(random, 0)};
      default: return {Op::OP_SCALE_WEIGHT, part(), 0.5};
    }
  }

  std::unique_ptr<SmallIndex> index_;
  LeftOut left_out_;
};

TEST_F(MatchCount, IsThatOfXapian) {
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    const Xapian::Query query = random_query(random, static_cast<int>(random() % 4));
    ASSERT_EQ(count(query), counted_by_xapian(query)) << query.get_description();
  }
}

TEST_F(MatchCount, LeavesOutWhatItIsTo) {
  std::mt19937 random(17);
  for (int round = 0; round < 500; ++round) {
    schema::SegmentInfo info = index_->snapshot().segments().front()->info;
    for (std::uint32_t article = 1; article <= articles; ++article)
      if (random() % (round % 20 + 1) == 0) info.deleted.push_back(article);
    left_out_ = LeftOut(info, Versions::all);
    const Xapian::Query query = random_query(random, static_cast<int>(random() % 4));
    ASSERT_EQ(count(query), counted_by_xapian(query)) << query.get_description();
  }
}

TEST_F(MatchCount, IsNotTakenWhereItCostsTooMuch) {
  const Xapian::Query either = Xapian::Query("en:lake") | Xapian::Query("en:boat");
  const std::uint64_t postings = *count(Xapian::Query("en:lake")) + *count(Xapian::Query("en:boat"));
  EXPECT_TRUE(count(either, postings));
  EXPECT_FALSE(count(either, postings - 1));
}

TEST_F(MatchCount, IsNotTakenOfWhatAsksForMoreThanTerms) {
  EXPECT_FALSE(count(Xapian::Query(Op::OP_VALUE_GE, 0, "2024") & Xapian::Query("en:lake")));
  EXPECT_EQ(count(Xapian::Query()), 0U);
}

}  // namespace
}  // namespace searcher
