// Who is "the Kazakh president"? People by their office, in the year of the coverage.
#pragma once

#include <string_view>
#include <vector>

namespace text::names {

// The full names of those who held the office in `year`, in the order in which they took it; a year of change has two.
// `role` is a title in English, Russian or Chinese ("president", "foreign minister", "президент", "总统"), `place` a
// country or organisation by its name, adjective or people ("Kazakhstan", "Kazakh", "Казахстана", "哈萨克斯坦"), in any
// letter case. Empty where the table knows no such title, place or holder. An office without a known end counts for
// every later year. The views last as long as the program; safe from several threads.
std::vector<std::string_view> who_held(std::string_view role, std::string_view place, int year);

// The same of one phrase: "the Kazakh president", "President of Kazakhstan", "президент Казахстана", "哈萨克斯坦总统".
std::vector<std::string_view> title_holders(std::string_view phrase, int year);

}  // namespace text::names
