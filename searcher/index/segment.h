// What is one part of the index, held open?
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "schema/manifest.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "schema/words.h"
#include "searcher/index/checked_reads.h"
#include "searcher/index/left_out.h"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace searcher {

struct Segment {
  schema::SegmentInfo info;
  std::string path;
  std::unique_ptr<CheckedReads> checked_reads;  // goes after the database
  std::unique_ptr<Xapian::Database> articles;
  schema::TokenStream tokens;
  schema::Words words;
  std::unique_ptr<schema::Decompressor> decompressor;
  LeftOut deleted = {};
  LeftOut not_latest = {};  // the deleted ones too
  LeftOut not_earlier = {};

  bool is_deleted(std::uint32_t article) const { return deleted.contains(article); }
  const LeftOut& left_out(Versions versions) const {
    return versions == Versions::latest ? not_latest : versions == Versions::all ? deleted : not_earlier;
  }
};

}  // namespace searcher
