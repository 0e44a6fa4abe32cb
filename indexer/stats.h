// What is in the index? Totals for a person or a program to read.
#pragma once

#include <string>

#include "schema/manifest.h"

namespace indexer {

std::string stats_text(const std::string& index, const schema::Manifest& manifest);

// One JSON object, version 1.
std::string stats_json(const std::string& index, const schema::Manifest& manifest);

}  // namespace indexer
