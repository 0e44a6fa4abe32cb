// How do tools describe themselves? The files of searcher/mcp/tools, compiled in.
#pragma once

#include <string_view>

namespace searcher {

// The text of a file by its path below searcher/: "mcp/tools/find.json"; "" when there is none.
std::string_view tool_files(std::string_view path);

}  // namespace searcher
