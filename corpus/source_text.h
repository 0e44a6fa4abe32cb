// Which text do the bytes of a file hold, whatever charset they are in?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

struct ConvertedText {
  std::string text;           // valid UTF-8, without a byte order mark
  std::string_view charset;   // what the bytes were in: "windows-1251"
  std::size_t bad_bytes = 0;  // bytes that were no character of it, replaced
};

// `bytes` in UTF-8 when they are in another charset: in UTF-16 or UTF-32, as the bytes show it; else, where they are
// not UTF-8, in the charset that they declare, else in the one that ICU's detector is sure of. Nothing when they are
// UTF-8, or nobody can tell what else: then they are taken as they are, and what is not UTF-8 is replaced.
std::optional<ConvertedText> converted_to_utf8(std::string_view bytes);

// "it is in windows-1251 and was converted to UTF-8 (3 bytes of it are no characters)"; for a remark.
std::string print(const ConvertedText& converted);

}  // namespace corpus
