// How does a table look in Markdown? Rows of cells, the first to the left and the others to the right.
#pragma once

#include <string>
#include <vector>

namespace bench {

class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> titles);

  void add(const std::vector<std::string>& cells);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Three significant digits: "0.012", "1.23", "45.6", "1230".
std::string short_number(double value);

}  // namespace bench
