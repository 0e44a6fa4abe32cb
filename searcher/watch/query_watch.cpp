#include "searcher/watch/query_watch.h"

#include <fmt/format.h>

#include "schema/checksum.h"
#include "searcher/watch/watch_error.h"

namespace searcher::watch {
namespace {

// The generation as this program reads it. An index that was removed and built again may have the same number.
std::uint64_t mark_of(const Snapshot& snapshot) {
  return schema::checksum(
      fmt::format("{} {} {}", snapshot.generation(), snapshot.manifest().created, PULLQUOTE_VERSION));
}

}  // namespace

std::uint64_t QueryWatch::finish() {
  Delivered delivered = folder_.read_delivered(saved_.key()).value_or(Delivered());
  return finish_pending(delivered);
}

std::uint64_t QueryWatch::run(const Snapshot& snapshot) {
  const std::uint64_t key = saved_.key();
  std::optional<Delivered> known = folder_.read_delivered(key);
  const bool is_first = !known;
  Delivered delivered = known ? std::move(*known) : Delivered();
  std::uint64_t count = finish_pending(delivered);
  const std::uint64_t mark = mark_of(snapshot);
  if (!is_first && delivered.seen_through == mark) return count;

  const Matches matches(saved_, snapshot);
  if (matches.head().is_refused)
    throw WatchError(
        WatchError::Code::bad_file,
        matches.head().diagnostics.empty() ? "the query is empty" : matches.head().diagnostics.back().message,
        fmt::format("line {}", saved_.line), "change the query as the message says");
  if (is_first && !options_.tells_all) {
    take_for_delivered(matches, delivered);
  } else {
    // That it is watched for is on disk before anything is delivered, so that the rest is told after a crash, too.
    if (is_first) folder_.write_delivered(key, delivered);
    count += deliver_new(matches, snapshot.generation(), delivered);
  }
  delivered.seen_through = mark;
  folder_.write_delivered(key, delivered);
  return count;
}

std::uint64_t QueryWatch::finish_pending(Delivered& delivered) {
  std::optional<Pending> pending = folder_.read_pending(saved_.key());
  if (!pending) return 0;
  const bool is_finished = pending->id == delivered.last_delivery;
  // What was begun in another way has another form; it is found again.
  if (is_finished || pending->kind != sink_.kind()) {
    folder_.remove_pending(saved_.key());
    return 0;
  }
  deliver(*pending, delivered);
  return pending->items.size();
}

void QueryWatch::deliver(Pending& pending, Delivered& delivered) {
  const std::size_t arrived = sink_.arrived(pending);
  if (arrived == 0) {
    pending.place = sink_.place();
    folder_.write_pending(saved_.key(), pending);
  }
  if (arrived < pending.payload.size()) sink_.deliver(pending, arrived);
  delivered.add(pending.items);
  delivered.last_delivery = pending.id;
  folder_.write_delivered(saved_.key(), delivered);
  folder_.remove_pending(saved_.key());
}

void QueryWatch::take_for_delivered(const Matches& matches, Delivered& delivered) {
  std::vector<Item> items;
  for (const Candidate& candidate : matches.articles()) {
    if (stop_.is_requested()) throw Undelivered{};
    const ArticleItems of_article = matches.items(candidate.article);
    for (const std::uint64_t content : of_article.contents) items.push_back({of_article.article, content});
  }
  delivered.add(std::move(items));
}

std::uint64_t QueryWatch::deliver_new(const Matches& matches, const std::string& generation, Delivered& delivered) {
  std::uint64_t count = 0;
  Alert alert;
  Pending pending;
  const auto begin = [&] {
    pending = Pending{.id = new_delivery_id(), .kind = sink_.kind(), .place = {}, .items = {}, .payload = {}};
    alert = Alert{.id = pending.id, .generation = generation, .added = matches.no_hits(), .changed = matches.no_hits()};
  };
  const auto end = [&] {
    if (pending.items.empty()) return;
    pending.payload = rendered(alert, saved_, matches.head().understood, options_.format, options_.style);
    deliver(pending, delivered);
    count += pending.items.size();
    begin();
  };
  begin();
  for (const Candidate& candidate : matches.articles()) {
    if (stop_.is_requested()) throw Undelivered{};
    const ArticleItems all = matches.items(candidate.article);
    std::vector<std::uint64_t> fresh;
    for (const std::uint64_t content : all.contents)
      if (!delivered.contains({all.article, content})) fresh.push_back(content);
    if (fresh.empty()) continue;
    const bool is_changed =
        delivered.knows_other(all.article, all.contents) || (all.version_of != 0 && delivered.knows(all.version_of));
    matches.add_hits(candidate, fresh, is_changed ? alert.changed : alert.added);
    for (const std::uint64_t content : fresh) pending.items.push_back({all.article, content});
    if (pending.items.size() >= options_.most_items) end();
  }
  end();
  return count;
}

}  // namespace searcher::watch
