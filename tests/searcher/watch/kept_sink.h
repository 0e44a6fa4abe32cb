// A reader of alerts that keeps each, and can refuse them.
#pragma once

#include <string>
#include <vector>

#include "searcher/watch/sink.h"
#include "searcher/watch/watch_error.h"

namespace searcher::watch {

class KeptSink : public Sink {
 public:
  struct Kept {
    std::string id;
    std::string payload;
  };

  SinkKind kind() const override { return kind_of_sink; }
  OutputPlace place() const override { return {}; }
  std::size_t arrived(const Pending&) const override { return 0; }
  void deliver(const Pending& pending, std::size_t) override {
    kept.push_back({hex(pending.id), pending.payload});
    if (refuses) throw WatchError(WatchError::Code::delivery_failed, "refused", "here", "wait");
  }

  std::vector<Kept> kept;
  bool refuses = false;  // after it has taken it
  SinkKind kind_of_sink = SinkKind::command;
};

}  // namespace searcher::watch
