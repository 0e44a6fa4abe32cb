#include "searcher/render/verification_text.h"

#include <gmock/gmock.h>

#include "searcher/render/verification_words.h"
#include "tests/searcher/render/checked_quotes.h"
#include "tests/searcher/render/hostile_answer.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string shown(const VerifiedQuote& quote) { return to_text(drafted({quote}), {}); }

TEST(VerificationText, ShowsAQuotationWithItsSource) {
  EXPECT_EQ(shown(checked_quote("The lake is open")),
            "  1. [fit] \"The lake is open\"\n"
            "     exact: word for word what stands in the source\n"
            "     the speaker agrees: Ilvo Tarn\n"
            "     the source has it between quotation marks\n"
            "     in 1 article: Lake Wire, Orsel, 2031-05-06\n"
            "       lake-1#s2  Lake Wire, Orsel, 2031-05-06, direct, Ilvo Tarn\n"
            "         Tarn said: \"*The lake is open*\"\n"
            "\n"
            "1 quotation: 1 fit to print, 0 to look at\n");
}

TEST(VerificationText, MarksWhatWasChanged) {
  const std::string text = shown(altered_quote());
  EXPECT_THAT(text, HasSubstr("[look]"));
  EXPECT_THAT(text, HasSubstr("altered: the words are not the source's (negation, omission)"));
  EXPECT_THAT(text, HasSubstr("the source has: We will {+not+} charge a toll (negation, omission)\n"));
  EXPECT_THAT(text, HasSubstr("1 quotation: 0 fit to print, 1 to look at\n"));
}

TEST(VerificationText, SaysWhoseWordsTheyAre) {
  using A = Attribution;
  const struct {
    Speech speech;
    Attribution attribution;
    std::vector<std::string> drafted, in_source;
    const char* said;
  } rows[] = {
      {Speech::indirect,
       A::agrees,
       {"Ilvo Tarn"},
       {"Ilvo Tarn"},
       "reported speech: these are the agency's words, not the speaker's"},
      {Speech::narration, A::unknown, {}, {}, "narration: these are the agency's words, not the speaker's"},
      {Speech::mixed, A::agrees, {"Ilvo Tarn"}, {"Ilvo Tarn"}, "as marked words within reported speech"},
      {Speech::spoken, A::agrees, {"Ilvo Tarn"}, {"Ilvo Tarn"}, "a speech or a transcript"},
      {Speech::direct,
       A::differs,
       {"Ilvo Tarn"},
       {"Ada Ling"},
       "the speaker differs: the draft has Ilvo Tarn, the source Ada Ling"},
      {Speech::direct,
       A::unknown,
       {"Ilvo Tarn"},
       {},
       "the speaker is not confirmed: the draft has Ilvo Tarn, the source no one"},
      {Speech::direct,
       A::unknown,
       {},
       {"Ada Ling", "Ilvo Tarn"},
       "the draft names no speaker; the source has Ada Ling, Ilvo Tarn"},
      {Speech::direct, A::unknown, {}, {}, "neither the draft nor the source names a speaker"},
  };
  for (const auto& row : rows) {
    VerifiedQuote quote = checked_quote("The lake is open");
    quote.quote.speakers = row.drafted;
    quote.speech = quote.sources[0].speech = row.speech;
    quote.attribution = quote.sources[0].attribution = row.attribution;
    quote.sources[0].speakers = row.in_source;
    EXPECT_THAT(shown(quote), HasSubstr(row.said));
  }
}

TEST(VerificationText, ShowsWhatTheSourceSaysAroundIt) {
  VerifiedQuote quote = checked_quote("do anything harmful");
  quote.context = quote.sources[0].context = Context::negated;
  quote.sources[0].before = "We will not ";
  quote.sources[0].after = " to the lake.";
  EXPECT_THAT(shown(quote), HasSubstr("the source negates this: We will not [do anything harmful] to the lake."));
  quote.context = quote.sources[0].context = Context::conditional;
  EXPECT_THAT(shown(quote), HasSubstr("the source puts a condition on this: We will not [do"));
  EXPECT_THAT(shown(quote), HasSubstr("1 fit to print, 0 to look at (of those that are fit, 1 with a reservation)"));
}

TEST(VerificationText, NamesFiveSourcesAndCountsTheRest) {
  VerifiedQuote quote = checked_quote("The lake is open");
  for (int i = 2; i <= 8; ++i) quote.sources.push_back(checked_source("lake-" + std::to_string(i), "The lake is open"));
  quote.copies = 8;
  const std::string text = shown(quote);
  EXPECT_THAT(text, HasSubstr("in 8 articles, first Lake Wire, Orsel, 2031-05-06"));
  EXPECT_THAT(text, HasSubstr("lake-5#s2"));
  EXPECT_THAT(text, Not(HasSubstr("lake-6#s2")));
  EXPECT_THAT(text, HasSubstr("and 3 more\n"));
}

TEST(VerificationText, PutsNearCopiesOfOneWordingTogether) {
  VerifiedQuote quote = checked_quote("We will charge a toll");
  VerifiedSource near = altered_quote().sources[0];
  for (const char* id : {"near-1", "near-2"}) {
    near.article = id;
    near.passage = near.article + "#s4";
    quote.near_copies.push_back(near);
  }
  near.article = "near-3";
  near.passage = "near-3#s1";
  near.diff[1] = {DiffPart::Op::insert, "", "never"};
  quote.near_copies.push_back(near);
  const std::string text = shown(quote);
  EXPECT_THAT(text, HasSubstr("     other articles have it otherwise: negation\n"));
  EXPECT_THAT(text, HasSubstr("another wording, in 2 articles: We will {+not+} charge"));
  EXPECT_THAT(text, HasSubstr("another wording, in 1 article: We will {+never+} charge"));
}

TEST(VerificationText, TellsOfLaterVersionsAndOfWhatWasLeftOut) {
  VerifiedQuote quote = checked_quote("The lake … open");
  quote.verdict = Verdict::marked;
  quote.sources[0].left_out = {"is now"};
  quote.sources[0].later_versions = {"lake-1~2"};
  EXPECT_THAT(shown(quote), HasSubstr("left out or replaced: \"is now\"\n"));
  EXPECT_THAT(shown(quote), HasSubstr("there is a later version of this article: lake-1~2\n"));
}

TEST(VerificationText, SumsUp) {
  VerifiedQuote reported = checked_quote("c");
  reported.speech = Speech::indirect;
  VerifyAnswer answer = drafted({checked_quote("a"), unfound_quote("b"), reported});
  EXPECT_THAT(to_text(answer, {}), HasSubstr("\n3 quotations: 1 fit to print, 2 to look at\n"));
  answer.allow_reported = true;
  EXPECT_THAT(
      to_text(answer, {}),
      HasSubstr("\n3 quotations: 2 fit to print, 1 to look at (of those that are fit, 1 with a reservation)\n"));
  VerifyAnswer none;
  none.notes = {"there is no quotation in it"};
  EXPECT_EQ(to_text(none, {}), "note: there is no quotation in it\n0 quotations: 0 fit to print, 0 to look at\n");
}

TEST(VerificationText, IsColouredByWhatItSays) {
  VerifiedQuote reported = checked_quote("c");
  reported.speech = Speech::indirect;
  const std::string text = to_text(drafted({checked_quote("a"), altered_quote(), reported}), {.colour = true});
  EXPECT_THAT(text, HasSubstr("\x1b[32m[fit]\x1b[0m"));
  EXPECT_THAT(text, HasSubstr("\x1b[31m[look]\x1b[0m"));
  EXPECT_THAT(text, HasSubstr("\x1b[33m[look]\x1b[0m"));
  EXPECT_THAT(text, HasSubstr("\x1b[32m{+not+}\x1b[0m"));
}

TEST(AnyVerificationText, SendsNothingOfAStoryToTheTerminalButItsLetters) {
  std::mt19937 random(80);
  for (int round = 0; round < 300; ++round) {
    const std::string text = to_text(verification_of([&] { return hostile_text(random); }), {});
    EXPECT_EQ(printable(text), text);
  }
}

TEST(DiffInMarks, ReadsAsTheSourceDoes) {
  using Op = DiffPart::Op;
  const struct {
    std::vector<DiffPart> diff;
    const char* marks;
  } rows[] = {
      {{{Op::equal, "the toll", "The toll"}, {Op::replace, "was", "is"}, {Op::equal, "gone", "gone"}},
       "The toll [-was-]{+is+} gone"},
      {{{Op::remove, "Well", ""}, {Op::equal, "yes", "yes"}, {Op::insert, "", ","}}, "[-Well-] yes{+,+}"},
      {{{Op::equal, "湖", "湖"}, {Op::insert, "", "不"}, {Op::equal, "开", "开"}}, "湖{+不+}开"},
      {{{Op::equal, "a ", "a "}, {Op::equal, "b", "b"}}, "a b"},
      {{}, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(diff_in_marks(row.diff, Pen({})), row.marks);
}

}  // namespace
}  // namespace searcher
