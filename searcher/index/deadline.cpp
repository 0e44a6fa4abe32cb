#include "searcher/index/deadline.h"

namespace searcher {
namespace {

constexpr Deadline::Time never = Deadline::Time::max();
thread_local Deadline::Time until = never;

}  // namespace

Deadline::Deadline(Time time) { until = time; }
Deadline::~Deadline() { until = never; }

void Deadline::check() {
  if (until != never && std::chrono::steady_clock::now() > until) throw DeadlinePassed();
}

}  // namespace searcher
