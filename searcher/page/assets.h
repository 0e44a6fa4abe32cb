// What do the pages load? Their style, their scripts and the icon, each at an address that names its content.
#pragma once

#include <string>
#include <string_view>

namespace searcher {

// A file of searcher/page/assets as it was compiled in; "" for a path that is none.
std::string_view page_files(std::string_view path);

// "/assets/page.0123456789abcdef.css" for "page.css", which is one of ours.
const std::string& asset_address(std::string_view name);

}  // namespace searcher
