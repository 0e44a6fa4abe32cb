// How are deliveries printed? To a file so that each is there once, whenever the process dies; to a pipe or a terminal
// as soon as they are written down.
#pragma once

#include "searcher/watch/sink.h"
#include "searcher/watch/state_folder.h"

namespace searcher::watch {

// In a regular file the payload is looked for at the place where it was begun: what is there is not written again, and
// a part is completed. Of a pipe or a terminal nobody can tell what its reader has; there a delivery that was not
// finished is printed whole again, under the same id.
class OutputSink : public Sink {
 public:
  // `file` stays the caller's. It is written in pieces of so many bytes.
  OutputSink(int file, Step step, std::size_t piece_bytes = 1 << 16)
      : file_(file), step_(std::move(step)), piece_bytes_(piece_bytes) {}

  SinkKind kind() const override { return SinkKind::output; }
  OutputPlace place() const override;
  std::size_t arrived(const Pending& pending) const override;
  void deliver(const Pending& pending, std::size_t arrived) override;

 private:
  int file_;
  Step step_;
  std::size_t piece_bytes_;
};

}  // namespace searcher::watch
