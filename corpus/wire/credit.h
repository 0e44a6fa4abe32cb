// Who took this picture? Credits, as captions end in them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/wire/credit_names.h"
#include "text/range.h"

namespace corpus {

struct CreditInText {
  Credit credit;
  text::Range range;  // with its brackets
};

// In round or square brackets, of either width, or bare at the end of a line: "REUTERS/Yin Bogu", "© Yin Bogu/TASS",
// "Photo: Yin Bogu/Kazinform" (credit_names.h has the forms).
//
// `agency` is the one that the story itself names, "" when it names none. A credit of that agency or of a known one
// counts wherever it names a photographer, and alone behind the end of a sentence. Of an agency that nobody knows, a
// credit counts behind the end of a sentence, or at the end of a line. Square brackets also hold other things, so that
// a credit in them is one of a known agency.

// The credits of `text`, in order. Linear.
std::vector<CreditInText> find_credits(std::string_view text, std::string_view agency);

// The credit that `text` ends in, white space aside.
std::optional<CreditInText> credit_at_end(std::string_view text, std::string_view agency);

}  // namespace corpus
