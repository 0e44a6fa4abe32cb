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

// What agencies write: the forms are theirs, the words are not.
TEST(Dateline, IsThatOfEachAgency) {
  const struct {
    const char* text;
    const char* found;
    const char* byline = "";
  } rows[] = {
      {"ASTANA, June 17 (Reuters) - Leaders", "ASTANA|6/17/0|Reuters| Leaders"},
      {"ASTANA/MOSCOW, June 17 (Reuters) - Leaders", "ASTANA/MOSCOW|6/17/0|Reuters| Leaders"},
      {"ASTANA, Kazakhstan (AP) — Leaders", "ASTANA, Kazakhstan||AP| Leaders"},
      {"UNITED NATIONS (AP) — Leaders", "UNITED NATIONS||AP| Leaders"},
      {"Astana, June 17, 2025 (AFP) - Leaders", "Astana|6/17/2025|AFP| Leaders"},
      {"Astana (AFP) – Leaders", "Astana||AFP| Leaders"},
      {"Astana (dpa) - Leaders", "Astana||dpa| Leaders"},
      {"Astana (dpa) – Leaders", "Astana||dpa| Leaders"},
      {"ASTANA, June 17 (Kyodo) - Leaders", "ASTANA|6/17/0|Kyodo| Leaders"},
      {"ASTANA, June 17, Kyodo - Leaders", "ASTANA|6/17/0|Kyodo| Leaders"},
      {"ASTANA (AA) - Leaders", "ASTANA||AA| Leaders"},
      {"ASTANA, June 17 (Yonhap) -- Leaders", "ASTANA|6/17/0|Yonhap| Leaders"},
      {"ASTANA, June 17 (Sputnik) — Leaders", "ASTANA|6/17/0|Sputnik| Leaders"},
      {"ASTANA, June 17. /TASS/. Leaders", "ASTANA|6/17/0|TASS| Leaders"},
      {"ASTANA, June 17. /TASS Correspondent Ann Bo/. Leaders", "ASTANA|6/17/0|TASS| Leaders", "Ann Bo"},
      {"АСТАНА, 17 июня. /ТАСС/. Главы", "АСТАНА|6/17/0|ТАСС| Главы"},
      {"АСТАНА, 17 июня. /Корр. ТАСС Анна Бо/. Главы", "АСТАНА|6/17/0|ТАСС| Главы", "Анна Бо"},
      {"АСТАНА, 17 июн - РИА Новости. Главы", "АСТАНА|6/17/0|РИА Новости| Главы"},
      {"АСТАНА, 17 июн — РИА Новости, Анна Бо. Главы", "АСТАНА|6/17/0|РИА Новости| Главы", "Анна Бо"},
      {"ASTANA. June 17 (Interfax) - Leaders", "ASTANA|6/17/0|Interfax| Leaders"},
      {"АСТАНА. 17 июня. ИНТЕРФАКС - Главы", "АСТАНА|6/17/0|ИНТЕРФАКС| Главы"},
      {"Астана. 17 июня. INTERFAX.RU - Главы", "Астана|6/17/0|INTERFAX.RU| Главы"},
      {"ASTANA. KAZINFORM – Leaders", "ASTANA||KAZINFORM| Leaders"},
      {"ASTANA. KAZINFORM Leaders", "ASTANA||KAZINFORM| Leaders"},
      {"ASTANA. June 17. KAZINFORM Leaders", "ASTANA|6/17/0|KAZINFORM| Leaders"},
      {"ASTANA. June 17. KAZINFORM – Leaders", "ASTANA|6/17/0|KAZINFORM| Leaders"},
      {"АСТАНА. КАЗИНФОРМ – Главы", "АСТАНА||КАЗИНФОРМ| Главы"},
      {"АСТАНА. 17 июня. КАЗИНФОРМ – Главы", "АСТАНА|6/17/0|КАЗИНФОРМ| Главы"},
      {"MINSK, 17 June (BelTA) – Leaders", "MINSK|6/17/0|BelTA| Leaders"},
      {"中新社阿斯塔纳6月17日电 六国", "阿斯塔纳|6/17/0|中新社| 六国"},
      {"中新网阿斯塔纳6月17日电(记者 甲乙)六国", "阿斯塔纳|6/17/0|中新网|六国", "甲乙"},
      // no datelines
      {"MOSCOW. TASS reported on the talks", "none"},
      {"Leaders met in Astana, TASS reported - and left", "none"},
      {"June 17, TASS - Leaders", "none"},
      {"ASTANA. KAZINFORM reported on the talks", "none"},
      {"TRADE. AP - and others", "TRADE||AP| and others"},  // what a place is, nobody knows
      {"Leaders, Xinhua - all of them", "none"},
      {"АСТАНА, 17 июн - РИА Новости сообщает", "none"},
  };
  for (const auto& row : rows) {
    const auto found = dateline_at_start(row.text);
    EXPECT_EQ(printed(found, row.text), row.found) << row.text;
    EXPECT_EQ(found ? found->byline : "", row.byline) << row.text;
    if (found) {
      const std::string story = "Leaders meet\n\n" + std::string(row.text);
      EXPECT_EQ(printed(find_dateline(story), story), row.found) << "in a story: " << row.text;
    }
  }
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
