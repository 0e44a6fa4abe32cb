// A record as it is stored, without a dictionary unless one is given, and back.
#pragma once

#include <string>
#include <string_view>

#include "schema/stored_record.h"

namespace schema {

inline std::string stored(const Record& record, std::string_view dictionary = {}) {
  Compressor compressor(dictionary);
  return store(record, compressor);
}

inline Record read_back(std::string data, std::string_view dictionary = {}) {
  Decompressor decompressor(dictionary);
  return read_record(std::move(data), decompressor);
}

}  // namespace schema
