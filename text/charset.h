// In which charset are these bytes written? Those of before Unicode, and Unicode's wide ones, told and turned into
// UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

// The name of the charset that `label` means where XML or HTML declares it ("cp1251" → "windows-1251", "gb2312" →
// "GB18030", "latin1" → "windows-1252", as browsers read them); "" for one that is not read here. "UTF-8" too.
std::string_view charset_of_label(std::string_view label);

// UTF-16 or UTF-32 as the bytes show it ("UTF-16LE"): by its byte order mark, else, where they hold zero bytes, by
// every unit of the first few thousand bytes being a character that a text may have. "" when they are neither.
std::string_view wide_charset(std::string_view bytes);

// The charset of bytes that are not UTF-8, as ICU's detector finds it; "" where it is not sure enough and the language
// that the bytes would be in is not the one that detect_language() sees, where the bytes
// hold more of UTF-8 than of anything else (then they are damaged UTF-8), and for valid UTF-8. A short text is seldom
// sure: the languages that use a charset are told apart by the frequencies of their letters. Looks at most at the
// first million bytes.
std::string_view detect_charset(std::string_view bytes);

struct Decoded {
  std::string text;           // valid UTF-8, without a byte order mark
  std::size_t bad_bytes = 0;  // bytes that are no character of the charset; each stretch became U+FFFD
};

// `bytes` in `charset`, a name that one of the functions above returned.
Decoded decode(std::string_view bytes, std::string_view charset);

}  // namespace text
