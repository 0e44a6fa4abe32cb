// What is new, generation after generation? All saved queries of a file, for as long as the program runs.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/watch/query_watch.h"

namespace searcher::watch {

struct WatchOptions {
  std::string index;
  std::string file;  // where the queries stand, for messages
  std::string state_home;
  bool once = false;  // the live generation alone
  DeliveryOptions delivery = {};
  std::chrono::milliseconds pause{1000};  // between two looks at the index
};

struct WatchEvents {
  // What went wrong and will be tried again: the text of queries is not in it. Said once for each reason.
  std::function<void(const std::string& where, const std::string& message, const std::string& next)> remark;
  Step step;
};

struct WatchEnd {
  std::uint64_t delivered = 0;  // items
  bool is_whole = true;         // nothing is left to be delivered of what was looked at
  bool is_broken_off = false;   // told to stop, or the reader went away, before a delivery was done
};

// Delivers what is new for each query whenever a generation is published, until `stop`. A delivery that fails is tried
// again, after 1 s, then 2, up to 60; the other queries go on. Throws WatchError (bad_file, locked, damaged,
// unwritable) and schema::IndexError for what stands in the way at the beginning.
WatchEnd run(const std::vector<SavedQuery>& queries, const WatchOptions& options, Sink& sink, const Stop& stop,
             const WatchEvents& events);

}  // namespace searcher::watch
