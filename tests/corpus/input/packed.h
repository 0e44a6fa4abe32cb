// Compressed bytes and archives, made for a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/input/packing.h"

namespace corpus {

std::string packed(std::string_view bytes, Packing packing);

struct MadeMember {
  std::string name;
  std::string bytes = {};
  std::string link = {};  // where a symbolic link leads
  bool is_device = false;
  std::string password = {};  // in a zip: encrypted by it
};

// "zip" or "tar", the members in this order.
std::string archive_of(const std::vector<MadeMember>& members, ArchiveKind kind);

}  // namespace corpus
