// When are two written names the same spelling? Letter case, accents and the marks between their words aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text::names {

// A longer name, in bytes, is nobody's: it is looked up nowhere and has no variants.
inline constexpr std::size_t max_name_bytes = 300;

// The words of a name as they are written. White space, hyphens and dashes, and the middle dots of Chinese and
// Japanese part them; an apostrophe does not.
std::vector<std::string> words_of(std::string_view name);

// The normal forms of these words, one blank between two: "Kassym-Jomart TOKAYEV" is "kassym jomart tokayev",
// "唐纳德·特朗普" is "唐纳德 特朗普". `name` is valid UTF-8. Linear in its size; safe from several threads.
std::string normal_name(std::string_view name);

enum class Script { latin, cyrillic, han, other };

// The script of the name's first letter; other when it has none.
Script script_of(std::string_view name);

}  // namespace text::names
