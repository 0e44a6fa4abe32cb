// Whose picture is it? The words of a credit, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corpus {

struct Credit {
  std::string agency;        // "" where only a photographer is named
  std::string photographer;  // "" where only the agency is named
};

// What `line`, a credit without its brackets, names:
//
//   Xinhua/Yin Bogu   Photo by Yin Bogu / POOL / AFP   AP Photo/Yin Bogu    Yin Bogu/AFP via Getty Images   AFP 2025 /
//   Yin Bogu Yin Bogu - Anadolu    © Yin Bogu/TASS    Kremlin Press Office/Handout via REUTERS    新华社记者 谢环驰 摄
//   Photo: Yin Bogu
//
// Of two names that nobody knows the first is the agency's. `agency` is the story's own, "" when it names none. A
// single name counts when it is an agency's that is known or the story's own, or when "Photo by" or the like leads it
// in. Nothing where the words are no credit.
std::optional<Credit> credit_names(std::string_view line, std::string_view agency = "");

// Whether `line` begins with what leads in nothing but a credit: ©, "Photo by", "Фото:".
bool has_credit_label(std::string_view line);

}  // namespace corpus
