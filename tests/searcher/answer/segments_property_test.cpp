// Several segments answer as one does: every command, over many queries.
#include <gtest/gtest.h>

#include <map>

#include "searcher/verify/verify_draft.h"
#include "tests/searcher/answer/same_answer.h"
#include "tests/searcher/segmented_index.h"

namespace searcher {
namespace {

constexpr unsigned rounds = 250;

class AnySegments : public testing::TestWithParam<std::size_t> {
 protected:
  static constexpr unsigned seed = 83;
  const std::vector<SmallArticle> articles_ = coverage_with_versions(seed, 220);
  const SegmentedIndex one_{articles_, 1};
  const SegmentedIndex many_{articles_, GetParam()};
};

TEST_P(AnySegments, AnswerAsOneDoes) {
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(seed * rounds + round);
    const std::string query = any_query(dice);
    SCOPED_TRACE(std::to_string(round) + " " + query);
    expect_same_answers(query, any_options(dice), many_.snapshot(), one_.snapshot());
  }
}

TEST_P(AnySegments, ShowWhatOneDoes) {
  for (const SmallArticle& article : articles_) expect_same_shown(article.id, many_.snapshot(), one_.snapshot());
}

TEST_P(AnySegments, VerifyAsOneDoes) {
  std::map<Verdict, int> verdicts;
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(7 * seed * rounds + round);
    const std::string quoted = any_quotation(articles_, dice);
    const std::string speaker = dice.chance(2) ? "Ilvo Tarn" : "";
    SCOPED_TRACE(std::to_string(round) + " " + quoted);
    expect_same_verdict(quoted, speaker, many_.snapshot(), one_.snapshot());
    const VerifyAnswer answer = verify_draft(draft_of_quote(quoted, speaker, "en"), one_.snapshot(), false);
    if (!answer.quotes.empty()) ++verdicts[answer.quotes[0].verdict];
  }
  for (const Verdict verdict : {Verdict::exact, Verdict::altered, Verdict::not_found}) EXPECT_GT(verdicts[verdict], 10);
}

INSTANTIATE_TEST_SUITE_P(OfNumber, AnySegments, testing::Values(2, 7));

}  // namespace
}  // namespace searcher
