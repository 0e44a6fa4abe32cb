// How does a new generation take shape beside the live one?
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/publisher.h"
#include "indexer/run.h"
#include "indexer/standing_index.h"
#include "schema/ledger.h"
#include "schema/manifest.h"

namespace indexer {

// Has the right to write, and a folder for drafts that is gone at the end, as is then what the new generation does not
// need: let go of the old one before. For one thread. Whatever throws leaves the live generation as it was.
class GenerationDraft {
 public:
  // Throws schema::IndexError (locked, unwritable).
  explicit GenerationDraft(const std::string& index);
  ~GenerationDraft();
  GenerationDraft(const GenerationDraft&) = delete;
  GenerationDraft& operator=(const GenerationDraft&) = delete;

  schema::Manifest& manifest() { return manifest_; }
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

  // A segment to be.
  struct Part {
    bool is_there = false;             // it may be there and hold nothing
    std::vector<std::string> folders;  // segments that become it, in the order of their articles
    std::vector<std::uint32_t> dead;   // ascending
    std::vector<std::uint32_t> removed;
  };

  // Publishes the first `kept` segments of `standing` (which may be null where there are none) with their dead, and
  // behind them the one that `part` becomes, if it is there. `removed`: articles of the kept ones that are dead since
  // this run, and stay away while their source is unchanged.
  void publish(const StandingIndex* standing, std::size_t kept, const Part& part, const schema::Ledger& additions,
               const std::set<std::uint32_t>& removed, const RunEvents& events);

 private:
  std::string index_;
  WriterLock lock_;
  schema::Manifest manifest_;
  std::string folder_;
  bool is_published_ = false;
};

}  // namespace indexer
