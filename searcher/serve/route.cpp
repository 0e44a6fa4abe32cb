#include "searcher/serve/route.h"

#include <array>

namespace serve {
namespace {

struct Place {
  std::string_view path;
  Route route;
  std::string_view name;
};

constexpr std::array places = {
    Place{"/api/find", Route::find, "find"},
    Place{"/api/quotes", Route::quotes, "quotes"},
    Place{"/api/captions", Route::captions, "captions"},
    Place{"/api/concordance", Route::concordance, "concordance"},
    Place{"/api/explain", Route::explain, "explain"},
    Place{"/api/verify", Route::verify, "verify"},
    Place{"/api/passage", Route::passage, "passage"},
    Place{"/api/facets", Route::facets, "facets"},
    Place{"/api", Route::openapi, "openapi"},
    Place{"", Route::article_text, "article_text"},
    Place{"", Route::article_json, "article_json"},
    Place{"/healthz", Route::health, "health"},
    Place{"/metrics", Route::metrics, "metrics"},
    Place{"/feed", Route::feed, "feed"},
    Place{"/opensearch.xml", Route::opensearch, "opensearch"},
    Place{"", Route::asset, "asset"},
    Place{"", Route::page, "page"},
    Place{"", Route::unread, "unread"},
};
static_assert(places.size() == routes);

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < places.size(); ++i)
    if (static_cast<std::size_t>(places[i].route) != i) return false;
  return true;
}
static_assert(is_in_order());

}  // namespace

Route route_of(std::string_view path) {
  for (const Place& place : places)
    if (!place.path.empty() && place.path == path) return place.route;
  if (path.starts_with("/assets/")) return Route::asset;
  if (path.starts_with("/a/") && path.ends_with(".txt")) return Route::article_text;
  if (path.starts_with("/a/") && path.ends_with(".json")) return Route::article_json;
  return Route::page;
}

std::string_view name_of(Route route) { return places[static_cast<std::size_t>(route)].name; }

bool is_for_programs(Route route) {
  return route != Route::page && route != Route::asset && route != Route::opensearch;
}

bool takes_post(Route route) {
  switch (route) {
    case Route::openapi:
    case Route::article_text:
    case Route::article_json:
    case Route::health:
    case Route::metrics:
    case Route::opensearch:
    case Route::asset: return false;
    default: return true;
  }
}

bool is_of_generation(Route route) {
  return route != Route::health && route != Route::metrics && route != Route::asset;
}

}  // namespace serve
