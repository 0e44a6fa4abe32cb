#include "indexer/build.h"

#include <optional>

#include "indexer/generation_draft.h"
#include "indexer/intake.h"
#include "indexer/shard_pipeline.h"
#include "indexer/write_error.h"
#include "schema/error.h"

namespace indexer {

schema::Manifest build(const RunOptions& options, const RunEvents& events) {
  return translating_write_errors([&] {
    GenerationDraft draft(options.index);
    ShardPipeline pipeline(draft.path("shards"), {.jobs = options.jobs, .basis_articles = options.basis_articles},
                           std::nullopt);
    Intake intake(options, events, nullptr, pipeline);
    events.step("reading");
    intake.read();
    if (intake.report().indexed == 0)
      throw schema::IndexError(schema::IndexError::Code::nothing_read, "nothing was read: no article in any source",
                               options.sources.empty() ? "" : options.sources.front(),
                               "name files, folders or - that hold coverage; the old index stands");
    const std::vector<std::string> shards = pipeline.finish();
    draft.manifest().average_lengths = pipeline.basis().averages;
    draft.manifest().common_words = pipeline.basis().common_words;
    intake.report_to(draft.manifest());
    draft.publish(nullptr, 0, {.is_there = true, .folders = shards, .dead = intake.replaced(), .removed = {}},
                  intake.additions(), {}, events);
    return draft.manifest();
  });
}

}  // namespace indexer
