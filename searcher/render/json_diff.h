// How do the steps from a quotation to its source look to a program?
#pragma once

#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/render/json_writer.h"

namespace searcher {

// [{"op","quote","source"} …]
void write_diff(JsonWriter& out, const std::vector<DiffPart>& diff);

}  // namespace searcher
