// Which place and which day does a dateline begin with?
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/date.h"

namespace corpus {

struct PlaceAndDate {
  std::string_view place;
  Date date;  // its year may be 0
};

// "NEW YORK, Sept. 10, 2024" → {NEW YORK, 2024-09-10}. The date is the longest end of `head` that is one.
PlaceAndDate split_place_and_date(std::string_view head);

// Whether `place` is a few words that may name a place.
bool is_place(std::string_view place);

// Whether `place`, not in capitals, is nothing but a name: "Port Orsel, Vellund", "Rio de Janeiro". A word in capitals
// behind others is where the place really begins: "Leaders meet TULL".
bool is_place_in_small_letters(std::string_view place);

// Where the white space that begins at `at` ends.
std::size_t skip_spaces(std::string_view text, std::size_t at);

// The end of the dash at `at`; `at` itself when there is none. A hyphen is one only before white space.
std::size_t end_of_dash(std::string_view text, std::size_t at);

}  // namespace corpus
