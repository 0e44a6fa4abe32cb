// How else may the names in a query be spelled?
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/query/ast.h"

namespace searcher {

// Puts beside each name of `root` its other spellings, in all scripts, of which `stands_in_index` says that they are of
// any use: a bare word, or up to four side by side, written with capitals (in scripts that have them), that the table
// of people knows; and each speaker:. What stands in quotation marks is taken at its word. Returns what was added, a
// line a name: "Tokayev: also Токаев, 托卡耶夫".
std::vector<std::string> add_spellings(NodePtr& root, const std::function<bool(const Node&)>& stands_in_index);

}  // namespace searcher
