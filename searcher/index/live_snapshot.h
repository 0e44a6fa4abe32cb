// Which generation is live now? Follows the index from one to the next, and gets over servers that fail.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "schema/error.h"
#include "searcher/index/segment_unavailable.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// For whoever answers for long. Not safe from several threads: one a thread.
class LiveSnapshot {
 public:
  explicit LiveSnapshot(std::string index, SnapshotOptions options = {})
      : index_(std::move(index)), options_(std::move(options)) {}

  // The live generation, held open for as long as anybody keeps what is given. Opened at the first call and when
  // another one was published, or a connection to a server was lost; one small file is read to know. Where the new one
  // cannot be opened, the one before goes on, and the next call tries again. Segments that were left out are tried
  // again after a minute. Throws schema::IndexError when there is none to go on with.
  std::shared_ptr<const Snapshot> get();

  // Why the last get() gave an older generation than the live one.
  const std::optional<schema::IndexError>& last_error() const { return last_error_; }

  // What `answer` makes of the snapshot. Where the connection to a server is lost on the way, it is asked once more
  // over new connections; a segment whose server fails all the same is left out where the options say `partial`. Throws
  // schema::IndexError, SegmentUnavailable among them.
  template <typename Answer>
  auto answer(Answer answer) {
    bool is_second = false;
    for (;;) {
      const std::shared_ptr<const Snapshot> snapshot = get();
      try {
        return answer(*snapshot);
      } catch (const SegmentUnavailable& error) {
        if (!gets_over(error, is_second)) throw;
      }
    }
  }

 private:
  // Whether another try can go better; what is open is then opened anew.
  bool gets_over(const SegmentUnavailable& error, bool& is_second);

  std::string index_;
  SnapshotOptions options_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::chrono::steady_clock::time_point opened_;
  std::optional<schema::IndexError> last_error_;
};

}  // namespace searcher
