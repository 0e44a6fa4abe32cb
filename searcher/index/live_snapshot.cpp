#include "searcher/index/live_snapshot.h"

namespace searcher {

std::shared_ptr<const Snapshot> LiveSnapshot::get() {
  last_error_.reset();
  try {
    if (!snapshot_ || schema::current_generation(index_) != snapshot_->generation())
      snapshot_ = std::make_shared<const Snapshot>(index_);
  } catch (const schema::IndexError& error) {
    if (!snapshot_) throw;
    last_error_ = error;
  }
  return snapshot_;
}

}  // namespace searcher
