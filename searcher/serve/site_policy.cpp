#include "searcher/serve/site_policy.h"

#include <algorithm>

namespace serve {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return small;
}

// Without the port; "" where what follows the name is no port.
std::string_view name_in(std::string_view host) {
  const std::size_t end = host.starts_with('[') ? host.find(']') : host.find(':');
  if (host.starts_with('[') && end == std::string_view::npos) return {};
  const std::size_t behind = host.starts_with('[') ? end + 1 : std::min(end, host.size());
  const std::string_view port = host.substr(behind);
  const bool is_port = port.empty() || (port.front() == ':' && port.size() <= 6 &&
                                        port.find_first_not_of("0123456789", 1) == std::string_view::npos);
  return is_port ? host.substr(0, behind) : std::string_view();
}

// What stands behind "http://" or "https://"; "" for anything else, such as "null".
std::string_view host_in(std::string_view origin) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (origin.starts_with(scheme)) return origin.substr(scheme.size());
  return {};
}

Problem of_other_site(std::string where) {
  return {403, "other_site", "this was asked by another site's page", std::move(where),
          "open the address itself, or ask without a browser"};
}

}  // namespace

SitePolicy::SitePolicy(const ListenAddress& address, std::vector<std::string> names) : names_(std::move(names)) {
  for (std::string& name : names_) name = in_small_letters(name);
  names_.push_back(host_of(address.ip));
  if (address.is_loopback) names_.insert(names_.end(), {"localhost", "127.0.0.1", "[::1]"});
}

bool SitePolicy::is_ours(std::string_view host, std::string_view local_ip) const {
  const std::string name = in_small_letters(name_in(host));
  return !name.empty() &&
         (std::find(names_.begin(), names_.end(), name) != names_.end() || name == host_of(std::string(local_ip)));
}

std::optional<Problem> SitePolicy::objection(const Provenance& from, Method method, Route route,
                                             std::string_view local_ip) const {
  if (!is_ours(from.host, local_ip))
    return Problem{421, "wrong_host", "this server goes by another name", "Host",
                   "ask for the address that it listens on, or start it with --host NAME"};
  // Under the policy no-referrer a browser hides our own origin, too; Sec-Fetch-Site, which no script can set, tells.
  const bool is_hidden = from.origin == "null" && from.fetch_site == "same-origin";
  if (!from.origin.empty() && !is_hidden && in_small_letters(host_in(from.origin)) != in_small_letters(from.host))
    return of_other_site("Origin");
  // Browsers say who asks. "none" is the reader, at the address bar.
  if (from.fetch_site.empty() || from.fetch_site == "same-origin" || from.fetch_site == "none") return std::nullopt;
  const bool is_opened = from.fetch_mode == "navigate" && from.fetch_dest == "document";
  if (method == Method::post || is_for_programs(route) || !is_opened) return of_other_site("Sec-Fetch-Site");
  return std::nullopt;
}

}  // namespace serve
