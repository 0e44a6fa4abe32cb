// A segment by its files alone, for what never opens them: publishing and removing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/check.h"
#include "schema/checksum.h"
#include "schema/index_folder.h"
#include "schema/manifest.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {

inline schema::SegmentInfo fake_segment(const ScratchFolder& index, const std::string& name) {
  schema::SegmentInfo segment;
  segment.name = name;
  for (const std::string file : {"articles/postlist.glass", "tokens", "words"}) {
    const std::string bytes = file + " of " + name;
    index.write("segments/" + name + "/" + file, bytes);
    segment.files[file] = {.bytes = bytes.size(), .checksum = schema::hex(schema::checksum(bytes))};
  }
  return segment;
}

// A manifest of these segments, whose number is that of the generation.
inline schema::Manifest fake_manifest(std::uint64_t generation, std::vector<schema::SegmentInfo> segments) {
  schema::Manifest manifest;
  manifest.generation = generation;
  manifest.segments = std::move(segments);
  return manifest;
}

// The files of the live generation that are not as they were published.
inline std::vector<Damage> changed_files(const std::string& index) {
  std::vector<Damage> changed;
  for (const schema::SegmentInfo& segment : schema::open_current(index).manifest.segments)
    for (Damage& damage : changed_files(index, segment)) changed.push_back(std::move(damage));
  return changed;
}

}  // namespace indexer
