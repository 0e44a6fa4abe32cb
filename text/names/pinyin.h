// Is this a Chinese name in letters, and how do Latin and Cyrillic letters write it?
#pragma once

#include <string>
#include <string_view>

namespace text::names {

// "Wang Xiaohong" → "Ван Сяохун": a name of a surname of one syllable and a given name of one or two, by the
// Palladius system, which Russian news uses. "" for any other name. Letters with the first of each word capital.
std::string palladius_from_pinyin(std::string_view name);

// The other way round: "Ван Сяохун" → "Wang Xiaohong". "" where it is not such a name.
std::string pinyin_from_palladius(std::string_view name);

}  // namespace text::names
