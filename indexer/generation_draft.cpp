#include "indexer/generation_draft.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "indexer/segment_merger.h"
#include "indexer/totals.h"
#include "indexer/versions.h"
#include "schema/index_folder.h"
#include "text/analyzer.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

bool is_dead(const std::vector<schema::SegmentInfo>& segments, std::uint32_t article) {
  return std::any_of(segments.begin(), segments.end(), [&](const schema::SegmentInfo& segment) {
    return std::binary_search(segment.deleted.begin(), segment.deleted.end(), article);
  });
}

void mark_superseded(std::vector<schema::SegmentInfo>& segments, const std::vector<std::string>& paths) {
  const auto earlier = superseded(paths, [&](std::uint32_t article) { return !is_dead(segments, article); });
  for (schema::SegmentInfo& segment : segments)
    segment.superseded.assign(std::lower_bound(earlier.begin(), earlier.end(), segment.first_article),
                              std::upper_bound(earlier.begin(), earlier.end(), segment.last_article));
}

}  // namespace

GenerationDraft::GenerationDraft(const std::string& index) : index_(index), lock_(index) {
  remove_unneeded(index);
  manifest_.generation = next_generation(index);
  manifest_.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  manifest_.built_with = fmt::format("pullquote {}, {}", PULLQUOTE_VERSION, text::analyzer_version());
  folder_ = schema::segment_path(index, schema::generation_name(manifest_.generation) + ".building");
  fs::create_directories(folder_);
}

GenerationDraft::~GenerationDraft() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  // Only now, as the run itself held the generation before while it read it.
  if (is_published_) remove_unneeded(index_);
}

void GenerationDraft::publish(const StandingIndex* standing, std::size_t kept, const Part& part,
                              const schema::Ledger& additions, const std::set<std::uint32_t>& removed,
                              const RunEvents& events) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < kept; ++i) {
    manifest_.segments.push_back(standing->manifest().segments[i]);
    manifest_.segments.back().deleted = standing->dead_of(i);
    paths.push_back(standing->path_of(i));
  }
  const std::string name = schema::generation_name(manifest_.generation);
  const std::string merged = path("merged");
  if (part.is_there) {
    events.step("merging");
    merge(part.folders, additions, merged);
    manifest_.segments.push_back(describe(merged));
    schema::SegmentInfo& segment = manifest_.segments.back();
    segment.name = name;
    segment.deleted = part.dead;
    segment.removed = part.removed;
    paths.push_back(merged);
  }
  for (schema::SegmentInfo& segment : manifest_.segments) {
    if (segment.name != name)
      segment.removed.insert(segment.removed.end(), removed.lower_bound(segment.first_article),
                             removed.upper_bound(segment.last_article));
    std::sort(segment.removed.begin(), segment.removed.end());
  }
  mark_superseded(manifest_.segments, paths);
  count_totals(manifest_, paths);
  events.step("publishing");
  if (part.is_there) fs::rename(merged, schema::segment_path(index_, name));
  indexer::publish(index_, manifest_);
  is_published_ = true;
}

}  // namespace indexer
