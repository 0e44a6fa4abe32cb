#include "corpus/date.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(Date, ReadsIsoOfEveryPrecision) {
  const struct {
    const char* text;
    const char* printed;  // "" when it is no date
  } rows[] = {
      {"2025", "2025"},
      {"2025-06", "2025-06"},
      {"2025-06-17", "2025-06-17"},
      {"2025-06-17T10:05", "2025-06-17T10:05"},
      {" 2025-06-17 10:05:59 ", "2025-06-17T10:05"},
      {"2025-06-17T10:05:59.123Z", "2025-06-17T10:05"},
      {"2025-06-17T10:05+05:00", "2025-06-17T10:05"},
      {"2025-06-17T10:05:00+0500", "2025-06-17T10:05"},
      {"2025-06-17T10:05:00-05", "2025-06-17T10:05"},
      {"2024-02-29", "2024-02-29"},
      {"2025-02-29", ""},
      {"1900-02-29", ""},
      {"2025-13", ""},
      {"2025-00-10", ""},
      {"2025-06-31", ""},
      {"2025-06-17T24:00", ""},
      {"2025-06-17T10:60", ""},
      {"2025-06-17T10", ""},
      {"2025-06-17T10:05+5:0", ""},
      {"2025-6-17", ""},
      {"0000", ""},
      {"25-06-17", ""},
      {"2025-06-17x", ""},
      {"June 17, 2025", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    const auto date = parse_iso_date(row.text);
    EXPECT_EQ(date ? print(*date) : "", row.printed) << row.text;
  }
}

TEST(Date, KnowsItsFirstAndLastDay) {
  const struct {
    Date date;
    const char* first;
    const char* last;
  } rows[] = {
      {{.year = 2025}, "2025-01-01", "2025-12-31"},
      {{.year = 2025, .month = 6}, "2025-06-01", "2025-06-30"},
      {{.year = 2024, .month = 2}, "2024-02-01", "2024-02-29"},
      {{.year = 2025, .month = 6, .day = 17, .hour = 9, .minute = 0}, "2025-06-17", "2025-06-17"},
      {{}, "", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(first_day(row.date), row.first);
    EXPECT_EQ(last_day(row.date), row.last);
  }
}

TEST(Date, CountsMinutes) {
  constexpr std::uint32_t day = 24 * 60;
  const struct {
    Date date;
    std::uint32_t minute;
  } rows[] = {
      {{}, 0},
      {{.year = 1}, 1},
      {{.year = 1, .month = 1, .day = 1, .hour = 0, .minute = 5}, 6},
      {{.year = 1, .month = 1, .day = 2}, day + 1},
      {{.year = 1, .month = 2}, 31 * day + 1},
      {{.year = 5, .month = 3}, (4 * 365 + 1 + 31 + 28) * day + 1},
      {{.year = 2025, .month = 6, .day = 17, .hour = 10, .minute = 30}, 739'418u * day + 10 * 60 + 31},
      {{.year = 9999}, UINT32_MAX},
  };
  for (const auto& row : rows) EXPECT_EQ(first_minute(row.date), row.minute) << print(row.date);
}

TEST(Date, KnowsMonths) {
  const struct {
    const char* word;
    int month;
  } rows[] = {
      {"June", 6},       {"JUNE", 6},       {"Sept.", 9},    {"sep", 9},     {"May", 5},      {"Dec.", 12},
      {"июня", 6},       {"июнь", 6},       {"ИЮНЕ", 6},     {"мая", 5},     {"май", 5},      {"марта", 3},
      {"августом", 8},   {"окт.", 10},      {"сентября", 9}, {"маусым", 6},  {"маусымда", 6}, {"қыркүйекте", 9},
      {"Шілде", 7},      {"желтоқсан", 12}, {"июнда", 6},    {"июни", 6},    {"iyun", 6},     {"sentabr", 9},
      {"oktyabrda", 10}, {"iýuny", 6},      {"Haziran", 6},  {"Ağustos", 8}, {"ŞUBAT", 2},    {"Kasım", 11},
      {"Aralık", 12},    {"Eylül", 9},      {"", 0},         {"Junes", 0},   {"marching", 0}, {"мама", 0},
      {"summit", 0},     {"17", 0},         {"月", 0},
  };
  for (const auto& row : rows) EXPECT_EQ(month_of(row.word), row.month) << row.word;
}

}  // namespace
}  // namespace corpus
