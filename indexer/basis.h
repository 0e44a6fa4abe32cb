// What is fixed by the first articles of a build, before anything is written, and then holds for all of it?
#pragma once

#include <string>
#include <vector>

#include "schema/manifest.h"

namespace indexer {

struct Basis {
  schema::AverageLengths averages;        // what impacts are measured against
  std::vector<std::string> common_words;  // whose pairs are terms: normal forms, each once
  std::string dictionary;                 // what records are compressed with; "" for none
};

}  // namespace indexer
