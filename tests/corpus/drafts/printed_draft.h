// A draft's quotations as rows of text, and what holds of every draft.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/drafts/draft.h"

namespace corpus {

// Each quotation as "text" or "text @ speaker, speaker".
std::vector<std::string> printed(const Draft& draft);

// Ranges ascend, are disjoint and lie on character boundaries; what is quoted has words.
void expect_sound(const Draft& draft);

std::string repeated(std::string_view part, std::size_t times);

// A Word document: XML of its body; of its styles and notes, "" for none.
struct DocxParts {
  std::string body;
  std::string styles;
  std::string footnotes;
};
std::string docx(const DocxParts& parts);

// A ZIP archive of names and contents.
std::string zip(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace corpus
