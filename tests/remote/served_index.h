// The same articles on this machine and on servers of their own.
#pragma once

#include <string>
#include <vector>

#include "bench/measure/xapian_server.h"
#include "indexer/distributed.h"
#include "searcher/index/snapshot.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/segmented_index.h"

namespace remote {

using bench::free_port;
using bench::has_xapian_tools;
using bench::serve;
using bench::XapianServer;

// Splits what is in `index` into `out`; the folders of the segments.
std::vector<std::string> split_quietly(const std::string& index, std::uint32_t into, const std::string& out);

// Names the servers' segments in `index`, or joins segments there.
schema::Manifest name_quietly(const std::string& index, const std::vector<std::string>& addresses);
schema::Manifest join_quietly(const std::string& index, const std::vector<std::string>& segments, bool apart);

class ServedIndex {
 public:
  ServedIndex(const std::vector<searcher::SmallArticle>& articles, std::uint32_t segments);

  std::string local() const { return local_.path(); }        // one segment, as it was built
  std::string joined() const { return folder_ / "joined"; }  // one segment, of the parts again
  std::string apart() const { return folder_ / "apart"; }    // as many segments, all here
  std::string served() const { return folder_ / "served"; }  // as many segments, all on servers
  std::string mixed() const { return folder_ / "mixed"; }    // every other one on a server

 private:
  ScratchFolder folder_;
  searcher::SegmentedIndex local_;
  std::vector<XapianServer> servers_;
};

}  // namespace remote
