#include "corpus/wire/kicker.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(Kicker, IsToldFromASpeakerOrAPlace) {
  const struct {
    const char* headline;
    const char* kicker;
  } rows[] = {
      {"Lake Wire Headlines: Leaders meet", "Lake Wire Headlines:"},
      {"Lake Wire special: Leaders meet", "Lake Wire special:"},
      {"Summit File: Leaders meet", "Summit File:"},
      {"Exclusive: Leaders meet", "Exclusive:"},
      {"Обзор: Главы встретились", "Обзор:"},
      {"特稿：六国元首", "特稿："},
      {"Summit update: Leaders meet", "Summit update:"},
      {"Update: Leaders meet", ""},
      {"URGENT: Leaders meet", ""},
      {"Tokayev: We will meet again", ""},
      {"Fiction: A captain speaks", ""},
      {"Astana: six leaders", ""},
      {"Leaders at the top of a very long line of words in focus: all", ""},
      {"Exclusive:", ""},
      {"No colon", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    const std::string headline = row.headline;
    EXPECT_EQ(headline.substr(0, kicker_size(headline, "Lake Wire")), row.kicker) << headline;
  }
}

TEST(Kicker, SiteSuffixIsFound) {
  const struct {
    const char* line;
    const char* agency;
    const char* suffix;
  } rows[] = {
      {"Leaders meet-Lake Wire They pose", "Lake Wire", "-Lake Wire"},
      {"Leaders meet - Lake Wire", "Lake Wire", "- Lake Wire"},
      {"Leaders meet | Lake Wire", "Lake Wire", "| Lake Wire"},
      {"Leaders meet-Xinhua | English.news.cn", "Xinhua", "-Xinhua | English.news.cn"},
      {"六国元首_新华网", "新华网", "_新华网"},
      {"Leaders meet-Xinhua", "", "-Xinhua"},
      {"Lake Wire looks back", "Lake Wire", ""},
      {"The pro-Lake Wireless camp", "Lake Wire", ""},
      {"Leaders meet - again", "", ""},
      {"", "Lake Wire", ""},
  };
  for (const auto& row : rows) {
    const std::string line = row.line;
    EXPECT_EQ(find_site_suffix(line, row.agency).of(line), row.suffix) << line;
  }
}

}  // namespace
}  // namespace corpus
