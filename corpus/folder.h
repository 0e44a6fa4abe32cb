// Which files does a folder hold?
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace corpus {

struct FolderVisitor {
  std::function<void(const std::filesystem::path&)> file;  // anything that is no folder
  std::function<void(const std::filesystem::path&, const std::string& message)> skipped;
};

// Visits what is in `folder` and below, in byte order of the paths, hidden names left out. Links are followed; a folder
// that was already visited is not entered again, so a loop ends. What cannot be read is handed to `skipped`.
void visit_folder(const std::filesystem::path& folder, const FolderVisitor& visitor);

}  // namespace corpus
