// Questions put to the founding article, as it arrives. It is not part of the project: PULLQUOTE_DATA names the folder
// that holds astana-2025/article.txt.
#include <gmock/gmock.h>

#include "searcher/answer/captions.h"
#include "searcher/answer/find.h"
#include "searcher/answer/show.h"
#include "searcher/verify/verify.h"
#include "tests/indexer/quiet_build.h"
#include "tests/indexer/unpacked.h"
#include "tests/schema/scratch_folder.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string id = "xinhua-astana-2025-06-17-xi-urges-china-central-asian-countries-to-promote";

class Astana : public testing::Test {
 protected:
  void SetUp() override {
    if (!indexer::has_data("astana-2025/article.txt"))
      GTEST_SKIP() << "PULLQUOTE_DATA names no folder with the article";
    const std::string article = std::filesystem::path(std::getenv("PULLQUOTE_DATA")) / "astana-2025/article.txt";
    indexer::build_quietly(indexer::options_for(folder_ / "index", {article}));
    snapshot_ = std::make_unique<Snapshot>(folder_ / "index");
  }

  std::vector<std::string> passages(std::string_view query) const {
    std::vector<std::string> found;
    for (const ArticleHit& hit : find(query, *snapshot_, {}).hits)
      for (const Passage& passage : hit.passages) found.push_back(passage.id.substr(id.size()));
    return found;
  }
  std::vector<std::string> found_captions(std::string_view query) const {
    std::vector<std::string> found;
    for (const CaptionHit& hit : captions(query, *snapshot_, {}).hits)
      found.push_back(hit.passage.id.substr(id.size()));
    return found;
  }

  ScratchFolder folder_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(Astana, HasItsSentencesAndCaptions) {
  const auto shown = show(id, *snapshot_);
  ASSERT_TRUE(shown);
  std::size_t sentences = 0;
  for (const schema::Section& section : shown->record.sections)
    if (section.kind == schema::SectionKind::paragraph) sentences += section.sentences.size();
  EXPECT_EQ(sentences, 47U);
  EXPECT_EQ(shown->record.captions.size(), 6U);
  EXPECT_EQ(shown->record.published, "2025-06-17");
  EXPECT_TRUE(show(id + "#s47", *snapshot_));
  EXPECT_FALSE(show(id + "#s48", *snapshot_));
  EXPECT_FALSE(show(id + "#c7", *snapshot_));
}

TEST_F(Astana, GivesTheSentenceThatHoldsThePhrase) {
  EXPECT_THAT(passages("\"no winner in tariff wars\""), ElementsAre("#s16"));
  EXPECT_THAT(passages("\"No winner, in TARIFF wars!\""), ElementsAre("#s16"));
  EXPECT_THAT(passages("\"no winners in tariff wars\""), IsEmpty());
  EXPECT_THAT(passages("\"wars tariff in winner no\""), IsEmpty());
  EXPECT_THAT(passages("winner /s tariff"), ElementsAre("#s16"));
}

TEST_F(Astana, GivesTheCaptionOfThePhotographer) {
  EXPECT_THAT(found_captions("caption:\"shakes hands\" photographer:\"Xie Huanchi\""), ElementsAre("#c4"));
  EXPECT_THAT(found_captions("caption:\"shakes hands\" photographer:\"Ding Lin\""), IsEmpty());
  EXPECT_THAT(passages("caption:\"shakes hands\" photographer:\"Xie Huanchi\""), ElementsAre("#c4"));
  EXPECT_THAT(passages("caption:\"shakes hands\" photographer:\"Ding Lin\""), IsEmpty());
}

TEST_F(Astana, PutsReportedWordsBetweenMarksInDoubt) {
  const VerifiedQuote quote =
      Verifier(*snapshot_)
          .verify({.text = "no winner in tariff wars", .bytes = {}, .speakers = {"Xi Jinping"}, .language = "en"});
  EXPECT_EQ(quote.verdict, Verdict::exact);
  EXPECT_EQ(quote.attribution, Attribution::agrees);
  EXPECT_EQ(quote.speech, Speech::indirect);
  EXPECT_FALSE(quote.is_fit(false));
  EXPECT_TRUE(quote.is_fit(true));
}

TEST_F(Astana, SaysThatTheSourceNegatesTheWords) {
  const VerifiedQuote quote = Verifier(*snapshot_)
                                  .verify({.text = "do anything harmful to the core interests of any party",
                                           .bytes = {},
                                           .speakers = {},
                                           .language = "en"});
  EXPECT_EQ(quote.verdict, Verdict::exact);
  EXPECT_EQ(quote.context, Context::negated);
}

}  // namespace
}  // namespace searcher
