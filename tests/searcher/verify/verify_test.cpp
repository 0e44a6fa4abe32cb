#include "searcher/verify/verify.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Verify : public testing::Test {
 protected:
  VerifiedQuote checked(std::string text, std::vector<std::string> speakers = {}) const {
    return Verifier(index_.snapshot())
        .verify({.text = std::move(text), .bytes = {}, .speakers = std::move(speakers), .language = "en"});
  }

  Verdict verdict(std::string text) const { return checked(std::move(text)).verdict; }

  // "-asked- +found+" of each step that is no equality.
  static std::string changed(const VerifiedQuote& quote) {
    std::string out;
    for (const DiffPart& part : quote.sources.at(0).diff)
      if (part.op != DiffPart::Op::equal)
        out += fmt::format("{}-{}- +{}+", out.empty() ? "" : " ", part.asked, part.found);
    return out;
  }

  const SmallIndex index_{
      {.id = "talks",
       .headline = "Tolls end at Orsel",
       .paragraphs =
           {"President Idra Morvane of Vellund met Prime Minister Orrin Tasquel of Karsomia in Orsel.",
            "“The river is open to every boat of our 12 towns,” Morvane said on Monday, “and the toll of 3,000 marks "
            "is gone.”",
            "Tasquel noted that there is no victor in a quarrel over water, and that neither side must do anything to "
            "harm the other’s harvest.",
            "The railway would follow the shore\n if both parliaments agree to pay for it, officials said. Mr. Tarn of "
            "the "
            "U.N. office called it a “great and lasting” step.",
            "“We shall lay the first rails in spring.", "“We shall drive the first train in autumn,” Morvane said."},
       .captions = {{.text = "Idra Morvane and Orrin Tasquel shake hands on the quay of Orsel in the evening."}},
       .published = "2031-05-06"},
      {.id = "copy",
       .headline = "Tolls end",
       .paragraphs = {"“The river is open to every boat of our 12 towns,” Morvane said."},
       .published = "2031-05-07"},
      {.id = "near",
       .headline = "River opened",
       .paragraphs = {"Morvane said the river is open to every boat of our 14 towns."},
       .published = "2031-05-05"},
      {.id = "water",
       .headline = "水",
       .paragraphs = {"莫尔万总统表示，河流向所有城镇开放，不再收取任何费用。"},
       .published = "2031-05-08",
       .language = "zh"}};
};

struct VerdictCase {
  std::string_view text;
  Verdict verdict;
};

class VerdictOf : public Verify, public testing::WithParamInterface<VerdictCase> {};

TEST_P(VerdictOf, IsAsDefined) {
  EXPECT_EQ(verdict(std::string(GetParam().text)), GetParam().verdict) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Exact, VerdictOf,
    testing::Values(VerdictCase{"The river is open to every boat of our 12 towns,", Verdict::exact},
                    VerdictCase{"The river is open to every boat of our 12 towns", Verdict::exact},
                    VerdictCase{"river", Verdict::exact},
                    VerdictCase{"no victor in a quarrel over water", Verdict::exact},
                    VerdictCase{"the other’s harvest", Verdict::exact},
                    VerdictCase{"would follow the shore if both parliaments", Verdict::exact},
                    VerdictCase{"  The   river is\nopen ", Verdict::exact}, VerdictCase{"U.N. office", Verdict::exact},
                    VerdictCase{"rails in spring. We shall drive", Verdict::exact},
                    VerdictCase{"a “great and lasting” step", Verdict::exact},
                    VerdictCase{"河流向所有城镇开放", Verdict::exact}));

INSTANTIATE_TEST_SUITE_P(Typographic, VerdictOf,
                         testing::Values(VerdictCase{"the River is OPEN", Verdict::typographic},
                                         VerdictCase{"the other's harvest", Verdict::typographic},
                                         VerdictCase{"The river is open to every boat of our 12 towns.",
                                                     Verdict::typographic},
                                         VerdictCase{"toll of 3000 marks", Verdict::typographic},
                                         VerdictCase{"Mr Tarn of the UN office", Verdict::typographic},
                                         VerdictCase{"a \"great and lasting\" step", Verdict::typographic},
                                         VerdictCase{"The ri\u00ADver is open", Verdict::typographic},
                                         VerdictCase{"河流向 所有城镇开放", Verdict::typographic}));

INSTANTIATE_TEST_SUITE_P(
    Marked, VerdictOf,
    testing::Values(VerdictCase{"The river is open … and the toll of 3,000 marks is gone", Verdict::marked},
                    VerdictCase{"The river is open [...] our 12 towns", Verdict::marked},
                    VerdictCase{"no victor [at all] in a quarrel over water, [he said] and that", Verdict::marked},
                    VerdictCase{"The [great] river is open to every boat", Verdict::marked},
                    VerdictCase{"The [stream] is open to every boat", Verdict::marked},
                    VerdictCase{"[n]o victor in a quarrel", Verdict::marked},
                    VerdictCase{"The river is open to every boat[s] of", Verdict::marked},
                    VerdictCase{"“The river is open” … “in autumn", Verdict::marked}));

INSTANTIATE_TEST_SUITE_P(
    Altered, VerdictOf,
    testing::Values(VerdictCase{"The river is open to every ferry of our 12 towns", Verdict::altered},
                    VerdictCase{"The river is not open to every boat of our 12 towns", Verdict::altered},
                    VerdictCase{"The river, is open to every boat", Verdict::altered},
                    VerdictCase{"The river is open to every boat?", Verdict::altered},
                    VerdictCase{"河流向所有城镇关闭，不再收取任何费用", Verdict::altered}));

INSTANTIATE_TEST_SUITE_P(
    NotFound, VerdictOf,
    testing::Values(
        VerdictCase{"The ferry is open", Verdict::not_found}, VerdictCase{"river, is open", Verdict::not_found},
        VerdictCase{"he river is open", Verdict::not_found}, VerdictCase{"bread[y] open to every", Verdict::not_found},
        VerdictCase{"never[more] with", Verdict::not_found}, VerdictCase{"toll of 3,001 marks", Verdict::not_found},
        VerdictCase{"is gone … the river is open", Verdict::not_found},
        VerdictCase{"at Orsel President Idra", Verdict::not_found},
        VerdictCase{"Morvane said. Idra Morvane", Verdict::not_found}, VerdictCase{"", Verdict::not_found},
        VerdictCase{"…", Verdict::not_found}, VerdictCase{"[so]", Verdict::not_found},
        VerdictCase{"Nobody ever said a word of this kind in Orsel", Verdict::not_found}));

TEST_F(Verify, ListsEveryCopyTheOldestFirst) {
  const VerifiedQuote quote = checked("The river is open to every boat of our 12 towns");
  ASSERT_EQ(quote.copies, 2U);
  EXPECT_EQ(quote.sources[0].passage, "talks#s2");
  EXPECT_EQ(quote.sources[1].passage, "copy#s1");
  ASSERT_EQ(quote.near_copies.size(), 1U);
  EXPECT_EQ(quote.near_copies[0].article, "near");
}

TEST_F(Verify, PointsAtTheStoredText) {
  const VerifiedQuote quote = checked("The river is open to every boat of our 12 towns,");
  const std::uint32_t number = index_.snapshot().find_article("talks");
  const std::string text = index_.snapshot().record(number).text.whole();
  EXPECT_EQ(quote.sources[0].bytes.of(text), "The river is open to every boat of our 12 towns,");
  EXPECT_EQ(quote.sources[0].text, quote.sources[0].bytes.of(text));
}

TEST_F(Verify, SaysHowItWasSaidAndByWhom) {
  EXPECT_EQ(checked("The river is open").speech, Speech::direct);
  EXPECT_EQ(checked("no victor in a quarrel over water").speech, Speech::indirect);
  EXPECT_EQ(checked("great and lasting").speech, Speech::mixed);
  EXPECT_EQ(checked("called it a great and lasting step").speech, Speech::indirect);
  EXPECT_EQ(checked("met Prime Minister").speech, Speech::narration);
  EXPECT_EQ(checked("The river is open", {"Morvane"}).attribution, Attribution::agrees);
  EXPECT_EQ(checked("The river is open", {"President Morvane"}).attribution, Attribution::agrees);
  EXPECT_EQ(checked("The river is open", {"Idra Morvane"}).attribution, Attribution::agrees);
  EXPECT_EQ(checked("The river is open", {"Orrin Tasquel"}).attribution, Attribution::differs);
  EXPECT_EQ(checked("The river is open", {"the president"}).attribution, Attribution::unknown);
  EXPECT_EQ(checked("The river is open").attribution, Attribution::unknown);
}

TEST_F(Verify, SaysWhatTheSentenceMakesOfIt) {
  EXPECT_EQ(checked("do anything to harm the other’s harvest").context, Context::negated);
  EXPECT_EQ(checked("both parliaments agree to pay").context, Context::conditional);
  EXPECT_EQ(checked("The railway would follow the shore").context, Context::conditional);
  EXPECT_EQ(checked("The river is open").context, Context::none);
}

TEST_F(Verify, NamesWhatWasChanged) {
  struct Case {
    std::string text;
    std::string diff;
    std::vector<Change> changes;
  };
  for (const Case& c : std::vector<Case>{
           {"The river is open to every ferry of our 12 towns", "-ferry- +boat+", {Change::word}},
           {"The river is not open to every boat of our 12 towns", "-not- ++", {Change::negation}},
           {"the toll of 4,000 marks is gone", "-4,000- +3,000+", {Change::number}},
           {"The river is open to boat of our 12 towns", "-- +every+", {Change::omission}},
           {"The river is open to very every boat of our 12 towns", "-very- ++", {Change::insertion}},
           {"no victor in a small quarrel over water, and that neither side must do anything",
            "-small- ++",
            {Change::insertion}},
           {"Idra Morvane of Karsomia met Prime Minister Orrin Tasquel", "-Karsomia- +Vellund+", {Change::name}},
           {"The river; is open to every boat", "-;- ++", {Change::punctuation}}}) {
    const VerifiedQuote quote = checked(c.text);
    ASSERT_EQ(quote.verdict, Verdict::altered) << c.text;
    EXPECT_EQ(changed(quote), c.diff);
    EXPECT_EQ(quote.changes, c.changes) << c.text;
  }
}

TEST_F(Verify, ShowsMarksThatDifferBesideBrackets) {
  const VerifiedQuote quote = checked("The river, is open [as he says] to every boat, of our 12 towns");
  EXPECT_EQ(quote.verdict, Verdict::altered);
  EXPECT_EQ(quote.changes, std::vector{Change::punctuation});
}

TEST_F(Verify, ShowsWhatAnEllipsisLeavesOut) {
  const VerifiedQuote quote = checked("The river is open … and the toll of 3,000 marks is gone");
  ASSERT_EQ(quote.sources.size(), 1U);
  EXPECT_THAT(quote.sources[0].left_out, ElementsAre(" to every boat of our 12 towns,” Morvane said on Monday, “"));
}

TEST_F(Verify, AnswersAnythingInBoundedTime) {
  EXPECT_EQ(verdict(std::string(1'000'000, 'a')), Verdict::not_found);
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "the river … [is] ";
  EXPECT_EQ(verdict(many), Verdict::not_found);
  EXPECT_EQ(verdict(std::string(100'000, '[')), Verdict::not_found);
}

}  // namespace
}  // namespace searcher
