// Where does a delivery go?
#pragma once

#include <cstddef>

#include "searcher/watch/pending.h"

namespace searcher::watch {

// Thrown by Sink::deliver() when it was told to stop, or its reader went away, before the delivery was done.
struct Undelivered {};

// The process ignores SIGPIPE.
class Sink {
 public:
  virtual ~Sink() = default;

  virtual SinkKind kind() const = 0;

  // Where the next payload will begin.
  virtual OutputPlace place() const = 0;

  // How much of the payload of a delivery that was broken off is where it belongs: it goes on from there. 0 begins it
  // anew, at place().
  virtual std::size_t arrived(const Pending& pending) const = 0;

  // Returns when the payload, without its first `arrived` bytes, has arrived. Throws WatchError (delivery_failed),
  // Undelivered.
  virtual void deliver(const Pending& pending, std::size_t arrived) = 0;
};

}  // namespace searcher::watch
