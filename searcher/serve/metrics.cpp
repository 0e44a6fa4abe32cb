#include "searcher/serve/metrics.h"

#include <fmt/format.h>

#include <cstdlib>
#include <iterator>

namespace serve {

void Metrics::count_answer(Route route, int status, const std::string& error, std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  std::size_t bucket = 0;
  while (bucket < bounds.size() && seconds > bounds[bucket]) ++bucket;
  const std::lock_guard lock(mutex_);
  Latency& latency = latencies_[static_cast<std::size_t>(route)];
  ++latency.buckets[bucket];
  ++latency.count;
  latency.seconds += seconds;
  ++statuses_[{route, status}];
  if (!error.empty()) ++errors_[error];
}

void Metrics::count_error(const std::string& code) {
  const std::lock_guard lock(mutex_);
  ++errors_[code];
}

void Metrics::set_open_connections(std::size_t open) {
  const std::lock_guard lock(mutex_);
  open_connections_ = open;
}

void Metrics::set_generation(const std::string& name, std::uint64_t articles) {
  const std::lock_guard lock(mutex_);
  generation_ = std::strtoull(name.c_str(), nullptr, 10);
  articles_ = articles;
}

std::string Metrics::text() const {
  std::string out;
  const auto add = [&out](std::string_view format, const auto&... values) {
    fmt::format_to(std::back_inserter(out), fmt::runtime(format), values...);
  };
  const auto head = [&](const char* name, const char* type, const char* help) {
    add("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
  };
  const std::lock_guard lock(mutex_);
  head("pullquote_requests_total", "counter", "Requests answered, by command and status.");
  for (const auto& [key, count] : statuses_)
    add("pullquote_requests_total{{command=\"{}\",status=\"{}\"}} {}\n", name_of(key.first), key.second, count);
  head("pullquote_request_seconds", "histogram", "From the whole request to its answer, by command.");
  for (std::size_t route = 0; route < routes; ++route) {
    const Latency& latency = latencies_[route];
    if (latency.count == 0) continue;
    const std::string_view name = name_of(static_cast<Route>(route));
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i)
      add("pullquote_request_seconds_bucket{{command=\"{}\",le=\"{}\"}} {}\n", name, bounds[i],
          below += latency.buckets[i]);
    add("pullquote_request_seconds_bucket{{command=\"{}\",le=\"+Inf\"}} {}\n", name, latency.count);
    add("pullquote_request_seconds_sum{{command=\"{}\"}} {:.6f}\n", name, latency.seconds);
    add("pullquote_request_seconds_count{{command=\"{}\"}} {}\n", name, latency.count);
  }
  head("pullquote_errors_total", "counter", "Errors, by code.");
  for (const auto& [code, count] : errors_) add("pullquote_errors_total{{code=\"{}\"}} {}\n", code, count);
  head("pullquote_open_connections", "gauge", "Connections that are open.");
  add("pullquote_open_connections {}\n", open_connections_);
  head("pullquote_generation", "gauge", "The generation of the index that answers.");
  add("pullquote_generation {}\n", generation_);
  head("pullquote_articles", "gauge", "Articles in that generation.");
  add("pullquote_articles {}\n", articles_);
  return out;
}

}  // namespace serve
