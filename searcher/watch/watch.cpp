#include "searcher/watch/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "searcher/index/live_snapshot.h"
#include "searcher/watch/watch_error.h"

namespace searcher {
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

}  // namespace

WatchEnd watch(const std::vector<SavedQuery>& queries, const WatchOptions& options, Sink& sink, const Stop& stop,
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
  std::string told_of_index;
  const auto fail = [&](Watched& watched, const std::string& where, const std::string& message,
                        const std::string& next) {
    if (message != watched.told) events.remark(where, message, next);
    watched.told = message;
    watched.not_before = Clock::now() + watched.pause;
    watched.pause = std::min(watched.pause * 2, longest_pause);
    end.is_whole = false;
  };
  for (;;) {
    const std::shared_ptr<const Snapshot> snapshot = live.get();
    const std::string trouble = live.last_error() ? live.last_error()->what() : "";
    if (!trouble.empty() && trouble != told_of_index)
      events.remark(live.last_error()->where(), trouble, live.last_error()->next());
    told_of_index = trouble;

    end.is_whole = trouble.empty();
    for (Watched& watched : all) {
      if (watched.generation == snapshot->generation()) continue;
      if (Clock::now() < watched.not_before) {
        end.is_whole = false;
        continue;
      }
      try {
        end.delivered += watched.watch.run(*snapshot);
        watched.generation = snapshot->generation();
        watched.pause = first_pause;
        watched.told.clear();
      } catch (const Undelivered&) {
        end.is_broken_off = true;
        return end;
      } catch (const WatchError& error) {
        fail(watched, error.code() == WatchError::Code::damaged ? error.where() : watched.where + ": " + error.where(),
             error.what(), error.next());
      } catch (const schema::IndexError& error) {
        fail(watched, error.where(), error.what(), error.next());
      }
    }
    if (options.once || stop.wait(options.pause)) return end;
  }
}

}  // namespace searcher
