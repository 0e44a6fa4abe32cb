#include "searcher/watch/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "searcher/index/live_snapshot.h"
#include "searcher/watch/watch_error.h"

namespace searcher::watch {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds first_pause{1};
constexpr std::chrono::seconds longest_pause{60};

// A query, and when it is to be looked at.
struct Watched {
  QueryWatch watch;
  std::string where;
  std::string generation;  // through which everything was delivered
  std::chrono::seconds pause = first_pause;
  Clock::time_point not_before = {};
  std::string told;  // what was said last of it
};

std::string place_of(const std::string& file, const SavedQuery& saved) {
  return fmt::format("{}:{}", file, saved.line);
}

// A query that cannot be run is said at once, not when something is published.
void check(const std::vector<SavedQuery>& queries, const std::string& file, const Snapshot& snapshot) {
  for (const SavedQuery& saved : queries) {
    const AnswerHead head = Matches(saved, snapshot).head();
    if (!head.is_refused) continue;
    throw WatchError(WatchError::Code::bad_file,
                     head.diagnostics.empty() ? "nothing was left to run" : head.diagnostics.back().message,
                     place_of(file, saved), "change the query as the message says");
  }
}

void remark_once(std::string& told, const std::string& where, const std::string& message, const std::string& next,
                 const WatchEvents& events) {
  if (message != told) events.remark(where, message, next);
  told = message;
}

}  // namespace

WatchEnd run(const std::vector<SavedQuery>& queries, const WatchOptions& options, Sink& sink, const Stop& stop,
             const WatchEvents& events) {
  StateFolder folder(options.state_home, options.index, events.step);
  for (const SavedQuery& saved : queries) folder.lock(saved.key(), place_of(options.file, saved));
  LiveSnapshot live(options.index);
  check(queries, options.file, *live.get());
  std::vector<Watched> all;
  for (const SavedQuery& saved : queries)
    all.push_back({.watch = QueryWatch(saved, folder, sink, stop, options.delivery),
                   .where = place_of(options.file, saved),
                   .generation = {},
                   .told = {}});

  WatchEnd end;
  // Adds what `deliver` delivers of the query. False when it is not done.
  const auto attempt = [&](Watched& watched, auto deliver) {
    try {
      end.delivered += deliver(watched.watch);
      watched.pause = first_pause;
      watched.told.clear();
      return true;
    } catch (const WatchError& error) {
      const bool is_of_state = error.code() != WatchError::Code::delivery_failed;
      remark_once(watched.told, is_of_state ? error.where() : watched.where + ": " + error.where(), error.what(),
                  error.next(), events);
    } catch (const schema::IndexError& error) {
      remark_once(watched.told, error.where(), error.what(), error.next(), events);
    }
    watched.not_before = Clock::now() + watched.pause;
    watched.pause = std::min(watched.pause * 2, longest_pause);
    return false;
  };

  std::string told_of_index;
  try {
    // A part that stands in the output is completed before anything comes behind it.
    for (Watched& watched : all) attempt(watched, [](QueryWatch& one) { return one.finish(); });
    for (;;) {
      const std::shared_ptr<const Snapshot> snapshot = live.get();
      end.is_whole = !live.last_error();
      if (const auto& error = live.last_error())
        remark_once(told_of_index, error->where(), error->what(), error->next(), events);
      else
        told_of_index.clear();
      for (Watched& watched : all) {
        if (watched.generation == snapshot->generation()) continue;
        const bool is_due = Clock::now() >= watched.not_before;
        if (is_due && attempt(watched, [&](QueryWatch& one) { return one.run(*snapshot); }))
          watched.generation = snapshot->generation();
        else
          end.is_whole = false;
      }
      if (options.once || stop.wait(options.pause)) return end;
    }
  } catch (const Undelivered&) {
    end.is_broken_off = true;
    return end;
  }
}

}  // namespace searcher::watch
