// Cases made from invented articles: every class makes some, and the same again.
#include "bench/verification/quote_case.h"

#include <gtest/gtest.h>

#include <map>

#include "bench/corpus/seeded_random.h"
#include "bench/verification/noise.h"
#include "bench/verification/truth.h"
#include "tests/bench/verification/invented_archive.h"

namespace bench {
namespace {

// Sentences of a few frames over a few words, so that spans come again with other words in them.
ArchiveText archive_of_frames() {
  SeededRandom random(1);
  const std::vector<std::string> who = {"The mayor", "Her deputy", "The harbour board", "A spokesman"};
  const std::vector<std::string> what = {"did not want the bridge", "was in favour of the well-known ferry",
                                         "is against 3,000 new berths", "will open the 5–7 o’clock line"};
  const std::vector<std::string> when = {"on Monday", "before 2019", "— as ever — in spring", "“at once”"};
  std::vector<InventedArticle> articles;
  for (int a = 0; a < 40; ++a) {
    InventedArticle article{"a" + std::to_string(a), random.one_of(who) + " speaks", {}, {}};
    for (int p = 0; p < 6; ++p) {
      std::string paragraph;
      for (int s = 0; s < 4; ++s)
        paragraph +=
            random.one_of(who) + " " + random.one_of(what) + " " + random.one_of(when) + ", said all of them. ";
      article.paragraphs.push_back(paragraph);
    }
    article.captions = {random.one_of(who) + " " + random.one_of(what), "The café at the ﬁrst pier"};
    articles.push_back(std::move(article));
  }
  return archive_of(articles);
}

TEST(Cases, AreMadeOfEveryClassAndAreTheSameFromASeed) {
  const ArchiveText archive = archive_of_frames();
  const auto cases = make_cases(archive, 8, 3);
  std::map<std::string, std::size_t> of_class;
  for (const QuoteCase& made : cases) ++of_class[made.of_class];
  for (const auto* classes : {&faithful_classes(), &changed_classes(), &adversarial_classes()})
    for (const CaseClass& one : *classes) EXPECT_GT(of_class[one.name], 0u) << one.name;
  const auto again = make_cases(archive, 8, 3);
  ASSERT_EQ(again.size(), cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) EXPECT_EQ(again[i].text, cases[i].text);
}

TEST(Cases, OfFaithfulClassesAreFaithful) {
  ArchiveText archive = archive_of_frames();
  for (const QuoteCase& made : make_cases(archive, 30, 4)) {
    const bool is_exact = made.of_class.starts_with("exact") || made.of_class == "over_paragraphs";
    if (!is_exact && !made.of_class.starts_with("typographic")) continue;
    const QuotePattern pattern = pattern_of(made.text, archive);
    const Truth truth = TruthScan(archive).of(pattern);
    EXPECT_LE(truth.verdict, is_exact ? searcher::Verdict::exact : searcher::Verdict::typographic)
        << made.of_class << " " << made.note << ": " << made.text;
  }
}

TEST(Noise, LeavesATextAloneThatDoesNotAllowIt) {
  SeededRandom random(1);
  for (const Noise& noise : noises()) {
    EXPECT_EQ(noise.apply("", random), std::nullopt) << noise.name;
    EXPECT_EQ(noise.apply("!", random), std::nullopt) << noise.name;
  }
}

}  // namespace
}  // namespace bench
