// What does a served segment say? Read from its database, here or on another machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/basis.h"
#include "schema/compression.h"
#include "schema/manifest.h"
#include "schema/record.h"

namespace Xapian {
class Database;
}

namespace indexer {

// HOST:PORT, or [HOST]:PORT; nothing where `text` is neither.
std::optional<schema::RemoteServer> read_address(const std::string& text);

// Not safe from several threads.
class SegmentSource {
 public:
  // The folder of its database, or the address of the server that has it. Throws schema::IndexError:
  // missing, damaged, unreadable, of another version, remote_unreachable, remote_differs.
  explicit SegmentSource(const std::string& place);
  ~SegmentSource();
  SegmentSource(SegmentSource&&) noexcept;
  SegmentSource& operator=(SegmentSource&&) noexcept;

  const schema::Manifest& manifest() const { return manifest_; }  // of an index of this segment alone
  // Where a server has it, with that server and the database's UUID.
  const schema::SegmentInfo& segment() const { return segment_; }
  const std::string& place() const { return place_; }

  std::string dictionary() const;

  // One of its parts (schema/served_segment.h).
  std::string part(const std::string& name) const;
  std::vector<std::string> speakers() const;  // full names of all who speak

  // Throws schema::IndexError (damaged, remote_unreachable).
  schema::Record record(std::uint32_t article) const;

 private:
  template <typename Read>
  auto reading(Read read) const;

  std::string place_;
  std::unique_ptr<Xapian::Database> database_;
  schema::Manifest manifest_;
  schema::SegmentInfo segment_;
  std::unique_ptr<schema::Decompressor> decompressor_;
};

}  // namespace indexer
