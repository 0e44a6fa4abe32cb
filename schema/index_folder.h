// Where does everything stand on disk, and which generation is live?
//
//   INDEX/CURRENT               the name of the live generation, and its checksum in a second line
//   INDEX/LOCK                  held by the one writer; tells its process
//   INDEX/generations/NAME      manifests
//   INDEX/segments/NAME/        articles/ (a Xapian database), blocks, tokens, words, ledger
#pragma once

#include <string>

#include "schema/manifest.h"

namespace schema {

std::string current_path(const std::string& index);
std::string lock_path(const std::string& index);
std::string manifest_path(const std::string& index, const std::string& generation);
std::string segment_path(const std::string& index, const std::string& segment);

// Inside a segment's folder.
inline constexpr const char* articles_name = "articles";
inline constexpr const char* tokens_name = "tokens";
inline constexpr const char* words_name = "words";
inline constexpr const char* ledger_name = "ledger";

// An open file with an advisory lock, both given up at the end of its life.
class LockedFile {
 public:
  LockedFile() = default;
  explicit LockedFile(int file) : file_(file) {}
  ~LockedFile();
  LockedFile(LockedFile&& other) noexcept;
  LockedFile& operator=(LockedFile&& other) noexcept;

  int descriptor() const { return file_; }

 private:
  int file_ = -1;
};

// A generation that is kept from being removed while this object lives.
struct Generation {
  std::string index;
  std::string name;
  Manifest manifest;
  LockedFile lease;
};

// All that stands in CURRENT when this generation is live.
std::string current_contents(const std::string& generation);

// The name in CURRENT. Throws IndexError: missing, damaged, unreadable.
std::string current_generation(const std::string& index);

// Opens the live generation. Throws IndexError: missing, damaged, of another version, unreadable.
Generation open_current(const std::string& index);

// The whole of a small file of the index. Throws IndexError: damaged when it is missing, unreadable.
std::string read_file(const std::string& path);

}  // namespace schema
