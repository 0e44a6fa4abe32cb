// Builds an index and keeps what was said on the way.
#pragma once

#include <string>
#include <vector>

#include "indexer/build.h"

namespace indexer {

struct QuietBuild {
  schema::Manifest manifest;
  std::vector<corpus::Remark> remarks;
  std::vector<std::string> steps;
  std::vector<Progress> progress;

  RunEvents events() {
    return {.progress = [this](const Progress& p) { progress.push_back(p); },
            .remark = [this](const corpus::Remark& r) { remarks.push_back(r); },
            .step = [this](const std::string& s) { steps.push_back(s); }};
  }
};

inline QuietBuild build_quietly(const RunOptions& options) {
  QuietBuild built;
  built.manifest = build(options, built.events());
  return built;
}

inline RunOptions options_for(const std::string& index, std::vector<std::string> sources, unsigned jobs = 2) {
  return {.index = index, .sources = std::move(sources), .jobs = jobs, .language = {}, .reading = {}};
}

}  // namespace indexer
