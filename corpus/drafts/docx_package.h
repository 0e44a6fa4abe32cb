// What is in a Word document's package? The parts that hold its text.
#pragma once

#include <string>
#include <string_view>

namespace corpus {

struct DocxPackage {
  std::string document;   // XML of the text
  std::string styles;     // of its styles, "" when there are none
  std::string footnotes;  // of its notes, "" when there are none
};

// Unpacks `bytes`, a ZIP archive; no part larger than 64 MB. Throws DraftError for what is no Word document.
DocxPackage docx_package(std::string_view bytes);

}  // namespace corpus
