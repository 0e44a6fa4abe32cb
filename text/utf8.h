// Is this text what its author wrote? Valid UTF-8, and UTF-8 that was decoded wrongly on its way.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace text {

bool is_valid_utf8(std::string_view bytes);

struct Repaired {
  std::string text;           // always valid UTF-8
  std::size_t bad_bytes = 0;  // bytes that belong to no character; each maximal bad stretch became one U+FFFD
  std::size_t redecoded = 0;  // stretches that were UTF-8 read as Windows-1252 and encoded again
};

// Replaces what is not UTF-8 and undoes one wrong decoding, stretch by stretch: "â–  " for "■" (E2 96 A0). A stretch
// is undone only where its characters, turned back into Windows-1252 bytes, are valid UTF-8 of a character outside
// ASCII; a Latin text that merely holds accented letters is not touched. That takes care: the end of « café » with its
// no-break space would be the UTF-8 of a Chinese character. So one such character alone is undone only where what it
// turns into is likely and what stands there is not; two or more in a row always. Linear in the input. A byte order
// mark at the beginning is dropped.
Repaired repair(std::string_view bytes);

// Only the first half of repair(): what is not UTF-8 is replaced, nothing is decoded again.
Repaired replace_bad_bytes(std::string_view bytes);

// UTF-16 with its byte order mark, as UTF-8; nothing when there is no such mark. Unpaired surrogates and an odd last
// byte are replaced and counted in bad_bytes.
std::optional<Repaired> decode_utf16(std::string_view bytes);

}  // namespace text
