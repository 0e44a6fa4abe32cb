// The lists: articles, quotations, captions, occurrences.
#include <gmock/gmock.h>

#include "tests/searcher/page/requested.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Results, ShowHitsWithTheirPassagesLit) {
  const std::string html = requested(lake_summit(), "/", {{"q", "river toll"}}).body;
  EXPECT_THAT(html,
              HasSubstr("<a href=\"/a/orsel-2?q=river%20toll#hit-1\" class=\"open\">A <mark>river</mark> without a "
                        "<mark>toll</mark></a>"));
  EXPECT_THAT(html, HasSubstr("The <mark>river</mark> has no <mark>toll</mark>."));
  EXPECT_THAT(html, HasSubstr("href=\"/a/orsel-2?q=river%20toll#s1\">s1</a>"));
  EXPECT_THAT(
      html, HasSubstr("<bdi>Marrow Wire</bdi> · <bdi>Karsom</bdi> · <time datetime=\"2031-07-01\">1 July 2031</time>"));
}

TEST(Results, HaveWhatACitationIsMadeOf) {
  const std::string html = requested(lake_summit(), "/", {{"q", "\"stands on this river\""}}).body;
  EXPECT_THAT(html, HasSubstr("data-article=\"orsel-1\" data-rest=\"Orsel News, &quot;Rain on the toll road&quot;, "
                              "Port Orsel, 2031-05-06\""));
  EXPECT_THAT(html, HasSubstr("data-speaker=\"Idra Morvane\" data-passage=\"s2\""));
  EXPECT_THAT(html, HasSubstr("href=\"/a/orsel-1?passage=s2#cited\">Cite</a>"));
}

TEST(Results, CanBeNarrowed) {
  const std::string html = requested(lake_summit(), "/", {{"q", "toll"}}).body;
  EXPECT_THAT(html, HasSubstr("<h3>Place <small>exact counts</small></h3>"));
  EXPECT_THAT(html,
              HasSubstr("<a href=\"/?q=toll&amp;place=Karsom\"><bdi>Karsom</bdi> <span class=\"n\">1</span></a>"));
  EXPECT_THAT(html,
              HasSubstr("<a href=\"/?q=toll&amp;language=en\"><bdi>English</bdi> <span class=\"n\">2</span></a>"));
  EXPECT_THAT(
      html, HasSubstr("<a href=\"/?q=toll&amp;from=2031&amp;to=2031\"><bdi>2031</bdi> <span class=\"n\">2</span></a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/?q=toll&amp;speaker=Idra%20Morvane\">"));
  EXPECT_THAT(html, HasSubstr("<title id=\"bars-title\">Hits by month</title>"));
}

TEST(Results, TellWhatNarrowsThemAndHowToTakeItAway) {
  const std::string html =
      requested(lake_summit(), "/", {{"q", "toll"}, {"place", "Karsom"}, {"from", "2031-07"}, {"to", "2031-07"}}).body;
  EXPECT_THAT(html, HasSubstr("1 article "));
  EXPECT_THAT(html, HasSubstr("<a href=\"/?q=toll&amp;from=2031-07&amp;to=2031-07\" class=\"chip\" "
                              "aria-label=\"Remove Place: Karsom\">"));
  EXPECT_THAT(html,
              HasSubstr("<a href=\"/?q=toll&amp;place=Karsom\" class=\"chip\" aria-label=\"Remove Date: July 2031\">"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/?q=toll\">Remove all</a>"));
}

TEST(Results, CarryTheQueryToTheOtherViews) {
  const std::string html = requested(lake_summit(), "/", {{"q", "toll"}, {"place", "Karsom"}}).body;
  EXPECT_THAT(html, HasSubstr("<a href=\"/?q=toll&amp;place=Karsom\" aria-current=\"page\">Articles</a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/captions?q=toll&amp;place=Karsom\">Captions</a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/check\">Check a draft</a>"));
}

TEST(Results, GoOnOverPages) {
  std::vector<SmallArticle> many;
  for (int i = 0; i < 25; ++i) many.push_back({.id = "a" + std::to_string(i), .paragraphs = {"Toll."}});
  const SmallIndex index(many);
  const std::string second = requested(index, "/", {{"q", "toll"}, {"page", "2"}}).body;
  EXPECT_THAT(second, HasSubstr("<li value=\"11\">"));
  EXPECT_THAT(second, HasSubstr("<a href=\"/?q=toll\" rel=\"prev\">"));
  EXPECT_THAT(second, HasSubstr("Page 2 of 3"));
  EXPECT_THAT(second, HasSubstr("<a href=\"/?q=toll&amp;page=3\" rel=\"next\">"));
  EXPECT_THAT(requested(index, "/", {{"q", "toll"}, {"page", "9"}}).body, HasSubstr("There is no such page"));
}

TEST(Results, SayWhatToDoWhereNothingIsFound) {
  const std::string html = requested(lake_summit(), "/", {{"q", "\"toll stands no river\""}}).body;
  EXPECT_THAT(html, HasSubstr("Nothing stands in the archive as you asked"));
  EXPECT_THAT(html, HasSubstr("These would find something"));
  EXPECT_THAT(html, HasSubstr("What comes closest"));
  EXPECT_THAT(html, Not(HasSubstr("--misquote")));
}

TEST(Results, TellWhatWasOddInTheQuery) {
  const std::string html = requested(lake_summit(), "/", {{"q", "\"toll"}, {"place", "Karsom"}}).body;
  EXPECT_THAT(html, HasSubstr("this quotation mark is not closed"));
  EXPECT_THAT(html, HasSubstr("Read as <code dir=\"auto\">place:Karsom AND &quot;toll&quot;"));
}

TEST(Quotations, StandWithWhoSaidThem) {
  const std::string html = requested(lake_summit(), "/quotes", {{"q", "toll"}}).body;
  EXPECT_THAT(html, HasSubstr("No <mark>toll</mark> stands on this river,"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/quotes?q=toll&amp;speaker=Idra%20Morvane\"><bdi>Idra Morvane</bdi></a>"));
  EXPECT_THAT(html, HasSubstr("between marks"));
  EXPECT_THAT(html,
              HasSubstr("data-citation=\"Idra Morvane, Orsel News, &quot;Rain on the toll road&quot;, Port Orsel, "
                        "2031-05-06, orsel-1#s2\""));
  EXPECT_THAT(html, HasSubstr("<a href=\"/quotes?q=toll&amp;kind=direct\">"));
}

TEST(Quotations, BeginWithTheSpeakers) {
  const std::string html = requested(lake_summit(), "/quotes").body;
  EXPECT_THAT(
      html,
      HasSubstr("<a href=\"/quotes?speaker=Idra%20Morvane\"><bdi>Idra Morvane</bdi> <span class=\"n\">1</span></a>"));
}

TEST(Captions, AreCardsWithTheirCredit) {
  const std::string html = requested(lake_summit(), "/captions", {{"q", "toll"}}).body;
  EXPECT_THAT(html, HasSubstr("Idra Morvane at the <mark>toll</mark> gate."));
  EXPECT_THAT(html,
              HasSubstr("<a href=\"/captions?q=toll&amp;photographer=Wenna%20Tarrisk\" aria-label=\"Pictures by Wenna "
                        "Tarrisk\"><bdi>Wenna Tarrisk</bdi></a> / <bdi>Orsel News</bdi>"));
  EXPECT_THAT(html, HasSubstr("href=\"https://example.org/gate.jpg\">Picture</a>"));
  EXPECT_THAT(html, HasSubstr("/a/orsel-1?q=toll#c1"));
}

TEST(Occurrences, StandInTheirLines) {
  const std::string html = requested(lake_summit(), "/concordance", {{"q", "stands"}}).body;
  EXPECT_THAT(
      html, HasSubstr("No toll </bdi></span><mark><bdi>stands</bdi></mark><span class=\"right\"><bdi> on this river,"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/a/orsel-1?q=stands#s2\" class=\"open\"><bdi>orsel-1#s2</bdi></a>"));
}

}  // namespace
}  // namespace searcher
