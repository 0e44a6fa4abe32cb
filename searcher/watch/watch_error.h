// What stops a watcher? Its file of queries, its state, or where it delivers to.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace searcher::watch {

class WatchError : public std::runtime_error {
 public:
  enum class Code { bad_file, locked, damaged, unwritable, delivery_failed };

  // `where` is a path, or a path and a line; `next` tells the reader what to do. Neither holds the text of a query.
  WatchError(Code code, const std::string& message, std::string where, std::string next)
      : std::runtime_error(message), code_(code), where_(std::move(where)), next_(std::move(next)) {}

  Code code() const { return code_; }
  const std::string& where() const { return where_; }
  const std::string& next() const { return next_; }

 private:
  Code code_;
  std::string where_;
  std::string next_;
};

// The name of a code in answers.
constexpr std::string_view name_of(WatchError::Code code) {
  switch (code) {
    case WatchError::Code::bad_file: return "input_unreadable";
    case WatchError::Code::locked: return "state_locked";
    case WatchError::Code::damaged: return "state_damaged";
    case WatchError::Code::unwritable: return "state_unwritable";
    case WatchError::Code::delivery_failed: return "delivery_failed";
  }
  return "failed";
}

}  // namespace searcher::watch
