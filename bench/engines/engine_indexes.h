// Where does each engine's index of one corpus stand, and how is it made? By a process of its own each.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bench/corpus/story_file.h"
#include "bench/engines/engine.h"
#include "bench/measure/child.h"

namespace bench {

// A folder with the indexes of one corpus.
struct EngineIndexes {
  std::string folder;

  std::string stories() const { return folder + "/stories"; }
  std::string pullquote() const { return folder + "/pullquote"; }
  std::string xapian() const { return folder + "/xapian"; }
  std::string xapian_as_written() const { return folder + "/xapian-as-written"; }
  std::string fts5() const { return folder + "/fts5.db"; }
};

// One step of making an index, to be run by run_child().
ChildRun build_pullquote(const EngineIndexes& indexes, const std::vector<std::string>& sources, unsigned jobs);
ChildRun write_peer(const std::string& peer, const EngineIndexes& indexes, bool is_mostly_han);
ChildRun finish_peer(const std::string& peer, const EngineIndexes& indexes);  // compacts, optimises

// What those processes do in this program: `step` is write or finish.
void make_peer(const std::string& peer, const std::string& step, const EngineIndexes& indexes, bool is_mostly_han);

// Makes stories() from the sources, and each index that is not there yet. `engines` are names: pullquote, xapian, fts5.
CorpusSize make_missing(const EngineIndexes& indexes, const std::vector<std::string>& sources,
                        const std::vector<std::string>& engines, unsigned jobs);

// Throws std::runtime_error for a name that is no engine's.
std::unique_ptr<Engine> open_engine(const std::string& name, const EngineIndexes& indexes);

// Of all files below a folder, or of one file.
std::uint64_t bytes_below(const std::string& path);

}  // namespace bench
