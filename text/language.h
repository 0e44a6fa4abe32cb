// Which language is this? Codes, scripts, and detection where the source does not say.
#pragma once

#include <string>
#include <string_view>

namespace text {

// The lower-case primary subtag of a language tag ("en-GB" → "en", "RUS" → "ru", "zh_Hans" → "zh"), ISO 639-1 where
// there is such a code; "" when `tag` names no language.
std::string language_code(std::string_view tag);

// The language that most of `text` is written in, "" when there is too little to tell. Reads at most the first
// 100 kB. Deterministic; safe from several threads.
std::string detect_language(std::string_view text);

}  // namespace text
