// Where and by whom was a story filed, where the agency stands in no brackets?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/wire/dateline.h"

namespace corpus {

// The forms, of known agencies only, with every kind of dash:
//
//   ASTANA. KAZINFORM –             ASTANA. June 17. KAZINFORM        АСТАНА. 17 июня. ИНТЕРФАКС -     TOKYO, June 17,
//   Kyodo - АСТАНА, 17 июн - РИА Новости.   АСТАНА, 17 июн — РИА Новости, Иван Петров.
//
// The dateline that begins at `begin`, in capitals or with a date. Looks no further than a few words.
std::optional<DatelineInText> bare_dateline(std::string_view text, std::size_t begin);

}  // namespace corpus
