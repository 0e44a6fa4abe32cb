// What stands in the source tree? Its files, as text.
#pragma once

#include <string>
#include <vector>

namespace house {

struct SourceFile {
  std::string path;  // from the project's root
  std::string text;

  std::string folder() const { return path.substr(0, path.find('/')); }
  std::vector<std::string> includes() const;  // what stands between the quotes or angles
};

// Headers and sources of the product's folders, in order of their paths.
std::vector<SourceFile> product_files();

// The pages of the project in Markdown.
std::vector<SourceFile> pages();

bool exists(const std::string& path_from_root);

}  // namespace house
