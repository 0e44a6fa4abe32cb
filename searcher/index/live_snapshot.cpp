#include "searcher/index/live_snapshot.h"

namespace searcher {
namespace {

constexpr auto before_another_try = std::chrono::minutes(1);  // of segments that were left out

}  // namespace

std::shared_ptr<const Snapshot> LiveSnapshot::get() {
  last_error_.reset();
  try {
    const auto now = std::chrono::steady_clock::now();
    const bool tries_again = snapshot_ && !snapshot_->missing().empty() && now - opened_ > before_another_try;
    if (tries_again) options_.left_out.clear();
    if (snapshot_ && !snapshot_->is_connected()) snapshot_.reset();  // nobody can go on with it
    if (!snapshot_ || tries_again || schema::current_generation(index_) != snapshot_->generation()) {
      snapshot_ = std::make_shared<const Snapshot>(index_, options_);
      opened_ = now;
    }
  } catch (const schema::IndexError& error) {
    if (!snapshot_) throw;
    last_error_ = error;
  }
  return snapshot_;
}

bool LiveSnapshot::gets_over(const SegmentUnavailable& error, bool& is_second) {
  snapshot_.reset();
  if (error.cause() == SegmentUnavailable::Cause::connection && !is_second) {
    is_second = true;
    return true;
  }
  return options_.partial && options_.left_out.insert(error.segment()).second;
}

}  // namespace searcher
