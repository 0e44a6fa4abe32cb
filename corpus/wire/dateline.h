// Where and by whom was a story filed? Datelines, as each agency writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "text/range.h"

namespace corpus {

struct DatelineInText {
  Dateline dateline;   // its date may have month and day and no year (year 0); complete_year() finds it
  std::string byline;  // reporters that the dateline names: "（记者 …）"
  text::Range range;   // from the place through the dash that ends it
};

// The forms, with (AGENCY) also as /AGENCY/ (and then a point for the dash), and every kind of dash:
//
//   ASTANA, June 17 (Xinhua) --           NEW YORK, Sept. 10, 2024 (AFP) -         XI'AN, China, May 19 (Xinhua) —
//   ASTANA, Kazakhstan (AP) —             ASTANA, June 17. /TASS/.                 ASTANA, June 17 --
//   АСТАНА, 17 июня (Синьхуа) --          新华社阿斯塔纳6月17日电（记者 …）           阿斯塔纳6月17日电 （AGENCY）

// The dateline that `paragraph` begins with, behind white space. The place may be in small letters where a date or a
// known agency stands with it; without an agency it must be in capitals, with a date.
std::optional<DatelineInText> dateline_at_start(std::string_view paragraph);

// The first dateline of `text`, also in the middle of a line, where the place must be in capitals and a date or a known
// agency must stand with it. Looks into the first 64 KiB: a story's head is short.
std::optional<DatelineInText> find_dateline(std::string_view text);

// `date` with the year that puts its month and day closest to `reference`; unchanged when it has a year, or when
// `reference` is unknown or names no month.
Date complete_year(const Date& date, const Date& reference);

}  // namespace corpus
