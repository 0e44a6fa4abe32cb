#include "corpus/feeds/internet_date.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(InternetDate, IsReadAsFeedsWriteIt) {
  const struct {
    const char* written;
    const char* date;  // "" for none
  } rows[] = {
      {"Tue, 17 Jun 2025 10:05:00 +0500", "2025-06-17T10:05"},
      {"17 Jun 2025 10:05 GMT", "2025-06-17T10:05"},
      {"Tuesday, 17-Jun-25 10:05:59 UTC", "2025-06-17T10:05"},
      {"7 September 2025", "2025-09-07"},
      {"Tue, 17 Jun 99 1:05 EST", "1999-06-17T01:05"},
      {"Tue, 17 Jun 2025 25:05:00 Z", "2025-06-17"},
      {"Вт, 17 июня 2025 10:05:00 +0300", "2025-06-17T10:05"},
      {"Tue, 31 Jun 2025 10:05:00 +0500", ""},
      {"2025-06-17T10:05:00Z", ""},
      {"Tue, 17 Foo 2025", ""},
      {"17 Jun 202", ""},
      {"", ""},
      {"yesterday", ""},
  };
  for (const auto& row : rows) {
    const auto date = parse_internet_date(row.written);
    EXPECT_EQ(date ? print(*date) : "", row.date) << row.written;
  }
  EXPECT_FALSE(parse_internet_date(std::string(100'000, '1')));
}

}  // namespace
}  // namespace corpus
