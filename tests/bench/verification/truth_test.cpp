// What is true of a quotation, row by row, on an archive of invented articles.
#include "bench/verification/truth.h"

#include <gtest/gtest.h>

#include "bench/verification/verdict_names.h"
#include "tests/bench/verification/invented_archive.h"

namespace bench {
namespace {

using searcher::Verdict;

const std::vector<InventedArticle> articles = {
    {"harbour",
     "Harbour towns agree on a ferry",
     {"The towns of Lower Vell signed the ferry treaty on Monday. “We do not want a bridge,” the mayor said.",
      "She called it the start of war on tolls: some 3,000 boats, 1.5 % of the fleet, pay 12 crowns a day.",
      "“Our well-being — and theirs — depends on the river, and the U.N. knows it.",
      "“It always did… and it always will.”"},
     {"A ferry of the line Erdoğan leaves the harbour", "The mayor’s office at dusk"}},
    {"copy",
     "Ferry treaty signed",
     {"The towns of Lower Vell signed the ferry treaty on Monday. Nothing else was agreed at the meeting."},
     {}},
    {"paper", "Отчёт", {"Мэр прочёл весь отчёт вслух и закрыл собрание."}, {}},
    {"river", "河上会议", {"代表们在河边的小镇讨论了渡轮和桥梁的未来。"}, {}},
};

struct Row {
  const char* quote;
  Verdict verdict;
};

class Truths : public testing::Test {
 protected:
  Truth truth_of(const std::string& quote) {
    const QuotePattern pattern = pattern_of(quote, archive);
    return TruthScan(archive).of(pattern);
  }
  void expect(const std::vector<Row>& rows) {
    for (const Row& row : rows)
      EXPECT_EQ(verdict_name(truth_of(row.quote).verdict), verdict_name(row.verdict)) << row.quote;
  }
  std::vector<std::string> sources_of(const std::string& quote) {
    std::vector<std::string> ids;
    for (const std::uint32_t a : truth_of(quote).articles) ids.push_back(archive.articles()[a].id);
    return ids;
  }
  ArchiveText archive = archive_of(with_common_words(articles));
};

TEST_F(Truths, AreExactCharacterForCharacter) {
  expect({{"signed the ferry treaty", Verdict::exact},
          {"the ferry treaty on Monday. “We do", Verdict::exact},
          {"  signed\n the\u00A0ferry   treaty ", Verdict::exact},
          {"ferry of the line Erdog\u0306an", Verdict::exact},
          {"a day. “Our well-being", Verdict::exact},
          {"Monday", Verdict::exact},
          {"and the U.N. knows it. It always did", Verdict::exact},     // a mark opened anew is dropped
          {"and the U.N. knows it. “It always did", Verdict::exact}});  // or kept, as it stands
}

TEST_F(Truths, StayInsideOneRegion) {
  expect({{"agree on a ferry The towns", Verdict::not_found},
          {"leaves the harbour The mayor’s", Verdict::not_found},
          {"always will.” A ferry", Verdict::not_found},
          {"bridge,” the mayor said. She called it", Verdict::exact}});
}

TEST_F(Truths, BeginAndEndAtWords) {
  expect({{"start of war", Verdict::exact},
          {"art of war", Verdict::not_found},
          {"start of wa", Verdict::not_found},
          {"be", Verdict::not_found},
          {"000 boats", Verdict::not_found},
          {"5 %", Verdict::not_found}});
}

TEST_F(Truths, AreTypographicWhereOnlyPrintDiffers) {
  expect({{"Signed THE ferry treaty", Verdict::typographic},
          {"signed the fer\u00ADry treaty", Verdict::typographic},
          {"\"We do not want a bridge,\"", Verdict::typographic},
          {"«We do not want a bridge», the mayor", Verdict::typographic},
          {"on Monday. ‘We do not want a bridge.’", Verdict::typographic},
          {"signed the ferry treaty,", Verdict::typographic},
          {"signed the ferry treaty.", Verdict::typographic},
          {"line Erdogan leaves", Verdict::typographic},
          {"The mayor's office", Verdict::typographic},
          {"some 3000 boats", Verdict::typographic},
          {"some 3\u00A0000 boats", Verdict::typographic},
          {"Our well-being - and theirs - depends", Verdict::typographic},
          {"Our well\u2011being—and theirs—depends", Verdict::typographic},
          {"Our well-being -- and theirs -- depends", Verdict::typographic},
          {"the UN knows it", Verdict::typographic},
          {"It always did... and it", Verdict::typographic},
          {"It always did . . . and it", Verdict::typographic},
          {"of\u200B the ﬂeet", Verdict::typographic},
          {"прочел весь отчет", Verdict::typographic}});
}

TEST_F(Truths, NeverFoldWhatChangesAValue) {
  expect({{"some 3.000 boats", Verdict::not_found},
          {"some 30,00 boats", Verdict::not_found},
          {"boats, 15 % of", Verdict::not_found},
          {"boats, 1,5 % of", Verdict::not_found},
          {"1.5 of the", Verdict::not_found},
          {"pay 1² crowns", Verdict::not_found},
          {"pay -12 crowns", Verdict::not_found},
          {"pay - 12 crowns", Verdict::not_found},
          {"some 3.000 boats, 1.5 % of the fleet", Verdict::altered}});
}

TEST_F(Truths, CountOtherPunctuationAsAChange) {
  expect({{"the ferry treaty, on Monday", Verdict::altered},
          {"ferry treaty; on Monday", Verdict::not_found},
          {"signed the ferry treaty on Monday?", Verdict::altered},
          {"do not want a bridge!", Verdict::altered},
          {"a bridge!", Verdict::not_found},
          {"well being", Verdict::not_found},
          {"wellbeing", Verdict::not_found}});
  EXPECT_EQ(truth_of("the ferry treaty, on Monday").changed_words, 0u);
}

TEST_F(Truths, AreMarkedWhereTheWriterSaysSo) {
  expect({{"The towns … signed the ferry treaty", Verdict::marked},
          {"The towns [...] signed the … treaty on Monday", Verdict::marked},
          {"The towns ... the MAYOR said.", Verdict::marked},
          {"The towns of Lower Vell signed ... Nothing else", Verdict::marked},
          {"The towns of [the north] signed the ferry treaty", Verdict::marked},
          {"The towns of Lower Vell [have] signed", Verdict::marked},
          {"[t]he towns of Lower Vell", Verdict::marked},
          {"The towns sign[ed] the ferry treaty on", Verdict::altered},
          {"Lower Vell sign[s] the ferry treaty", Verdict::marked},
          {"Lower Vell re[fus]ed the ferry treaty on Monday", Verdict::altered},
          {"[They] signed the ferry treaty", Verdict::marked},
          {"… signed the ferry treaty", Verdict::marked},
          {"signed the ferry treaty …", Verdict::marked}});
}

TEST_F(Truths, AreNotMarkedWhereMoreWasChanged) {
  expect({{"signed the ferry … The towns of Lower", Verdict::not_found},  // in another order
          {"Harbour towns … the ferry treaty", Verdict::not_found},       // of two regions
          {"Nothing else was … of the line", Verdict::not_found},         // of two articles
          {"The towns [she] want a bridge", Verdict::not_found},          // for more words than ten
          {"The cities … signed the ferry treaty on Monday", Verdict::altered},
          {"some [very old] boats pay", Verdict::not_found},
          {"…", Verdict::not_found},
          {"", Verdict::not_found}});
  expect({{"towns [words] do not want", Verdict::marked},  // ten
          {"signed [words] “We do not want a bridge", Verdict::marked},
          {"towns [words] not want", Verdict::not_found}});  // eleven
}

TEST_F(Truths, AreAlteredWhereMostWordsStand) {
  expect({{"The towns of Lower Vell signed the bridge treaty on Monday", Verdict::altered},
          {"The towns of Lower Vell signed the treaty on Monday", Verdict::altered},
          {"The old towns of Lower Vell signed the ferry treaty", Verdict::altered},
          {"We do want a bridge", Verdict::altered},
          {"We want a bridge", Verdict::not_found},            // four words
          {"want bridge do a not We", Verdict::not_found},     // in another order
          {"We do not need no tunnel", Verdict::not_found}});  // three words of six
  EXPECT_EQ(truth_of("The towns of Lower Vell signed the bridge treaty on Monday").changed_words, 1u);
  EXPECT_EQ(truth_of("The old towns of Lower Vell signed the treaty on Monday").changed_words, 2u);
}

TEST_F(Truths, CountCharactersWhereWordsHaveNoSpaces) {
  expect({{"河边的小镇讨论了", Verdict::exact},
          {"河边的小镇商论了", Verdict::altered},
          {"河边的小城讨论", Verdict::not_found},
          {"河边的 小镇", Verdict::typographic},
          {"河边[的]小镇", Verdict::marked}});
}

TEST_F(Truths, NameEverySourceOfTheBestVerdict) {
  using Ids = std::vector<std::string>;
  EXPECT_EQ(sources_of("signed the ferry treaty"), (Ids{"harbour", "copy"}));
  EXPECT_EQ(sources_of("The towns … the mayor"), (Ids{"harbour"}));
  EXPECT_EQ(sources_of("Ferry treaty signed"), (Ids{"copy"}));
  EXPECT_EQ(sources_of("of Lower Vell signed the ferry contract on Monday"), (Ids{"harbour", "copy"}));
  EXPECT_EQ(sources_of("the ferry treaty on Monday. Nothing was agreed"), (Ids{"copy"}));
}

}  // namespace
}  // namespace bench
