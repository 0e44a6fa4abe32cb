// Which line below a story says who made it? Words of the agency about itself, no part of the story.
#pragma once

#include <optional>
#include <string_view>

namespace corpus {

struct SignOff {
  std::string_view reporters;  // "" where it names none
};

// `line`, when all of it is one:
//
//   (Reporting by Ann Bo in Tull and Cy Do; Editing by Di Eo)     Reporting by Ann Bo; Editing by Di Eo
//   rl/jm/js     (a row of initials)     Our Standards: The Thomson Reuters Trust Principles.
std::optional<SignOff> sign_off(std::string_view line);

}  // namespace corpus
