#include "searcher/verify/verified.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

VerifiedQuote quote_of(Verdict verdict, Speech speech, Attribution attribution, Context context = Context::none) {
  VerifiedQuote quote;
  quote.verdict = verdict;
  quote.speech = speech;
  quote.attribution = attribution;
  quote.context = context;
  return quote;
}

TEST(Quotation, IsFitToPrintWhereNothingSpeaksAgainstIt) {
  using V = Verdict;
  using S = Speech;
  using A = Attribution;
  const struct {
    VerifiedQuote quote;
    bool is_fit;
    bool is_fit_if_reported_is_allowed;
  } rows[] = {
      {quote_of(V::exact, S::direct, A::agrees), true, true},
      {quote_of(V::typographic, S::spoken, A::agrees), true, true},
      {quote_of(V::marked, S::mixed, A::unknown), true, true},
      {quote_of(V::exact, S::direct, A::agrees, Context::negated), true, true},
      {quote_of(V::altered, S::direct, A::agrees), false, false},
      {quote_of(V::not_found, S::narration, A::unknown), false, false},
      {quote_of(V::exact, S::indirect, A::agrees), false, true},
      {quote_of(V::exact, S::narration, A::unknown), false, true},
      {quote_of(V::exact, S::direct, A::differs), false, false},
      {quote_of(V::exact, S::indirect, A::differs), false, false},
  };
  int number = 0;
  for (const auto& row : rows) {
    SCOPED_TRACE(number++);
    EXPECT_EQ(row.quote.is_fit(false), row.is_fit);
    EXPECT_EQ(row.quote.is_fit(true), row.is_fit_if_reported_is_allowed);
  }
}

TEST(Draft, IsFitWhenEachOfItsQuotationsIs) {
  VerifyAnswer answer;
  EXPECT_TRUE(answer.is_fit()) << "it has none";
  answer.quotes = {quote_of(Verdict::exact, Speech::direct, Attribution::agrees)};
  EXPECT_TRUE(answer.is_fit());
  answer.quotes.push_back(quote_of(Verdict::exact, Speech::indirect, Attribution::agrees));
  EXPECT_FALSE(answer.is_fit());
  answer.allow_reported = true;
  EXPECT_TRUE(answer.is_fit());
}

TEST(Names, AreThoseOfTheAnswers) {
  EXPECT_EQ(name_of(Verdict::not_found), "not_found");
  EXPECT_EQ(name_of(Speech::narration), "narration");
  EXPECT_EQ(name_of(Attribution::differs), "differs");
  EXPECT_EQ(name_of(Context::conditional), "conditional");
  EXPECT_EQ(name_of(Change::punctuation), "punctuation");
  for (int i = 0; i <= static_cast<int>(Change::punctuation); ++i) EXPECT_NE(name_of(static_cast<Change>(i)), "");
}

}  // namespace
}  // namespace searcher
