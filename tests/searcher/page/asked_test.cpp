#include "searcher/page/asked.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

Asked asked(std::vector<std::pair<std::string, std::string>> parameters, std::string path = "/") {
  return asked_of({.path = std::move(path), .parameters = std::move(parameters)});
}

// What an address says is what is asked where it leads.
TEST(Asked, ComesBackFromItsAddress) {
  const std::vector<std::pair<std::string, std::string>> all = {{"q", "\"green corridor\""},
                                                                {"speaker", "Idra Morvane"},
                                                                {"place", "Port Orsel"},
                                                                {"from", "2031-05"},
                                                                {"to", "2031"},
                                                                {"sort", "oldest"},
                                                                {"page", "3"},
                                                                {"private", "1"}};
  const Asked first = asked(all, "/quotes");
  EXPECT_EQ(first.view, "/quotes");
  EXPECT_EQ(address_of(first).parameters(), all);
  EXPECT_EQ(first.options(10).offset, 20U);
  EXPECT_EQ(first.options(10).order, Order::oldest);
}

TEST(Asked, PassesOverWhatMeansNothing) {
  EXPECT_EQ(
      address_of(asked({{"from", "yesterday"}, {"to", "2031-02-30"}, {"sort", "x"}, {"page", "-4"}, {"zzz", "1"}}))
          .text(),
      "/");
  EXPECT_EQ(asked({{"page", "999999999999"}}).page, 1U);
  EXPECT_EQ(asked({{"page", "99999"}}).page, max_page);
  EXPECT_EQ(asked({{"q", "  toll\xff "}}).query, "toll\uFFFD");
  EXPECT_TRUE(asked({}, "/a/x").is_empty());
}

// Whatever is narrowed or ordered anew begins on the first page.
TEST(Asked, BeginsAnewWhereTheListIsAnother) {
  const Asked third = asked({{"q", "toll"}, {"page", "3"}});
  EXPECT_EQ(address_of(narrowed_to(third, "place", "Karsom")).text(), "/?q=toll&place=Karsom");
  EXPECT_EQ(address_of(narrowed_to(narrowed_to(third, "place", "Karsom"), "place", "")).text(), "/?q=toll");
  EXPECT_EQ(address_of(within_dates(third, "2031", "2031")).text(), "/?q=toll&from=2031&to=2031");
  EXPECT_EQ(address_of(ordered(third, Order::newest)).text(), "/?q=toll&sort=newest");
  EXPECT_EQ(address_of(viewed(third, "/captions")).text(), "/captions?q=toll");
  EXPECT_EQ(address_of(on_page(third, 4)).text(), "/?q=toll&page=4");
  EXPECT_EQ(article_address("a b", third, "hit-1").text(), "/a/a%20b?q=toll#hit-1");
}

}  // namespace
}  // namespace searcher
