// Which generation is live now? Follows the index from one to the next.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "schema/error.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// For whoever answers for long. Not safe from several threads: one a thread.
class LiveSnapshot {
 public:
  explicit LiveSnapshot(std::string index) : index_(std::move(index)) {}

  // The live generation, held open for as long as anybody keeps what is given. Opened at the first call and when
  // another one was published; one small file is read to know. Where the new one cannot be opened, the one before goes
  // on, and the next call tries again. Throws schema::IndexError when there is none to go on with.
  std::shared_ptr<const Snapshot> get();

  // Why the last get() gave an older generation than the live one.
  const std::optional<schema::IndexError>& last_error() const { return last_error_; }

 private:
  std::string index_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::optional<schema::IndexError> last_error_;
};

}  // namespace searcher
