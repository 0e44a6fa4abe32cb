#include "searcher/page/page.h"

#include <gmock/gmock.h>

#include "searcher/page/frame.h"
#include "tests/searcher/page/requested.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

const Parameters toll = {{"q", "toll"}};

struct View {
  std::string path;
  Parameters parameters;
  std::string title;
  std::string heading;
};

const std::vector<View> views = {
    {"/", {}, "Pullquote", "Find the sentence, word for word"},
    {"/", toll, "2 articles for toll – Pullquote", "2 articles"},
    {"/", {{"q", "absent"}}, "No articles for absent – Pullquote", "No articles"},
    {"/quotes", {}, "Quotations – Pullquote", "Who said it?"},
    {"/quotes", toll, "1 quotation for toll – Pullquote", "1 quotation"},
    {"/captions", {}, "Captions – Pullquote", "Which picture shows it?"},
    {"/captions", toll, "1 caption for toll – Pullquote", "1 caption"},
    {"/concordance", {}, "Occurrences – Pullquote", "Every time it stands there"},
    {"/concordance", toll, "6 occurrences for toll – Pullquote", "6 occurrences"},
    {"/a/orsel-1", toll, "Rain on the toll road – Pullquote", "Rain on the toll road"},
    {"/check", {}, "Check a draft – Pullquote", "Are the quotations right?"},
    {"/help", {}, "Help – Pullquote", "Help"},
};

TEST(Page, HasATitleAndOneHeadingInEachView) {
  const SmallIndex index = lake_summit();
  for (const View& view : views) {
    const PageResponse response = requested(index, view.path, view.parameters);
    EXPECT_EQ(response.status, 200) << view.path;
    EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
    EXPECT_THAT(response.body, HasSubstr("<title>" + view.title + "</title>"));
    EXPECT_EQ(values_of(response.body, "<h1").size(), 1U) << view.path;
    EXPECT_THAT(shown_text(response.body), HasSubstr(view.heading)) << view.path;
    EXPECT_EQ(unbalanced_tag(response.body), "") << view.path;
  }
}

// Nothing inline, nothing from elsewhere: the policy would stop it, and so it must not be needed.
TEST(Page, KeepsToItsPolicy) {
  const SmallIndex index = lake_summit();
  for (const View& view : views) {
    const PageResponse response = requested(index, view.path, view.parameters);
    EXPECT_THAT(response.headers, Contains(Pair("Content-Security-Policy", std::string(content_security_policy))));
    for (const std::string& tag : tags_of(response.body)) {
      EXPECT_EQ(tag.find(" style="), tag.npos) << tag;
      EXPECT_EQ(tag.find(" on"), tag.npos) << tag;
      EXPECT_FALSE(tag.starts_with("<style") || tag.starts_with("<img") || tag.starts_with("<iframe")) << tag;
    }
    for (const std::string& source : values_of(response.body, " src=\"")) EXPECT_TRUE(source.starts_with("/assets/"));
  }
}

// A form ends a paragraph that is open, and so none may stand in one.
TEST(Page, OfAPrivateSearchHasItsWordsInNoAddress) {
  const SmallIndex index = lake_summit();
  for (const char* path : {"/", "/quotes", "/captions", "/concordance", "/a/orsel-1"}) {
    const PageResponse response = requested(index, path, {{"q", "toll"}, {"private", "1"}, {"from", "2031"}});
    EXPECT_THAT(response.body, Not(HasSubstr("q=toll"))) << path;
    EXPECT_THAT(response.body, HasSubstr("<input type=\"hidden\" name=\"q\" value=\"toll\">")) << path;
    EXPECT_EQ(unbalanced_tag(response.body), "") << path;
    bool is_in_paragraph = false;
    for (const std::string& tag : tags_of(response.body)) {
      if (tag.starts_with("<p>") || tag.starts_with("<p ")) is_in_paragraph = true;
      if (tag == "</p>") is_in_paragraph = false;
      EXPECT_FALSE(is_in_paragraph && tag.starts_with("<form")) << path << ": " << tag;
    }
    const char* title = std::string_view(path) == "/a/orsel-1" ? "<title>Rain on" : "<title>Private search";
    EXPECT_THAT(response.body, HasSubstr(title));
  }
}

TEST(Page, IsNothingElsewhere) {
  const SmallIndex index = lake_summit();
  for (const char* path : {"", "/a/", "/a", "/x", "/quotes/", "//", "/assets/x"})
    EXPECT_FALSE(page({.path = path, .parameters = {}}, index.snapshot())) << path;
}

TEST(Page, GivesTheAssetsThatItNames) {
  const SmallIndex index = lake_summit();
  const std::string html = requested(index, "/").body;
  std::vector<std::string> named = values_of(html, " src=\"");
  for (const std::string& href : values_of(html, " href=\""))
    if (href.starts_with("/assets/")) named.push_back(href);
  EXPECT_EQ(named.size(), 6U);
  for (const std::string& path : named) EXPECT_EQ(requested(index, path).status, 200) << path;
}

TEST(Page, TellsOfFailures) {
  EXPECT_EQ(not_found_page().status, 404);
  const PageResponse failed = error_page(503, "That took too <long>", "Ask for less.");
  EXPECT_EQ(failed.status, 503);
  EXPECT_THAT(failed.body, HasSubstr("<h1>That took too &lt;long&gt;</h1>"));
  EXPECT_THAT(failed.body, HasSubstr("Ask for less."));
  EXPECT_EQ(unbalanced_tag(failed.body), "");
}

}  // namespace
}  // namespace searcher
