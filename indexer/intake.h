// How do sources become articles with numbers? Reads them, leaves out what did not change, and sends the rest on.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/admission.h"
#include "indexer/run.h"
#include "indexer/shard_pipeline.h"
#include "indexer/standing_index.h"
#include "schema/ledger.h"

namespace indexer {

// For one thread.
class Intake {
 public:
  // All outlive this object. `standing` may be null: then everything is new.
  Intake(const RunOptions& options, const RunEvents& events, StandingIndex* standing, ShardPipeline& pipeline);

  // Reads all sources. To be called once. Throws schema::IndexError (unwritable).
  void read();

  // To be called behind read(). Reads what an article had taken the place of that is not alive any more. With `prune`,
  // buries before what its sources do not hold any more; what is held by some of them still is written anew without
  // the others. A source that was not named, or could not be read as a whole, counts as one that still holds it.
  void settle(bool prune);

  // What was met, for the manifest: sources, skipped, report.
  void report_to(schema::Manifest& manifest) const;

  const schema::Ledger& additions() const { return additions_; }                 // units, moves, sources
  std::vector<std::uint32_t> replaced() const { return admission_.replaced(); }  // of this run, ascending
  const schema::RunReport& report() const { return report_; }

 private:
  using Place = std::pair<std::uint64_t, std::uint64_t>;  // a unit: its key, and the hash of its source's name

  void read_source(const std::string& source, schema::SourceInfo& info);
  bool wants(std::string_view bytes, const std::string& source);
  void take(corpus::Article article);
  void note(const corpus::Remark& remark);
  std::uint32_t source_number(const std::string& source);
  void uncover();
  void prune();
  void add_without(std::uint32_t article, schema::Record record, const std::vector<std::string>& lost);
  bool is_gone(const std::string& source) const;
  bool is_covered(const std::string& source) const;
  bool is_in_doubt(const std::string& source) const;

  const RunOptions& options_;
  const RunEvents& events_;
  StandingIndex* standing_;
  ShardPipeline& pipeline_;
  Admission admission_;
  schema::Ledger additions_;
  Progress progress_;
  schema::RunReport report_;
  std::vector<schema::SourceInfo> sources_;
  std::vector<schema::Skipped> skipped_;

  std::uint64_t unit_key_ = 0;  // of the unit whose articles come
  std::unordered_set<std::uint32_t> removed_;
  std::vector<StandingIndex::Origin> seen_;  // of standing articles, where their text was met again
  // Units whose article another one, of other words, took the place of.
  std::unordered_map<std::uint32_t, std::vector<Place>> hidden_;
  std::optional<std::set<Place>> only_;  // units that are read, all others are not
  std::set<std::string> doubtful_;       // sources of which something was skipped
};

}  // namespace indexer
