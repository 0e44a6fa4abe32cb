#include "indexer/update.h"

#include <algorithm>
#include <set>

#include "indexer/build.h"
#include "indexer/generation_draft.h"
#include "indexer/intake.h"
#include "indexer/merge_policy.h"
#include "indexer/shard_pipeline.h"
#include "indexer/write_error.h"
#include "schema/error.h"

namespace indexer {
namespace {

constexpr std::uint64_t min_shard_bytes = 512 << 10;  // small, so that a small update keeps all cores busy

ShardPipeline::Options pipeline_options(unsigned jobs) { return {.jobs = jobs, .min_shard_bytes = min_shard_bytes}; }

bool has_index(const std::string& index) {
  try {
    schema::current_generation(index);
    return true;
  } catch (const schema::IndexError& error) {
    if (error.code() == schema::IndexError::Code::missing) return false;
    throw;
  }
}

// Writes a segment anew without its dead: new folders in the order of their articles. What it knew of units, moves and
// sources goes to `additions`.
std::vector<std::string> purged(const StandingIndex& standing, std::size_t segment, unsigned jobs,
                                const GenerationDraft& draft, schema::Ledger& additions) {
  ShardPipeline pipeline(draft.path("purged-" + std::to_string(segment)), pipeline_options(jobs), standing.basis());
  const schema::LedgerFile& ledger = standing.ledger(segment);
  for (std::size_t i = 0; i < ledger.article_count(); ++i) {
    const schema::LedgerArticle article = ledger.article_at(i);
    if (!standing.is_alive(article.number)) continue;
    pipeline.add({.number = article.number,
                  .bytes = article.text_bytes,
                  .record = [record = standing.record(article.number)] { return record; },
                  .provenance = {.checksum = article.checksum, .version = article.version}});
  }
  const schema::Ledger old = ledger.whole();
  const auto first_source = static_cast<std::uint32_t>(additions.sources.size());
  additions.sources.insert(additions.sources.end(), old.sources.begin(), old.sources.end());
  for (schema::LedgerUnit unit : old.units) {
    unit.source += first_source;
    additions.units.push_back(unit);
  }
  additions.moves.insert(additions.moves.end(), old.moves.begin(), old.moves.end());
  return pipeline.finish();
}

struct NewArticles {
  std::vector<std::string> shards;
  std::uint64_t count = 0;
  std::vector<std::uint32_t> replaced;
  schema::Ledger additions;
};

// Publishes the standing index without what is buried there, and with `fresh`. All is merged, and all dead are purged,
// where `wholly`; else what the policy says.
schema::Manifest publish_changed(GenerationDraft& draft, const StandingIndex& standing, NewArticles fresh,
                                 const std::set<std::uint32_t>& removed, bool wholly, unsigned jobs,
                                 const RunEvents& events) {
  const auto& segments = standing.manifest().segments;
  std::vector<SegmentSize> sizes;
  for (std::size_t i = 0; i < segments.size(); ++i)
    sizes.push_back({.articles = segments[i].articles, .dead = standing.dead_of(i).size()});
  if (fresh.count > 0) sizes.push_back({.articles = fresh.count, .dead = fresh.replaced.size()});
  const std::size_t first = wholly ? 0 : std::min(first_to_merge(sizes), segments.size());

  GenerationDraft::Part part;
  for (std::size_t i = first; i < segments.size(); ++i) {
    const bool purges = wholly ? sizes[i].dead > 0 : is_to_be_purged(sizes[i]);
    const std::vector<std::string> folders =
        purges ? purged(standing, i, jobs, draft, fresh.additions) : std::vector{standing.path_of(i)};
    part.folders.insert(part.folders.end(), folders.begin(), folders.end());
    if (!purges) {
      const auto dead = standing.dead_of(i);
      part.dead.insert(part.dead.end(), dead.begin(), dead.end());
    }
    part.removed.insert(part.removed.end(), segments[i].removed.begin(), segments[i].removed.end());
    part.removed.insert(part.removed.end(), removed.lower_bound(segments[i].first_article),
                        removed.upper_bound(segments[i].last_article));
    part.is_there = true;
  }
  part.is_there = part.is_there || fresh.count > 0;
  part.folders.insert(part.folders.end(), fresh.shards.begin(), fresh.shards.end());
  part.dead.insert(part.dead.end(), fresh.replaced.begin(), fresh.replaced.end());

  draft.manifest().average_lengths = standing.manifest().average_lengths;
  draft.manifest().common_words = standing.manifest().common_words;
  draft.publish(&standing, first, part, fresh.additions, removed, events);
  return draft.manifest();
}

}  // namespace

schema::Manifest update(const RunOptions& options, const RunEvents& events) {
  if (!has_index(options.index)) return build(options, events);
  return translating_write_errors([&] {
    GenerationDraft draft(options.index);
    events.step("opening");
    StandingIndex standing(options.index);
    ShardPipeline pipeline(draft.path("shards"), pipeline_options(options.jobs), standing.basis());
    Intake intake(options, events, &standing, pipeline);
    events.step("reading");
    intake.read();
    intake.settle(options.prune);
    NewArticles fresh{.shards = pipeline.finish(),
                      .count = intake.report().indexed,
                      .replaced = intake.replaced(),
                      .additions = intake.additions()};
    if (intake.report().indexed + intake.report().dropped == 0) {
      schema::Manifest unchanged = standing.manifest();
      intake.report_to(unchanged);
      return unchanged;
    }
    intake.report_to(draft.manifest());
    return publish_changed(draft, standing, std::move(fresh), {}, false, options.jobs, events);
  });
}

Removal remove(const std::string& index, const std::vector<std::string>& ids, unsigned jobs, const RunEvents& events) {
  return translating_write_errors([&] {
    GenerationDraft draft(index);
    events.step("opening");
    StandingIndex standing(index);
    Removal removal;
    std::set<std::uint32_t> removed;
    for (const std::string& id : ids) {
      const auto article = standing.find(id);
      if (!article) {
        removal.unknown.push_back(id);
        continue;
      }
      standing.bury(article->number);
      removed.insert(article->number);
    }
    if (removed.empty()) {
      removal.manifest = standing.manifest();
      return removal;
    }
    draft.manifest().sources = standing.manifest().sources;
    draft.manifest().report.dropped = removed.size();
    removal.manifest = publish_changed(draft, standing, {}, removed, false, jobs, events);
    return removal;
  });
}

schema::Manifest merge_all(const std::string& index, unsigned jobs, const RunEvents& events) {
  return translating_write_errors([&] {
    GenerationDraft draft(index);
    events.step("opening");
    const StandingIndex standing(index);
    const auto& segments = standing.manifest().segments;
    if (segments.size() == 1 && segments.front().deleted.empty()) return standing.manifest();
    draft.manifest().sources = standing.manifest().sources;
    return publish_changed(draft, standing, {}, {}, true, jobs, events);
  });
}

}  // namespace indexer
