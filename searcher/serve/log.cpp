#include "searcher/serve/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

namespace serve {

void set_up_log() {
  constexpr const char* name = "pullquote-search";
  if (spdlog::get(name)) return;
  auto log = spdlog::stderr_color_mt(name);
  log->set_pattern("%Y-%m-%dT%H:%M:%S %^%l%$ %v");
  if (std::getenv("NO_COLOR") != nullptr)
    static_cast<spdlog::sinks::stderr_color_sink_mt*>(log->sinks().front().get())
        ->set_color_mode(spdlog::color_mode::never);
  spdlog::set_default_logger(std::move(log));
}

void log_line(const std::string& line) { spdlog::info("{}", line); }
void log_warning(const std::string& line) { spdlog::warn("{}", line); }

void log_index_error(const schema::IndexError& error, std::string_view consequence) {
  spdlog::error("{}: {}; {}; next: {}", error.where(), error.what(), consequence, error.next());
}

void log_failure(std::string_view route, std::string_view what) { spdlog::error("{}: {}", route, what); }

void log_request(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took) {
  const double milliseconds = std::chrono::duration<double, std::milli>(took).count();
  if (status >= 500)
    spdlog::error("{} {} {} {:.1f} ms", method, route, status, milliseconds);
  else if (status >= 400)
    spdlog::warn("{} {} {} {:.1f} ms", method, route, status, milliseconds);
  else
    spdlog::info("{} {} {} {:.1f} ms", method, route, status, milliseconds);
}

}  // namespace serve
