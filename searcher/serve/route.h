// Which question is asked at an address? The table of what is served.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace serve {

enum class Route : std::uint8_t {
  find,
  quotes,
  captions,
  concordance,
  explain,
  verify,
  passage,
  facets,  // /api/…
  openapi,
  article_text,
  article_json,
  health,
  metrics,
  feed,
  opensearch,
  asset,
  page,
  unread,  // no request that can be read
};
inline constexpr std::size_t routes = static_cast<std::size_t>(Route::unread) + 1;

// By the decoded path. All that is nothing else is a page, if only the one that says there is none.
Route route_of(std::string_view path);

// "find", "article_json": in the log and in metrics, where paths would tell what is read.
std::string_view name_of(Route route);

// Answered in JSON, Atom or plain text, to programs: other sites' pages may not even link to it.
bool is_for_programs(Route route);

// Takes POST, with a body: what is asked then stands in no address.
bool takes_post(Route route);

// Whether the answer is that of one generation of the index, so that it can be kept as long as that lives.
bool is_of_generation(Route route);

}  // namespace serve
