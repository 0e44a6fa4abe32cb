#include "searcher/page/article_page.h"

#include <gmock/gmock.h>

#include "tests/searcher/page/requested.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(ArticlePage, HasAPermalinkForEachSentenceAndCaption) {
  const std::string html = requested(lake_summit(), "/a/orsel-1").body;
  EXPECT_THAT(values_of(html, "<span class=\"s\" id=\""), ElementsAre("s1", "s2", "s3", "s4", "c1"));
  EXPECT_THAT(html,
              HasSubstr("<a class=\"no\" href=\"#s3\" aria-label=\"Sentence 3\">3</a>A toll was never asked for."));
  EXPECT_THAT(html, HasSubstr("id=\"s2\" data-speaker=\"Idra Morvane\""));
  EXPECT_THAT(html, HasSubstr("<bdi>Wenna Tarrisk</bdi> · <bdi>Orsel News</bdi>"));
  EXPECT_THAT(html, HasSubstr("href=\"https://example.org/1\">As it was published</a>"));
}

// The text is the stored one, whatever is lit in it.
TEST(ArticlePage, NumbersItsHitsThroughAndLeadsFromOneToTheNext) {
  const std::string html = requested(lake_summit(), "/a/orsel-1", {{"q", "toll"}}).body;
  EXPECT_THAT(values_of(html, "<mark id=\""), ElementsAre("hit-1", "hit-2", "hit-3", "hit-4"));
  EXPECT_THAT(html, HasSubstr("<p id=\"hits-told\">4 hits for"));
  EXPECT_THAT(html, HasSubstr("<a id=\"first-hit\" href=\"#hit-1\">First</a>"));
  EXPECT_THAT(html,
              HasSubstr("<mark id=\"hit-2\">toll</mark><span class=\"steps\"><a href=\"#hit-1\" aria-label=\"Previous "
                        "hit\">‹</a><a href=\"#hit-3\" aria-label=\"Next hit\">›</a></span> stands on"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/?q=toll\">All results</a>"));
}

TEST(ArticlePage, SaysWhereNothingIsLit) {
  EXPECT_THAT(requested(lake_summit(), "/a/orsel-1", {{"q", "railway"}}).body,
              HasSubstr("does not stand in this article as you asked"));
  EXPECT_THAT(requested(lake_summit(), "/a/orsel-1").body, Not(HasSubstr("hits-bar")));
}

TEST(ArticlePage, CitesAPassage) {
  const std::string html = requested(lake_summit(), "/a/orsel-1", {{"passage", "s2"}}).body;
  EXPECT_THAT(html, HasSubstr("<p class=\"citation\" dir=\"auto\">Idra Morvane, Orsel News, &quot;Rain on the toll "
                              "road&quot;, Port Orsel, 2031-05-06, orsel-1#s2</p>"));
  EXPECT_THAT(requested(lake_summit(), "/a/orsel-1", {{"passage", "all"}}).body, HasSubstr("2031-05-06, orsel-1</p>"));
  EXPECT_THAT(requested(lake_summit(), "/a/orsel-1", {{"passage", "s99"}}).body, Not(HasSubstr("id=\"cited\"")));
}

TEST(ArticlePage, IsNotFoundWhereTheIndexHoldsNone) {
  const PageResponse response = requested(lake_summit(), "/a/<b>");
  EXPECT_EQ(response.status, 404);
  EXPECT_THAT(response.body, HasSubstr("<code><bdi>&lt;b&gt;</bdi></code>"));
}

// Chinese has no blank between sentences, and a phrase may run over a sentence's end.
TEST(ArticlePage, KeepsTheTextAsItIs) {
  const SmallIndex index{{.id = "zh", .paragraphs = {"河流关闭。没有赢家。"}, .language = "zh"},
                         {.id = "ar", .paragraphs = {"قال الرئيس. الطريق مفتوح."}, .language = "ar"},
                         {.id = "en", .paragraphs = {"The toll is gone. The river stays."}}};
  const std::string chinese = requested(index, "/a/zh").body;
  EXPECT_THAT(chinese, HasSubstr("<div class=\"body\" lang=\"zh\">"));
  EXPECT_THAT(chinese, HasSubstr("河流关闭。</span><span class=\"s\" id=\"s2\">"));
  EXPECT_THAT(requested(index, "/a/ar").body, HasSubstr("lang=\"ar\">\n<p dir=\"auto\" id=\"p1\">"));
  const std::string over = requested(index, "/a/en", {{"q", "\"gone the river\""}}).body;
  EXPECT_THAT(over, HasSubstr("<mark id=\"hit-1\">gone."));
  EXPECT_THAT(over, HasSubstr("<mark>The river</mark>"));
  EXPECT_EQ(unbalanced_tag(over), "");
}

}  // namespace
}  // namespace searcher
