#include "searcher/page/address.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

TEST(Address, IsPercentEncoded) {
  EXPECT_EQ(Address("/").text(), "/");
  EXPECT_EQ(Address("/a/", "some id").add("q", "toll & river").at("s21").text(),
            "/a/some%20id?q=toll%20%26%20river#s21");
  EXPECT_EQ(Address("/a/", "a/b#c?d").text(), "/a/a%2Fb%23c%3Fd");
  EXPECT_EQ(Address("/a/", "//example.org").text(), "/a/%2F%2Fexample.org");
  EXPECT_EQ(Address("/").add("q", "词").text(), "/?q=%E8%AF%8D");
  EXPECT_EQ(Address("/").add("q", "").add("sort", "newest").text(), "/?sort=newest");
  EXPECT_EQ(Address("/a/", "x").add("q", "secret").at("h").without_parameters(), "/a/x#h");
}

}  // namespace
}  // namespace searcher
