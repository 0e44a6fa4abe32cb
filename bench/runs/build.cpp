#include "bench/runs/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace bench {
namespace {

namespace fs = std::filesystem;

Json figures_of(const ChildEnd& write, const ChildEnd& finish, std::uint64_t text_bytes, std::uint64_t index_bytes) {
  const auto text = static_cast<double>(text_bytes);
  return {{"seconds", write.seconds},
          {"finish_seconds", finish.seconds},
          {"cpu_seconds", write.cpu_seconds + finish.cpu_seconds},
          {"mb_a_second", text / 1e6 / write.seconds},
          {"peak_bytes", std::max(write.peak_bytes, finish.peak_bytes)},
          {"index_bytes", index_bytes},
          {"index_to_text", static_cast<double>(index_bytes) / text}};
}

// Files by their names, and one sum for all that `stats` does not speak of.
Json pullquote_parts(const EngineIndexes& indexes) {
  const ChildEnd stats = run_child(
      {.words = {program_folder() + "/pullquote-index", "--index", indexes.pullquote(), "--format", "json", "stats"},
       .environment = {}});
  Json parts = Json::parse(stats.output).at("bytes");
  std::uint64_t told = 0;
  for (const auto& part : parts) told += part.get<std::uint64_t>();
  parts["manifests"] = bytes_below(indexes.pullquote()) - told;
  return parts;
}

Json file_parts(const std::string& folder) {
  Json parts = Json::object();
  for (const auto& entry : fs::directory_iterator(folder)) parts[entry.path().filename()] = entry.file_size();
  return parts;
}

Json measure_pullquote(const EngineIndexes& indexes, const BuildOptions& options, const CorpusSize& size) {
  fs::remove_all(indexes.pullquote());
  const ChildEnd built = run_child(build_pullquote(indexes, options.sources, options.jobs));
  Json figures = figures_of(built, {}, size.text_bytes, bytes_below(indexes.pullquote()));
  figures["threads"] = options.jobs;
  figures["parts"] = pullquote_parts(indexes);
  return figures;
}

Json measure_xapian(const EngineIndexes& indexes, const CorpusSize& size, unsigned flush_threshold) {
  fs::remove_all(indexes.xapian());
  ChildRun write = write_peer("xapian", indexes, size.is_mostly_han());
  if (flush_threshold != 0) write.environment.push_back(fmt::format("XAPIAN_FLUSH_THRESHOLD={}", flush_threshold));
  const ChildEnd written = run_child(write);
  const std::uint64_t bytes_as_written = bytes_below(indexes.xapian_as_written());
  const ChildEnd finished = run_child(finish_peer("xapian", indexes));
  Json figures = figures_of(written, finished, size.text_bytes, bytes_below(indexes.xapian()));
  figures["threads"] = 1;
  figures["index_bytes_as_written"] = bytes_as_written;
  figures["parts"] = file_parts(indexes.xapian());
  return figures;
}

Json measure_fts5(const EngineIndexes& indexes, const CorpusSize& size) {
  const ChildEnd written = run_child(write_peer("fts5", indexes, size.is_mostly_han()));
  const ChildEnd finished = run_child(finish_peer("fts5", indexes));
  Json figures = figures_of(written, finished, size.text_bytes, bytes_below(indexes.fts5()));
  figures["threads"] = 1;
  return figures;
}

}  // namespace

Json measure_build(const EngineIndexes& indexes, const BuildOptions& options) {
  fs::create_directories(indexes.folder);
  const CorpusSize size =
      fs::exists(indexes.stories()) ? size_of(indexes.stories()) : write_stories(options.sources, indexes.stories());
  Json result = {{"articles", size.stories}, {"text_bytes", size.text_bytes}, {"engines", Json::object()}};
  Json& engines = result["engines"];
  for (const std::string& engine : options.engines) {
    if (engine == "pullquote") engines[engine] = measure_pullquote(indexes, options, size);
    if (engine == "fts5") engines[engine] = measure_fts5(indexes, size);
    if (engine != "xapian") continue;
    for (const unsigned threshold : options.flush_thresholds)
      engines[fmt::format("xapian, flushed every {}", threshold)] = measure_xapian(indexes, size, threshold);
    engines[engine] = measure_xapian(indexes, size, 0);  // last: other runs use it
  }
  return result;
}

}  // namespace bench
