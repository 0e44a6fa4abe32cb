// Was this asked before? Answers of one generation, kept for those who ask the same again.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "searcher/serve/request.h"

namespace serve {

// In memory only, never more than `max_bytes`; the longest unused goes first. Safe from several threads.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // `key` tells all that the answer depends on, but the generation.
  std::optional<Response> find(const std::string& generation, const std::string& key);
  void add(const std::string& generation, const std::string& key, const Response& response);

  std::size_t bytes() const;

 private:
  struct Entry {
    std::string key;
    Response response;
    std::size_t bytes = 0;
  };

  void move_to(const std::string& generation);

  const std::size_t max_bytes_;
  mutable std::mutex mutex_;
  std::string generation_;
  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  std::size_t bytes_ = 0;
};

}  // namespace serve
