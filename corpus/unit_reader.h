// What does one file, or one member of an archive, say that is read as a whole?
#pragma once

#include <string>
#include <string_view>

#include "corpus/reader.h"

namespace corpus {

// Where a unit came from.
struct UnitOrigin {
  std::string source;          // path, FILE/MEMBER or "stdin", in UTF-8: the article's source and the place of remarks
  bool is_named_json = false;  // its name says JSON
};

// Reads `bytes`, which are neither compressed, nor an archive, nor JSON Lines in UTF-8, and hands out their articles.
// What is no coverage is a remark of kind skipped. The sink is not asked whether it wants them: the caller did.
void read_unit(std::string_view bytes, const UnitOrigin& origin, const ReadOptions& options, const Sink& sink);

}  // namespace corpus
