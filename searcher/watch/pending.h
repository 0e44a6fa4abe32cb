// Which delivery is under way? Written down, as it will be delivered, before any of it is.
//
//   file = "pullquote delivery 1\n"  delivery:u64 delivery:u64  kind:u8  device:u64 inode:u64 offset:u64
//          count:u64  (article:u64 content:u64)*  payload:string  checksum:u64
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/watch/delivered.h"

namespace searcher::watch {

enum class SinkKind : std::uint8_t { output, command };

// Where the first byte of a payload goes in a regular file; all 0 where that is none.
struct OutputPlace {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t offset = 0;

  bool operator==(const OutputPlace&) const = default;
};

struct Pending {
  DeliveryId id;
  SinkKind kind = SinkKind::output;
  OutputPlace place;
  std::vector<Item> items;  // what it tells of
  std::string payload;      // its bytes; never empty

  std::string encode() const;
  static Pending decode(std::string_view bytes);  // throws schema::MalformedBytes
};

}  // namespace searcher::watch
