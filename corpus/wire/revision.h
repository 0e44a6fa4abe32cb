// Is this an update or a correction of a story that was sent before? What its headline says of that.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/range.h"

namespace corpus {

struct Revision {
  enum class Kind { none, urgent, update, correction, repeat };
  Kind kind = Kind::none;
  std::uint32_t version =
      0;             // the first version is 1: "UPDATE 2" and "2nd LD" are 3, "WRAPUP 2" is 2; 0 where no number is
  text::Range mark;  // in the headline, with what parts it from the words
};

// The mark that `headline` begins with or, in brackets, ends in; several of them are one:
//
//   CORRECTION: …    CORRECTED-UPDATE 1-…    UPDATE2: …       URGENT: …      REFILE-…      RPT-…       (2nd Update) …
//   2nd LD-Writethru: …    (LEAD) …          ПОВТОР: …        УТОЧНЕНИЕ - …   更正：…       （更正）…     … (UPDATED)
//
// Where only a hyphen or a dash parts it from the words, it is in capitals. Words before a colon that merely end in
// such a word (a kicker: "Summit update:") are none.
Revision revision_of(std::string_view headline);

// `headline` without the mark, in which white space may be left at an end. A headline that is nothing but a mark stays.
std::string_view without_revision(std::string_view headline);

}  // namespace corpus
