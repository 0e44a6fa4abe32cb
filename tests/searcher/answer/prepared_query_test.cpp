#include "searcher/answer/prepared_query.h"

#include <gmock/gmock.h>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/find.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Prepared : public testing::Test {
 protected:
  const SmallIndex index_{{.id = "a", .paragraphs = {"Toll road."}},
                          {.id = "b", .paragraphs = {"Дорога."}, .language = "ru"},
                          {.id = "c", .paragraphs = {"道路。"}, .language = "zh"}};

  PreparedQuery prepared(std::string_view query, const AnswerOptions& options = {}) const {
    return prepare(query, index_.snapshot(), options);
  }
};

TEST_F(Prepared, SaysWhatWasUnderstoodAndHowItIsStemmed) {
  struct Row {
    std::string_view query, understood;
  };
  for (const Row& row : {Row{"toll road", "toll AND road [stemmed in en]"}, Row{"\"toll road\"", "\"toll road\""},
                         Row{"дорога toll", "дорога AND toll [stemmed in en, ru]"}, Row{"道路", "道路"},
                         Row{"tol*", "tol*"}, Row{"2031", "2031"}, Row{"place:Orsel", "place:Orsel"}}) {
    const PreparedQuery query = prepared(row.query);
    EXPECT_EQ(query.head.understood, row.understood);
    EXPECT_EQ(query.head.query, row.query);
    EXPECT_FALSE(query.head.is_refused);
    EXPECT_THAT(query.languages, ElementsAre("en", "ru", "zh"));
  }
  AnswerOptions options;
  options.match_any = true;
  EXPECT_EQ(prepared("toll road", options).head.understood, "toll OR road [stemmed in en]");
  options.language = "ru";
  EXPECT_EQ(prepared("toll road", options).head.understood, "toll OR road");
}

TEST_F(Prepared, RunsWhatIsLeftOfABrokenQuery) {
  const PreparedQuery query = prepared("AND toll )");
  EXPECT_FALSE(query.head.is_refused);
  EXPECT_EQ(query.head.understood, "toll [stemmed in en]");
  EXPECT_EQ(query.head.diagnostics.size(), 2U);
}

TEST_F(Prepared, RefusesABrokenQueryWhenStrict) {
  AnswerOptions options;
  options.strict = true;
  const PreparedQuery query = prepared("AND toll )", options);
  EXPECT_TRUE(query.head.is_refused);
  EXPECT_FALSE(query.root);
  EXPECT_EQ(query.head.understood, "");
  EXPECT_EQ(query.head.diagnostics.size(), 2U);
  EXPECT_FALSE(prepared("toll", options).head.is_refused);
}

TEST_F(Prepared, RefusesWhatHasNoWord) {
  for (const std::string_view query : {"", " ", "!?", "AND", "()", "\"\"", "date:2031-02-30"}) {
    const PreparedQuery refused = prepared(query);
    EXPECT_TRUE(refused.head.is_refused) << query;
    EXPECT_FALSE(refused.head.diagnostics.empty()) << query;
  }
}

TEST_F(Prepared, IsNotRunWhenItIsRefused) {
  const Snapshot& snapshot = index_.snapshot();
  for (const std::string_view query : {"", "AND )"}) {
    EXPECT_TRUE(find(query, snapshot, {}).head.is_refused);
    EXPECT_THAT(find(query, snapshot, {}).hits, IsEmpty());
    EXPECT_TRUE(captions(query, snapshot, {}).head.is_refused);
    EXPECT_TRUE(concordance(query, snapshot, {}).head.is_refused);
  }
}

TEST_F(Prepared, MakesTheQueryValid) {
  const PreparedQuery query = prepared("toll \xFF");
  EXPECT_EQ(query.head.query, "toll \uFFFD");
  EXPECT_FALSE(query.head.diagnostics.empty());
}

}  // namespace
}  // namespace searcher
