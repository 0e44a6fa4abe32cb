// Was everything told that is new for this query? One saved query, with what was delivered of it.
//
// A delivery goes through five states, each on disk before the next begins:
//
//   1. QUERY.sending holds its id, its items and its payload, byte for byte
//   2. the payload is delivered
//   3. QUERY.seen holds the items, and the id as the last one that was finished
//   4. QUERY.sending is removed
//
// Dying before 1 is over leaves nothing behind: the next run finds the same items again. Later, the next run finds
// QUERY.sending. Where QUERY.seen names its id, only 4 is left to do; else the same payload is delivered under the same
// id, without what the sink can show has arrived.
#pragma once

#include <cstdint>
#include <string>

#include "searcher/index/snapshot.h"
#include "searcher/watch/alert.h"
#include "searcher/watch/saved_query.h"
#include "searcher/watch/sink.h"
#include "searcher/watch/state_folder.h"
#include "searcher/watch/stop.h"

namespace searcher::watch {

struct DeliveryOptions {
  bool tells_all = false;        // a query that was never watched for: what the index holds now is new, too
  std::size_t most_items = 500;  // of a delivery; it ends behind an article, so it may have a few more
  AlertFormat format = AlertFormat::text;
  TextStyle style = {};
};

class QueryWatch {
 public:
  // All references outlive this object.
  QueryWatch(const SavedQuery& saved, const StateFolder& folder, Sink& sink, const Stop& stop,
             const DeliveryOptions& options)
      : saved_(saved), folder_(folder), sink_(sink), stop_(stop), options_(options) {}

  // Finishes a delivery that was broken off; run() begins with it, too. Gives the number of items delivered. Throws
  // WatchError, Undelivered.
  std::uint64_t finish();

  // Delivers what is new in the generation. Gives the number of items delivered. Throws WatchError, Undelivered when it
  // is to stop, schema::IndexError (damaged); what was not delivered is at the next call.
  std::uint64_t run(const Snapshot& snapshot);

 private:
  std::uint64_t finish_pending(Delivered& delivered);
  void deliver(Pending& pending, Delivered& delivered);
  void take_for_delivered(const Matches& matches, Delivered& delivered);
  std::uint64_t deliver_new(const Matches& matches, const std::string& generation, Delivered& delivered);

  const SavedQuery& saved_;
  const StateFolder& folder_;
  Sink& sink_;
  const Stop& stop_;
  const DeliveryOptions& options_;
};

}  // namespace searcher::watch
