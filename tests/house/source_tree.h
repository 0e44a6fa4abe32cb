// What stands in the source tree? Its files, as text.
#pragma once

#include <string>
#include <vector>

namespace house {

struct SourceFile {
  std::string path;  // from the project's root
  std::string text;

  std::string folder() const { return path.substr(0, path.find('/')); }
  bool is_header() const { return path.ends_with(".h"); }

  // What stands between the quotes, or between the angles.
  std::vector<std::string> own_includes() const;
  std::vector<std::string> library_includes() const;
};

// Headers and sources of the product's folders, in order of their paths.
std::vector<SourceFile> product_files();

// Those of the tests and benchmarks.
std::vector<SourceFile> other_files();

// The pages of the project in Markdown.
std::vector<SourceFile> pages();

bool exists(const std::string& path_from_root);

}  // namespace house
