#include "searcher/page/check_page.h"

#include <gmock/gmock.h>

#include "tests/searcher/page/requested.h"
#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

PageResponse checked(std::string draft, Parameters more = {}) {
  more.emplace_back("draft", std::move(draft));
  return requested(lake_summit(), "/check", std::move(more));
}

TEST(CheckPage, MarksEachQuotationByItsVerdict) {
  const std::string html = checked(
                               "Idra Morvane said: \"No toll stands on this river.\"\r\n\r\nThen: \"No toll ever "
                               "stands on this river,\" and "
                               "\"the moon is made of gauges and of nothing else\".")
                               .body;
  EXPECT_THAT(html, HasSubstr("3 quotations: "));
  EXPECT_THAT(values_of(html, "<span class=\"badge\">"),
              ElementsAre(testing::StartsWith("typographic<"), testing::_, testing::_));
  EXPECT_THAT(html, HasSubstr("<mark id=\"mark-1\" class=\"good\"><a href=\"#finding-1\">"));
  EXPECT_THAT(html, HasSubstr("<mark id=\"mark-2\" class=\"bad\">"));
  EXPECT_THAT(html, HasSubstr("<span class=\"badge\">altered</span>"));
  EXPECT_THAT(html, HasSubstr("<span class=\"badge\">not found</span>"));
  EXPECT_THAT(html, HasSubstr("<del><span class=\"unseen\">not </span>ever</del>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"/a/orsel-1#s2\">Rain on the toll road</a>"));
  EXPECT_EQ(html.find('\r'), html.npos);
  EXPECT_EQ(unbalanced_tag(html), "");
}

TEST(CheckPage, GivesTheDraftBackToBeChanged) {
  const std::string html =
      checked("She said: \"No toll stands on this river.\" </textarea><b>", {{"reported", "1"}}).body;
  EXPECT_THAT(html, HasSubstr("&lt;/textarea&gt;&lt;b&gt;</textarea>"));
  EXPECT_THAT(html, HasSubstr("value=\"1\" checked>"));
}

TEST(CheckPage, SaysWhereThereIsNothingToCheck) {
  EXPECT_THAT(checked("Plain words.").body, HasSubstr("No quotation in this draft"));
  EXPECT_THAT(checked(" \r\n ").body, HasSubstr("Are the quotations right?"));
}

TEST(CheckPage, SaysWhereADraftCannotBeRead) {
  const PageResponse response = checked(std::string("PK\x03\x04 broken"));
  EXPECT_EQ(response.status, 400);
  EXPECT_THAT(response.body, HasSubstr("This draft could not be read"));
}

}  // namespace
}  // namespace searcher
