// What does a server say of a segment's metadata? Asked once, and kept as long as there is room.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

#include "schema/manifest.h"

namespace Xapian {
class Database;
}

namespace searcher {

// Keeps what was asked for last, up to so many bytes; what was given out stays as long as someone holds it. Not safe
// from several threads.
class RemoteStore {
 public:
  static constexpr std::size_t most_bytes = 32 << 20;

  // `database` outlives this object; `segment` is the one that it is of.
  RemoteStore(const Xapian::Database& database, schema::SegmentInfo segment)
      : database_(database), segment_(std::move(segment)) {}

  // Not null; "" for what is not there. Throws schema::IndexError: SegmentUnavailable, damaged.
  std::shared_ptr<const std::string> get(const std::string& key);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const std::string> value;
  };

  const Xapian::Database& database_;
  schema::SegmentInfo segment_;
  std::list<Kept> kept_;  // the one asked for last comes first
  std::unordered_map<std::string, std::list<Kept>::iterator> places_;
  std::size_t bytes_ = 0;
};

}  // namespace searcher
