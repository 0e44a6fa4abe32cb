// How does a text look in another charset? Bytes for tests of reading it.
#pragma once

#include <unicode/ucnv.h>

#include <string>

namespace text {

// `utf8` in the charset that ICU knows as `charset`.
inline std::string bytes_in(const char* charset, const std::string& utf8) {
  std::string bytes(8 * utf8.size() + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int size = ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), utf8.data(),
                                static_cast<int32_t>(utf8.size()), &status);
  bytes.resize(U_SUCCESS(status) != 0 ? static_cast<std::size_t>(size) : 0);
  return bytes;
}

}  // namespace text
