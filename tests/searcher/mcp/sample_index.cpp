#include "tests/searcher/mcp/sample_index.h"

#include "indexer/build.h"
#include "tests/schema/scratch_folder.h"

namespace searcher::mcp {

const std::string& sample_index() {
  static const ScratchFolder folder;
  static const std::string index = [] {
    indexer::RunOptions options;
    options.index = folder / "index";
    options.sources = {PULLQUOTE_SOURCE_DIR "/corpus/samples"};
    indexer::build(options, {.progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}});
    return options.index;
  }();
  return index;
}

}  // namespace searcher::mcp
