// Does a search end when its time is over?
#include "searcher/index/deadline.h"

#include <gtest/gtest.h>

#include "searcher/answer/concordance.h"
#include "searcher/answer/find.h"
#include "searcher/verify/verify_draft.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

TEST(Deadline, EndsASearch) {
  const SmallIndex index{{.id = "a", .paragraphs = {"The river is closed to all ships this winter."}},
                         {.id = "b", .paragraphs = {"A river is open."}}};
  const auto now = std::chrono::steady_clock::now();
  const AnswerOptions options;
  const corpus::Draft draft = draft_of_quote("the river is closed to all", "", "en");
  {
    const Deadline passed(now - std::chrono::seconds(1));
    EXPECT_THROW(find("river", index.snapshot(), options), DeadlinePassed);
    EXPECT_THROW(find("\"a river\"", index.snapshot(), options), DeadlinePassed);
    EXPECT_THROW(concordance("river", index.snapshot(), options), DeadlinePassed);
    EXPECT_THROW(verify_draft(draft, index.snapshot(), false), DeadlinePassed);
  }
  {
    const Deadline far(now + std::chrono::hours(1));
    EXPECT_EQ(find("river", index.snapshot(), options).head.total, 2u);
  }
  EXPECT_EQ(find("river", index.snapshot(), options).head.total, 2u) << "it ends with its object";
}

}  // namespace
}  // namespace searcher
