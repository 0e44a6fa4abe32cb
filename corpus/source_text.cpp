#include "corpus/source_text.h"

#include <utility>

#include "corpus/charset_declaration.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace corpus {
namespace {

// The charset of bytes that are not UTF-8; "" when it cannot be told. `decoded` is what they say in it.
std::string_view legacy_charset(std::string_view bytes, text::Decoded& decoded) {
  const std::string_view declared = text::charset_of_label(declared_charset(bytes));
  if (!declared.empty() && !declared.starts_with("UTF")) {
    decoded = text::decode(bytes, declared);
    constexpr std::size_t most_bad_in = 200;  // a wrong declaration leaves far more that is no character
    if (decoded.bad_bytes * most_bad_in <= bytes.size()) return declared;
  }
  const std::string_view detected = text::detect_charset(bytes);
  if (!detected.empty()) decoded = text::decode(bytes, detected);
  return detected;
}

}  // namespace

std::optional<ConvertedText> converted_to_utf8(std::string_view bytes) {
  text::Decoded decoded;
  std::string_view charset = text::wide_charset(bytes);
  if (!charset.empty()) {
    decoded = text::decode(bytes, charset);
  } else {
    if (text::is_valid_utf8(bytes)) return std::nullopt;
    charset = legacy_charset(bytes, decoded);
    if (charset.empty()) return std::nullopt;
  }
  return ConvertedText{.text = std::move(decoded.text), .charset = charset, .bad_bytes = decoded.bad_bytes};
}

std::string print(const ConvertedText& converted) {
  std::string printed = "it is in " + std::string(converted.charset) + " and was converted to UTF-8";
  if (converted.bad_bytes > 0)
    printed += " (" + std::to_string(converted.bad_bytes) +
               (converted.bad_bytes == 1 ? " byte of it is no character and was replaced)"
                                         : " bytes of it are no characters and were replaced)");
  return printed;
}

}  // namespace corpus
