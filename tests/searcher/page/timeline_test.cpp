#include "searcher/page/timeline.h"

#include <gmock/gmock.h>

#include "tests/searcher/render/html_page.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string timeline(const std::vector<FacetValue>& months, Asked asked = {}) {
  asked.query = "toll";
  HtmlWriter html;
  write_timeline(html, {{"month", months}}, true, asked);
  return html.take();
}

TEST(Months, StandInARowWithoutAGap) {
  const std::vector<MonthCount> months = months_of({{"2031-02", 5}, {"2030-11", 3}, {"not a month", 9}});
  ASSERT_EQ(months.size(), 4U);
  EXPECT_EQ(months[0].count, 3U);
  EXPECT_EQ(months[1].year, 2030);
  EXPECT_EQ(months[1].month, 12);
  EXPECT_EQ(months[1].count, 0U);
  EXPECT_EQ(months[3].count, 5U);
  EXPECT_TRUE(months_of({}).empty());
  EXPECT_EQ(months_of({{"0001-01", 1}, {"2031-01", 1}}).size(), max_timeline_months);
}

TEST(Timeline, IsAPictureWithALinkForEachMonthThatHasHits) {
  const std::string html = timeline({{"2031-05", 4}, {"2031-07", 2}});
  EXPECT_THAT(html, HasSubstr("<title id=\"bars-title\">Hits by month</title>"));
  EXPECT_THAT(html, HasSubstr("<desc id=\"bars-said\">May 2031 to July 2031; most in May 2031, 4.</desc>"));
  EXPECT_THAT(html, HasSubstr("href=\"/?q=toll&amp;from=2031-05&amp;to=2031-05\" aria-label=\"May 2031: 4 hits\""));
  EXPECT_THAT(html, Not(HasSubstr("from=2031-06")));
  EXPECT_THAT(html, HasSubstr("data-first=\"2031-05\" data-counts=\"4 0 2\""));
  EXPECT_EQ(unbalanced_tag(html), "");
}

TEST(Timeline, IsATableToo) {
  const std::string html = timeline({{"2031-05", 4}, {"2031-07", 2}});
  EXPECT_THAT(
      html,
      HasSubstr("<th scope=\"row\"><a href=\"/?q=toll&amp;from=2031-07&amp;to=2031-07\">July 2031</a></th><td>2</td>"));
}

// Hundreds of links would be too many to go through.
TEST(Timeline, HasALinkAYearWhereMonthsAreMany) {
  const std::string html = timeline({{"2021-05", 4}, {"2031-07", 2}, {"2031-01", 1}});
  EXPECT_THAT(html, HasSubstr("from=2031&amp;to=2031\" aria-label=\"2031: 3 hits\""));
  EXPECT_EQ(values_of(html, "aria-label=\"").size(), 2U);
}

TEST(Timeline, IsLeftOutWhereThereIsNothingToCompare) {
  EXPECT_EQ(timeline({{"2031-05", 4}}), "");
  EXPECT_EQ(timeline({}), "");
}

// The words of a private search stand in no address.
TEST(Timeline, OfAPrivateSearchHasNoLinks) {
  Asked asked;
  asked.is_private = true;
  const std::string html = timeline({{"2031-05", 4}, {"2031-07", 2}}, asked);
  EXPECT_THAT(html, Not(HasSubstr("href=")));
  EXPECT_THAT(html, HasSubstr("<input type=\"hidden\" name=\"from\" value=\"2031-07\">"));
}

}  // namespace
}  // namespace searcher
