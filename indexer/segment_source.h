// Where are the records of a segment read from? From its database, here or on another machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

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

// An open segment. Not safe from several threads.
class SegmentSource {
 public:
  // The database of a segment of a local index: `folder` holds `articles`.
  SegmentSource(const schema::SegmentInfo& segment, const std::string& folder);

  // A served segment: the folder of its database, or the address of the server that has it. Throws schema::IndexError:
  // missing, damaged, unreadable, of another version, remote_unreachable, remote_differs.
  explicit SegmentSource(const std::string& place);
  ~SegmentSource();
  SegmentSource(SegmentSource&&) noexcept;
  SegmentSource& operator=(SegmentSource&&) noexcept;

  // For a served segment: the manifest of an index of it alone, and, where a server has it, that server with the
  // database's UUID.
  const schema::Manifest& manifest() const { return manifest_; }
  const schema::SegmentInfo& segment() const { return segment_; }
  const std::string& place() const { return place_; }

  std::string dictionary() const;

  // A part of a served segment (schema/served_segment.h).
  std::string part(const std::string& name) const;

  // Nothing for a number that no article has. Throws schema::IndexError (damaged, remote_unreachable).
  std::optional<schema::Record> record(std::uint32_t article);

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
