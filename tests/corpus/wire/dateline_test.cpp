#include "corpus/wire/dateline.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

// "PLACE|MONTH/DAY/YEAR|AGENCY|what follows"
std::string printed(const std::optional<DatelineInText>& found, std::string_view text) {
  if (!found) return "none";
  const Date& date = found->dateline.date;
  const std::string day =
      date.day == 0 ? ""
                    : std::to_string(date.month) + '/' + std::to_string(date.day) + '/' + std::to_string(date.year);
  return found->dateline.place + '|' + day + '|' + found->dateline.agency + '|' +
         std::string(text.substr(found->range.end));
}

TEST(Dateline, StandsAtTheStartOfAParagraph) {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"ASTANA, June 17 (Xinhua) -- Leaders", "ASTANA|6/17/0|Xinhua| Leaders"},
      {"  ASTANA, June 17 (Xinhua)--Leaders", "ASTANA|6/17/0|Xinhua|Leaders"},
      {"NEW YORK, Sept. 10, 2024 (AFP) - Leaders", "NEW YORK|9/10/2024|AFP| Leaders"},
      {"XI'AN, China, May 19 (Xinhua) — Leaders", "XI'AN, China|5/19/0|Xinhua| Leaders"},
      {"WASHINGTON, D.C., 3 March 2024 (Coast Post) – Leaders", "WASHINGTON, D.C.|3/3/2024|Coast Post| Leaders"},
      {"ST. PETERSBURG, June 5 (Coast Post) — Leaders", "ST. PETERSBURG|6/5/0|Coast Post| Leaders"},
      {"UNITED NATIONS, Sept. 23 (Xinhua) -- Leaders", "UNITED NATIONS|9/23/0|Xinhua| Leaders"},
      {"ASTANA, Kazakhstan (AP) — Leaders", "ASTANA, Kazakhstan||AP| Leaders"},
      {"ASTANA (Coast Post) — Leaders", "ASTANA||Coast Post| Leaders"},
      {"Moscow (Reuters) - Leaders", "Moscow||Reuters| Leaders"},
      {"ASTANA, June 17. /TASS/. Leaders", "ASTANA|6/17/0|TASS| Leaders"},
      {"ASTANA, June 17 -- Leaders", "ASTANA|6/17/0|| Leaders"},
      {"АСТАНА, 17 июня (Синьхуа) -- Главы", "АСТАНА|6/17/0|Синьхуа| Главы"},
      {"АСТАНА, 17 июня. /ТАСС/. Главы", "АСТАНА|6/17/0|ТАСС| Главы"},
      {"新华社阿斯塔纳6月17日电（记者 甲乙、丙丁）六国", "阿斯塔纳|6/17/0|新华社|六国"},
      {"新华社北京2025年6月17日电 六国", "北京|6/17/2025|新华社| 六国"},
      {"阿斯塔纳6月17日电 （Lake Wire） 六国", "阿斯塔纳|6/17/0|Lake Wire| 六国"},
      // no datelines
      {"The Shanghai Cooperation Organization (SCO) -- a group of ten", "none"},
      {"China (and others) -- they said", "none"},
      {"QUESTION — Will it close?", "none"},
      {"A treaty (signed in June) - and more", "none"},
      {"ASTANA, June 31 -- Leaders", "none"},
      {"习近平6月17日电话会谈", "none"},
      {"In brackets (Xinhua)-style names", "none"},
      {"(Xinhua) -- Leaders", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(printed(dateline_at_start(row.text), row.text), row.found) << row.text;
}

TEST(Dateline, StandsInTheMiddleOfALine) {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"Leaders meet-Lake Wire They pose. (Lake Wire/Ann Bo) ASTANA, June 17 (Lake Wire) -- Body",
       "ASTANA|6/17/0|Lake Wire| Body"},
      {"Leaders meet in the capital NEW YORK, June 17 (Lake Wire) -- Body", "NEW YORK|6/17/0|Lake Wire| Body"},
      {"Headline\n\nAstana, June 17 (Lake Wire) -- Body", "Astana|6/17/0|Lake Wire| Body"},
      {"Headline\n\nASTANA, June 17 -- Body", "ASTANA|6/17/0|| Body"},
      {"Headline\n \n\nBody (with brackets) - and more", "none"},
      {"Words in Astana, June 17 (Lake Wire) -- Body", "none"},
      {"标题 新华社阿斯塔纳6月17日电 六国", "阿斯塔纳|6/17/0|新华社| 六国"},
  };
  for (const auto& row : rows) EXPECT_EQ(printed(find_dateline(row.text), row.text), row.found) << row.text;
}

TEST(Dateline, NamesItsReporters) {
  const auto found = dateline_at_start("新华社阿斯塔纳6月17日电（记者 甲乙、丙丁）六国");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->byline, "甲乙、丙丁");
}

TEST(Dateline, TakesTheNearestYear) {
  const struct {
    Date date, reference;
    int year;
  } rows[] = {
      {{.month = 6, .day = 17}, {.year = 2025, .month = 6, .day = 18}, 2025},
      {{.month = 12, .day = 31}, {.year = 2025, .month = 1, .day = 1}, 2024},
      {{.month = 1, .day = 1}, {.year = 2024, .month = 12, .day = 31}, 2025},
      {{.month = 2, .day = 29}, {.year = 2025, .month = 2, .day = 28}, 2024},
      {{.year = 2020, .month = 1, .day = 1}, {.year = 2024, .month = 12, .day = 31}, 2020},
      {{.month = 6, .day = 17}, {.year = 2025}, 0},
      {{.month = 6, .day = 17}, {}, 0},
  };
  for (const auto& row : rows) EXPECT_EQ(complete_year(row.date, row.reference).year, row.year);
}

}  // namespace
}  // namespace corpus
