#include "searcher/verify/verify_draft.h"

#include <gmock/gmock.h>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

TEST(DraftOfOneQuotation, LeavesOutTheMarksAroundIt) {
  const struct {
    const char* words;
    const char* quotation;
  } rows[] = {
      {"The lake is open", "The lake is open"},
      {"  \"The lake is open\" ", "The lake is open"},
      {"“The lake is open,”", "The lake is open,"},
      {"«Озеро открыто»", "Озеро открыто"},
      {"\"The lake\" is \"open\"", "\"The lake\" is \"open\""},
      {"\"The lake is open", "\"The lake is open"},
      {"“”", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    const corpus::Draft draft = draft_of_quote(row.words, "", "");
    ASSERT_EQ(draft.quotations.size(), *row.quotation == '\0' ? 0U : 1U) << row.words;
    if (draft.quotations.empty()) continue;
    EXPECT_EQ(draft.quotations[0].text, row.quotation);
    EXPECT_EQ(draft.quotations[0].bytes.of(draft.source), row.quotation);
    EXPECT_TRUE(draft.quotations[0].speakers.empty());
  }
}

TEST(DraftOfOneQuotation, HasItsSpeakerAndItsLanguage) {
  const corpus::Draft draft = draft_of_quote("a\xff", " Ilvo Tarn ", "kk");
  EXPECT_THAT(draft.quotations[0].speakers, testing::ElementsAre("Ilvo Tarn"));
  EXPECT_EQ(draft.language, "kk");
  EXPECT_EQ(draft.quotations[0].text, "a\uFFFD");
  EXPECT_EQ(draft.notes.size(), 1U);
}

TEST(VerifiedDraft, HasEachQuotationInItsOrder) {
  const SmallIndex index{{.id = "a", .paragraphs = {"\"The toll is gone from every lake,\" Ilvo Tarn said."}}};
  corpus::Draft draft;
  draft.source = "\"Gone is the moon.\" \"The toll is gone from every lake.\"";
  draft.quotations = {{"Gone is the moon.", {1, 18}, {}},
                      {"The toll is gone from every lake.", {21, 54}, {"Ilvo Tarn"}}};
  draft.notes = {"a note"};
  const VerifyAnswer answer = verify_draft(draft, index.snapshot(), true);
  ASSERT_EQ(answer.quotes.size(), 2U);
  EXPECT_EQ(answer.quotes[0].verdict, Verdict::not_found);
  EXPECT_EQ(answer.quotes[1].verdict, Verdict::typographic);
  EXPECT_EQ(answer.quotes[1].quote.bytes.of(answer.draft), "The toll is gone from every lake.");
  EXPECT_THAT(answer.notes, testing::ElementsAre("a note"));
  EXPECT_TRUE(answer.allow_reported);
}

TEST(VerifiedDraft, WithoutQuotationsIsFitAndSaysSo) {
  const SmallIndex index{{.id = "a", .paragraphs = {"Nothing."}}};
  const VerifyAnswer answer = verify_draft({}, index.snapshot(), false);
  EXPECT_TRUE(answer.is_fit());
  EXPECT_THAT(answer.notes, testing::ElementsAre("there is no quotation in this draft"));
}

}  // namespace
}  // namespace searcher
