#include "indexer/split.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <utility>

#include "indexer/distributed.h"
#include "indexer/publisher.h"
#include "indexer/segment_merger.h"
#include "indexer/served_segment.h"
#include "indexer/shard_pipeline.h"
#include "indexer/standing_index.h"
#include "indexer/totals.h"
#include "indexer/write_error.h"
#include "schema/error.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::IndexError;

// Article numbers from the first to the last: what was read into dead ones is told by the segment around them.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool holds(std::uint32_t article) const { return first <= article && article <= last; }
};

IndexError unwritable(const std::string& path, int error) {
  return {IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(error), path,
          "make room on the disk, or check the rights of the folder, and run again"};
}

// What the ledgers say of what was read into articles of the range.
schema::Ledger accounts_of(Range range, const StandingIndex& standing) {
  schema::Ledger accounts;
  for (std::size_t s = 0; s < standing.manifest().segments.size(); ++s) {
    const schema::LedgerFile& ledger = standing.ledger(s);
    const auto first_source = static_cast<std::uint32_t>(accounts.sources.size());
    accounts.sources.insert(accounts.sources.end(), ledger.sources().begin(), ledger.sources().end());
    for (std::size_t i = 0; i < ledger.unit_count(); ++i) {
      schema::LedgerUnit unit = ledger.unit_at(i);
      if (!range.holds(unit.article)) continue;
      unit.source += first_source;
      accounts.units.push_back(unit);
    }
    for (std::size_t i = 0; i < ledger.move_count(); ++i)
      if (range.holds(ledger.move_at(i).from)) accounts.moves.push_back(ledger.move_at(i));
  }
  return accounts;
}

schema::LedgerArticle ledger_article(std::uint32_t article, const StandingIndex& standing) {
  for (std::size_t s = 0; s < standing.manifest().segments.size(); ++s)
    if (const auto found = standing.ledger(s).article(article)) return *found;
  throw schema::damaged("the ledger", "article number " + std::to_string(article) + " is missing");
}

std::vector<std::uint32_t> superseded_in(const schema::Manifest& whole, Range range) {
  std::vector<std::uint32_t> superseded;
  for (const schema::SegmentInfo& segment : whole.segments)
    std::copy_if(segment.superseded.begin(), segment.superseded.end(), std::back_inserter(superseded),
                 [&](std::uint32_t article) { return range.holds(article); });
  std::sort(superseded.begin(), superseded.end());
  return superseded;
}

void sync_tree(const std::string& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
  sync(folder);
}

// Puts the folder `draft` in the place of `path`, where nothing, or an old one, may stand.
void put_in_place(const std::string& draft, const std::string& path) {
  if (!fs::exists(path)) {
    if (::rename(draft.c_str(), path.c_str()) != 0) throw unwritable(path, errno);
    return;
  }
  if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) != 0) throw unwritable(path, errno);
  fs::remove_all(draft);
}

std::string part_path(const std::string& out, std::uint32_t part) { return fmt::format("{}/part-{}", out, part); }

class Splitting {
 public:
  Splitting(const SplitOptions& options, const RunEvents& events)
      : options_(options), events_(events), standing_(options.index), alive_(standing_.alive()) {
    if (alive_.size() < options.into)
      throw IndexError(IndexError::Code::nothing_read,
                       fmt::format("{} articles cannot be cut into {} segments", alive_.size(), options.into),
                       options.index, "choose a smaller number for --into");
    check_document_ids(options.into, alive_.back(), options.index);
  }

  std::vector<schema::Manifest> run() {
    fs::create_directories(options_.out);
    std::vector<schema::Manifest> manifests;
    for (std::uint32_t part = 1; part <= options_.into; ++part) manifests.push_back(write(part));
    events_.step("putting the segments in place");
    for (std::uint32_t part = 1; part <= options_.into; ++part) {
      const std::string path = part_path(options_.out, part);
      put_in_place(path + ".new", path);
    }
    for (std::uint32_t part = options_.into + 1; fs::exists(part_path(options_.out, part)); ++part)
      fs::remove_all(part_path(options_.out, part));
    sync(options_.out);
    return manifests;
  }

 private:
  // The first article of a part, among the live ones; that of the part behind the last is their number.
  std::size_t first_of(std::uint32_t part) const { return alive_.size() * std::uint64_t{part - 1} / options_.into; }

  // Dead numbers before a live one belong to its part, those at the end to the last part.
  Range range_of(std::uint32_t part) const {
    return {.first = part == 1 ? 0 : alive_[first_of(part) - 1] + 1,
            .last = part == options_.into ? UINT32_MAX : alive_[first_of(part + 1) - 1]};
  }

  schema::Manifest write(std::uint32_t part) {
    events_.step(fmt::format("writing segment {} of {}", part, options_.into));
    const std::string path = part_path(options_.out, part);
    const std::string draft = path + ".draft";
    fs::remove_all(draft);
    fs::remove_all(path + ".new");
    fs::create_directories(draft);
    ShardPipeline pipeline(draft, {.jobs = options_.jobs}, standing_.basis());
    for (std::size_t i = first_of(part); i < first_of(part + 1); ++i) {
      const schema::LedgerArticle article = ledger_article(alive_[i], standing_);
      pipeline.add({.number = article.number,
                    .bytes = article.text_bytes,
                    .record = [record = standing_.record(article.number)] { return record; },
                    .provenance = {.checksum = article.checksum, .version = article.version}});
    }
    const std::string merged = draft + "/merged";
    merge(pipeline.finish(), accounts_of(range_of(part), standing_), merged);

    schema::Manifest manifest = standing_.manifest();
    manifest.segments = {describe(merged)};
    schema::SegmentInfo& segment = manifest.segments.front();
    segment.name = fmt::format("part-{}-of-{}", part, options_.into);
    segment.superseded = superseded_in(standing_.manifest(), range_of(part));
    count_totals(manifest, {merged});
    if (part > 1) {  // what was said of the sources is told once
      manifest.sources.clear();
      manifest.skipped.clear();
      manifest.report = {};
    }
    write_served(merged, manifest, path + ".new");
    sync_tree(path + ".new");
    fs::remove_all(draft);
    return manifest;
  }

  const SplitOptions& options_;
  const RunEvents& events_;
  StandingIndex standing_;
  std::vector<std::uint32_t> alive_;
};

}  // namespace

std::vector<schema::Manifest> split(const SplitOptions& options, const RunEvents& events) {
  return translating_write_errors([&] { return Splitting(options, events).run(); });
}

}  // namespace indexer
