// Where and when does a caption say that its picture was taken?
#pragma once

#include <string>
#include <string_view>

#include "corpus/date.h"

namespace corpus {

struct PlaceAndDay {
  std::string place;
  Date date;
};

// The first full date of `caption`, and the place right before it: "… in Astana, Kazakhstan, June 17, 2025." gives
// {Astana, Kazakhstan; 2025-06-17}, "… in Astana on June 17, 2025" gives {Astana; …}. A place is taken only where "in",
// "at", "near", "outside" or "on the" leads it in, because only then its words are sure to be one. What is not stated
// is left empty.
PlaceAndDay place_and_day(std::string_view caption);

}  // namespace corpus
