#include "corpus/drafts/source_map.h"

#include <algorithm>

namespace corpus {

void SourceMap::append(std::uint32_t size, text::Range source) {
  if (size == 0) return;
  const bool is_same = size == source.size();
  if (!runs_.empty() && is_same) {
    Run& last = runs_.back();
    if (last.source.end == source.begin && size_ - last.begin == last.source.size()) {
      last.source.end = source.end;
      size_ += size;
      return;
    }
  }
  runs_.push_back({size_, source});
  size_ += size;
}

void SourceMap::append(const SourceMap& other, text::Range bytes) {
  if (bytes.empty()) return;
  for (std::size_t run = other.run_at(bytes.begin); run < other.runs_.size(); ++run) {
    const std::uint32_t begin = std::max(bytes.begin, other.runs_[run].begin);
    const std::uint32_t end = std::min(bytes.end, other.end_of(run));
    if (begin >= end) break;
    text::Range source = other.runs_[run].source;
    if (other.is_verbatim(run))
      source = {source.begin + begin - other.runs_[run].begin, source.end - other.end_of(run) + end};
    append(end - begin, source);
  }
}

std::size_t SourceMap::run_at(std::uint32_t at) const {
  const auto behind =
      std::upper_bound(runs_.begin(), runs_.end(), at, [](std::uint32_t a, const Run& run) { return a < run.begin; });
  return static_cast<std::size_t>(behind - runs_.begin()) - 1;
}

std::uint32_t SourceMap::end_of(std::size_t run) const { return run + 1 < runs_.size() ? runs_[run + 1].begin : size_; }

bool SourceMap::is_verbatim(std::size_t run) const {
  return end_of(run) - runs_[run].begin == runs_[run].source.size();
}

text::Range SourceMap::source_of(text::Range bytes) const {
  if (bytes.empty() || runs_.empty()) return {};
  std::size_t first = run_at(bytes.begin);
  std::size_t last = run_at(bytes.end - 1);
  while (first < last && runs_[first].source.empty()) bytes.begin = end_of(first++);
  while (last > first && runs_[last].source.empty()) bytes.end = runs_[last--].begin;
  text::Range source{runs_[first].source.begin, runs_[last].source.end};
  if (is_verbatim(first)) source.begin += bytes.begin - runs_[first].begin;
  if (is_verbatim(last)) source.end -= end_of(last) - bytes.end;
  return source;
}

std::string SourceMap::sourced(std::string_view text, text::Range bytes) const {
  std::string kept;
  if (bytes.empty() || runs_.empty()) return kept;
  for (std::size_t run = run_at(bytes.begin); run < runs_.size() && runs_[run].begin < bytes.end; ++run) {
    if (runs_[run].source.empty()) continue;
    const std::uint32_t begin = std::max(bytes.begin, runs_[run].begin);
    kept += text.substr(begin, std::min(bytes.end, end_of(run)) - begin);
  }
  return kept;
}

bool SourceMap::has_source(std::uint32_t at) const { return !runs_.empty() && !runs_[run_at(at)].source.empty(); }

void SourceMap::clear() {
  runs_.clear();
  size_ = 0;
}

}  // namespace corpus
