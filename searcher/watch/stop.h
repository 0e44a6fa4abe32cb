// Is it time to end? SIGTERM and SIGINT, asked for at safe points instead of striking anywhere.
#pragma once

#include <chrono>

#include "schema/index_folder.h"

namespace searcher::watch {

class Stop {
 public:
  // From here on both signals end nothing by themselves, in this thread and those it starts.
  static Stop on_signals();

  // Stops when there is something to be read from the file.
  explicit Stop(schema::LockedFile file) : file_(std::move(file)) {}

  bool is_requested() const { return wait(std::chrono::milliseconds(0)); }

  // Waits so long at most; whether it is time to end.
  bool wait(std::chrono::milliseconds patience) const;

  int descriptor() const { return file_.descriptor(); }

 private:
  schema::LockedFile file_;
};

}  // namespace searcher::watch
