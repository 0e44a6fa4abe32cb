// Which characters are these bytes of before Unicode?
#pragma once

#include <string>
#include <string_view>

namespace corpus {

// Bytes of Windows-1252, and of Latin-1, which is a part of it, as UTF-8.
std::string from_windows_1252(std::string_view bytes);

}  // namespace corpus
