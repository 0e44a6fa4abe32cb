#include "searcher/answer/earlier_versions.h"

#include <fmt/format.h>

#include "searcher/index/retrieval.h"

namespace searcher {

void note_earlier_versions(const PreparedQuery& query, const Snapshot& snapshot, Unit unit,
                           const AnswerOptions& options, AnswerHead& head) {
  if (options.all_versions || !snapshot.has_superseded()) return;
  RetrievalOptions retrieval;
  retrieval.wanted = 1;
  retrieval.exact_total = true;
  retrieval.languages = query.languages;
  retrieval.unit = unit;
  retrieval.versions = Versions::earlier;
  const std::uint64_t count = retrieve(*query.root, snapshot, retrieval).total;
  if (count == 0) return;
  head.notes.push_back(fmt::format("{} earlier version{}: --versions all", count, count == 1 ? " matches" : "s match"));
}

}  // namespace searcher
