// What is a segment to a searcher? The same, whether its files are here or a server has it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "schema/compression.h"
#include "schema/error.h"
#include "schema/manifest.h"
#include "schema/words.h"
#include "searcher/index/checked_reads.h"
#include "searcher/index/left_out.h"
#include "searcher/index/remote_store.h"
#include "searcher/index/segment_tokens.h"

namespace Xapian {
class Database;
class Error;
}  // namespace Xapian

namespace searcher {

// Not safe from several threads.
struct Segment {
  schema::SegmentInfo info;
  std::string path;                             // its folder, or which server has it
  std::unique_ptr<CheckedReads> checked_reads;  // goes after the database; null where a server has it
  std::unique_ptr<Xapian::Database> articles;   // document ids are article numbers
  std::unique_ptr<RemoteStore> remote;          // null for a segment that is here
  SegmentTokens tokens;
  schema::Words words;
  std::unique_ptr<schema::Decompressor> decompressor;

  LeftOut deleted = {};
  LeftOut not_latest = {};  // the deleted ones too
  LeftOut not_earlier = {};

  bool is_deleted(std::uint32_t article) const { return deleted.contains(article); }
  const LeftOut& left_out(Versions versions) const {
    return versions == Versions::latest ? not_latest : versions == Versions::all ? deleted : not_earlier;
  }

  // The article's stored record; "" when it is not there. Throws schema::IndexError.
  std::string stored(std::uint32_t article) const;

  // Throws what Xapian said of the segment's database as an error of the index: schema::IndexError (damaged) or
  // SegmentUnavailable.
  [[noreturn]] void fail(const Xapian::Error& error) const;
};

// Throws schema::IndexError.
std::unique_ptr<Segment> open_segment(const schema::SegmentInfo& info, const std::string& index);

// `timeout_ms` is the time that the server may take to answer anything. Throws schema::IndexError: SegmentUnavailable,
// damaged.
std::unique_ptr<Segment> open_remote_segment(const schema::SegmentInfo& info, unsigned timeout_ms);

// What Xapian said of a database that is here, as an error of the index at `path`.
schema::IndexError translated(const Xapian::Error& error, const std::string& path);

// What Xapian said of the database of a segment that a server has. Throws SegmentUnavailable or what translated()
// gives.
[[noreturn]] void fail(const Xapian::Error& error, const schema::SegmentInfo& remote);

}  // namespace searcher
