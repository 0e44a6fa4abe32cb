// How are characters composed and taken apart? By Unicode's canonical forms; ICU stays in the .cpp.
#pragma once

#include <string>
#include <string_view>

namespace bench {

// `utf8` is valid UTF-8.
std::string composed(std::string_view utf8);    // NFC
std::string decomposed(std::string_view utf8);  // NFD

}  // namespace bench
