// How does news in another alphabet write this name? By letters, for people whom no table knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text::names {

// In Latin letters as English news has it: Cyrillic by the customs of the press (Юрий Щербаков → "Yury Shcherbakov",
// Мирзиёев → "Mirziyoyev"), Ukrainian where its letters stand, Chinese names in Cyrillic as pinyin; Greek, Georgian and
// Armenian by a letter table. Any other script and Latin itself stay as they are. `name` is valid UTF-8. Linear; safe
// from several threads.
std::string in_latin(std::string_view name);

// In Cyrillic as Russian news may have it, the likeliest first; empty for a name not in Latin letters or longer than
// max_name_bytes. Chinese names go by Palladius, all others by letters, which is right for names that came from
// Cyrillic and a guess for those that did not.
std::vector<std::string> in_cyrillic(std::string_view name);

// Other Latin spellings by which one Cyrillic name goes: -yev and -ev, kh and h, y and i, ya and ia, j and zh, ks and
// x. At most eight; empty for a name that may be Chinese and for one not in Latin letters.
std::vector<std::string> other_latin(std::string_view name);

}  // namespace text::names
