#include "searcher/serve/answer_cache.h"

namespace serve {
namespace {

constexpr std::size_t bytes_beside_text = 400;  // of an entry: list, map, strings
constexpr std::size_t min_entries = 16;         // no single answer takes more than its part

}  // namespace

// A thread that is late with the generation before must not mix the two.
void AnswerCache::move_to(const std::string& generation) {
  if (generation <= generation_) return;
  by_key_.clear();
  entries_.clear();
  bytes_ = 0;
  generation_ = generation;
}

std::optional<Response> AnswerCache::find(const std::string& generation, const std::string& key) {
  const std::lock_guard lock(mutex_);
  move_to(generation);
  if (generation != generation_) return std::nullopt;
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->response;
}

void AnswerCache::add(const std::string& generation, const std::string& key, const Response& response) {
  const std::size_t bytes = 2 * key.size() + response.body.size() + bytes_beside_text;
  if (bytes > max_bytes_ / min_entries) return;
  const std::lock_guard lock(mutex_);
  move_to(generation);
  if (generation != generation_ || by_key_.contains(key)) return;
  entries_.push_front({key, response, bytes});
  by_key_.emplace(entries_.front().key, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > max_bytes_) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

std::size_t AnswerCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace serve
