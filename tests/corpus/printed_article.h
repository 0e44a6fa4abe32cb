// What did a reader make of a file? Its articles and remarks as lines, for goldens and properties.
#pragma once

#include <string>

#include "corpus/article.h"
#include "tests/corpus/collected.h"

namespace corpus {

std::string printed(const Article& article);

// The articles and remarks of `collected`; `folder` is left out of paths.
std::string printed(const Collected& collected, const std::string& folder);

// What holds for any article, whatever its source: an id, words, valid UTF-8, one line a part.
void expect_sound(const Article& article);

}  // namespace corpus
