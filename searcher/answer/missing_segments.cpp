#include "searcher/answer/missing_segments.h"

#include <fmt/format.h>

#include "searcher/index/segment_unavailable.h"

namespace searcher {

std::vector<std::string> missing_segments(const Snapshot& snapshot) {
  std::vector<std::string> names;
  for (const schema::SegmentInfo& segment : snapshot.missing()) names.push_back(segment.name);
  return names;
}

void note_missing_segments(const Snapshot& snapshot, std::vector<std::string>& notes) {
  for (const schema::SegmentInfo& segment : snapshot.missing())
    notes.push_back(fmt::format("{} does not answer: its {} articles are left out", described(segment),
                                segment.articles - segment.deleted.size()));
}

}  // namespace searcher
