// What can the world do to an index? The one exception for a folder, file or database that is not as it should be.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace schema {

class IndexError : public std::runtime_error {
 public:
  enum class Code {
    missing,
    locked,
    damaged,
    other_version,
    unreadable,
    unwritable,
    nothing_read,
    remote_unreachable,
    remote_differs
  };

  // `where` is a path; `next` tells the reader what to do, as a sentence.
  IndexError(Code code, const std::string& message, std::string where, std::string next)
      : std::runtime_error(message), code_(code), where_(std::move(where)), next_(std::move(next)) {}

  Code code() const { return code_; }
  const std::string& where() const { return where_; }
  const std::string& next() const { return next_; }

 private:
  Code code_;
  std::string where_;
  std::string next_;
};

// The name of a code in answers: "index_missing" and so on.
std::string_view name_of(IndexError::Code code);

// The error as it stands in answers: {"version":1,"error":{"code","message","where","next"}}, one line.
std::string error_json(std::string_view code, std::string_view message, std::string_view where, std::string_view next);

// A damaged file at `path`; `what` says in what way.
IndexError damaged(const std::string& path, const std::string& what);

}  // namespace schema
