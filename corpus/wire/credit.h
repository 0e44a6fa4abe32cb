// Who took this picture? Credits, as captions end in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace corpus {

struct Credit {
  std::string agency;
  std::string photographer;  // "" where only the agency is named
};

struct CreditInText {
  Credit credit;
  text::Range range;  // the brackets with what is in them
};

// The forms, in round brackets of either width:
//
//   (Xinhua/Yin Bogu)   (Xinhua)   (Photo by Yin Bogu/Xinhua)   （新华社记者 谢环驰 摄）   （AGENCY/NAME摄）
//
// `agency` is the one that the story itself names, "" when it names none. A credit of that agency or of a known one
// counts wherever it names a photographer, and alone behind the end of a sentence. Of an agency that nobody knows, a
// credit counts behind the end of a sentence, or at the end of a line.

// The credits of `text`, in order. Linear.
std::vector<CreditInText> find_credits(std::string_view text, std::string_view agency);

// The credit that `text` ends in, white space aside.
std::optional<CreditInText> credit_at_end(std::string_view text, std::string_view agency);

}  // namespace corpus
