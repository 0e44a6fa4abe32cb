#include "corpus/date_in_text.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

// "2025-06-17 [June 17, 2025]; …"
std::string found_in(const std::string& text) {
  std::string printed;
  for (const DateInText& found : find_dates(text)) {
    if (!printed.empty()) printed += "; ";
    printed += print(found.date) + " [" + std::string(found.range.of(text)) + "]";
  }
  return printed;
}

TEST(DateInText, FindsFullDates) {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"They met in Astana on June 17, 2025.", "2025-06-17 [June 17, 2025]"},
      {"Sept. 11, 2024; Sep 1st 2024", "2024-09-11 [Sept. 11, 2024]; 2024-09-01 [Sep 1st 2024]"},
      {"on 17 June 2025, on 17th of June, 2025", "2025-06-17 [17 June 2025]; 2025-06-17 [17th of June, 2025]"},
      {"Снято 17 июня 2025 года.", "2025-06-17 [17 июня 2025]"},
      {"2025年6月17日，在阿斯塔纳", "2025-06-17 [2025年6月17日]"},
      {"2025 年 6 月 17日", ""},
      {"from 2025-06-17 to 18.06.2025", "2025-06-17 [2025-06-17]; 2025-06-18 [18.06.2025]"},
      {"2025 жылғы 17 маусымда", "2025-06-17 [2025 жылғы 17 маусымда]"},
      {"2025-yil 17-iyun kuni", "2025-06-17 [2025-yil 17-iyun]"},
      {"2025-nji ýylyň 17-nji iýuny", ""},
      {"2025-ýylyň 17-nji iýuny", "2025-06-17 [2025-ýylyň 17-nji iýuny]"},
      {"17 июни соли 2025", "2025-06-17 [17 июни соли 2025]"},
      {"11 Eylül 2024'te", "2024-09-11 [11 Eylül 2024]"},
      {"June\n17,\n2025", "2025-06-17 [June\n17,\n2025]"},
      {"on June\u00A017, 2025", "2025-06-17 [June\u00A017, 2025]"},
      {"February 30, 2025", ""},
      {"June 2025, the 17th, June 17", ""},
      {"117 June 2025", ""},
      {"in 2025 and 2026 they met 3,000 times", ""},
      {"number 20250617 and 12345", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(found_in(row.text), row.found) << row.text;
}

TEST(DateInText, ReadsADayAndAMonth) {
  const struct {
    const char* text;
    int year, month, day;  // day 0: nothing
  } rows[] = {
      {"June 17", 0, 6, 17},          {" Sept. 10 ", 0, 9, 10},      {"17 июня", 0, 6, 17}, {"17 June", 0, 6, 17},
      {"June 17, 2025", 2025, 6, 17}, {"17 июня 2025", 2025, 6, 17}, {"Feb. 29", 0, 2, 29}, {"June 31", 0, 0, 0},
      {"Kazakhstan", 0, 0, 0},        {"on June 17", 0, 0, 0},       {"", 0, 0, 0},         {"June", 0, 0, 0},
  };
  for (const auto& row : rows) {
    const auto date = parse_day_and_month(row.text);
    ASSERT_EQ(date.has_value(), row.day != 0) << row.text;
    if (date) {
      EXPECT_EQ(*date, (Date{.year = row.year, .month = row.month, .day = row.day})) << row.text;
    }
  }
}

}  // namespace
}  // namespace corpus
