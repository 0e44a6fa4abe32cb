#include "searcher/page/assets.h"

#include <gmock/gmock.h>

#include <array>

#include "searcher/page/page.h"

namespace searcher {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

constexpr std::array<std::string_view, 6> all = {"copy.js",    "icon.svg", "keys.js",
                                                 "loading.js", "page.css", "timeline.js"};

TEST(Assets, AreNamedByTheirContentAndKeptForEver) {
  EXPECT_THAT(asset_address("page.css"), MatchesRegex("/assets/page\\.[0-9a-f]{16}\\.css"));
  for (const std::string_view name : all) {
    const auto response = asset(asset_address(name));
    ASSERT_TRUE(response) << name;
    EXPECT_FALSE(response->body.empty()) << name;
    EXPECT_EQ(response->headers.front().second, "public, max-age=31536000, immutable");
  }
  EXPECT_EQ(asset(asset_address("keys.js"))->content_type, "text/javascript; charset=utf-8");
}

TEST(Assets, AreNothingElse) {
  for (const std::string_view path :
       {"/assets/", "/assets/page.css", "/assets/page.0000000000000000.css", "/assets/../page.cpp", ""})
    EXPECT_FALSE(asset(path)) << path;
}

// A page in all is at most 60 kB; what it loads has half of it.
TEST(Assets, AreLight) {
  std::size_t bytes = 0;
  for (const std::string_view name : all) bytes += asset(asset_address(name))->body.size();
  EXPECT_LE(bytes, 27'500U);
}

TEST(Assets, LoadNothingFromElsewhere) {
  for (const std::string_view name : all) {
    const std::string body = asset(asset_address(name))->body;
    for (const char* loads : {"https://", "//cdn", "@import", "url(", "eval(", "innerHTML"})
      EXPECT_THAT(body, Not(HasSubstr(loads))) << name;
  }
}

}  // namespace
}  // namespace searcher
