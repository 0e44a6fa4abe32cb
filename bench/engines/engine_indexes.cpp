#include "bench/engines/engine_indexes.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "bench/engines/fts5_peer.h"
#include "bench/engines/pullquote.h"
#include "bench/engines/pullquote_pipe.h"
#include "bench/engines/xapian_peer.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

ChildRun peer_step(const std::string& peer, const std::string& step, const EngineIndexes& indexes, bool is_han) {
  ChildRun run{.words = {"/proc/self/exe", "peer", peer, step, indexes.folder}, .environment = {}};
  run.words[0] = fs::read_symlink("/proc/self/exe");
  if (is_han) run.words.emplace_back("--han");
  return run;
}

std::string path_of(const std::string& engine, const EngineIndexes& indexes) {
  if (engine == "xapian") return indexes.xapian();
  return engine == "fts5" ? indexes.fts5() : indexes.pullquote();
}

}  // namespace

ChildRun build_pullquote(const EngineIndexes& indexes, const std::vector<std::string>& sources, unsigned jobs) {
  ChildRun run{.words = {program_folder() + "/pullquote-index", "--index", indexes.pullquote(), "build", "--jobs",
                         std::to_string(jobs)},
               .environment = {}};
  run.words.insert(run.words.end(), sources.begin(), sources.end());
  return run;
}

ChildRun write_peer(const std::string& peer, const EngineIndexes& indexes, bool is_mostly_han) {
  return peer_step(peer, "write", indexes, is_mostly_han);
}

ChildRun finish_peer(const std::string& peer, const EngineIndexes& indexes) {
  return peer_step(peer, "finish", indexes, false);
}

void make_peer(const std::string& peer, const std::string& step, const EngineIndexes& indexes, bool is_mostly_han) {
  if (peer == "xapian" && step == "write") {
    write_xapian(indexes.stories(), indexes.xapian_as_written());
  } else if (peer == "xapian") {
    compact_xapian(indexes.xapian_as_written(), indexes.xapian());
    fs::remove_all(indexes.xapian_as_written());
  } else if (step == "write") {
    fs::remove(indexes.fts5());
    write_fts5(indexes.stories(), indexes.fts5(), is_mostly_han);
  } else {
    optimize_fts5(indexes.fts5());
  }
}

CorpusSize make_missing(const EngineIndexes& indexes, const std::vector<std::string>& sources,
                        const std::vector<std::string>& engines, unsigned jobs) {
  fs::create_directories(indexes.folder);
  const CorpusSize size =
      fs::exists(indexes.stories()) ? size_of(indexes.stories()) : write_stories(sources, indexes.stories());
  for (const std::string& engine : engines) {
    if (fs::exists(path_of(engine, indexes))) continue;
    if (engine.starts_with("pullquote")) {
      run_child(build_pullquote(indexes, sources, jobs));
    } else {
      run_child(write_peer(engine, indexes, size.is_mostly_han()));
      run_child(finish_peer(engine, indexes));
    }
  }
  return size;
}

std::unique_ptr<Engine> open_engine(const std::string& name, const EngineIndexes& indexes) {
  if (name == "pullquote") return std::make_unique<Pullquote>(indexes.pullquote());
  if (name == "pullquote_pipe") return std::make_unique<PullquotePipe>(indexes.pullquote());
  if (name == "xapian") return std::make_unique<XapianPeer>(indexes.xapian());
  if (name == "fts5") return std::make_unique<Fts5Peer>(indexes.fts5());
  throw std::runtime_error(name + ": no such engine; there are pullquote, pullquote_pipe, xapian and fts5");
}

std::uint64_t bytes_below(const std::string& path) {
  if (fs::is_regular_file(path)) return fs::file_size(path);
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

}  // namespace bench
