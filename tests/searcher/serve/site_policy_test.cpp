// Who asks: the reader, or another site's page in the reader's browser?
#include "searcher/serve/site_policy.h"

#include <gmock/gmock.h>

namespace serve {
namespace {

int status_of(const SitePolicy& policy, const Provenance& from, Method method = Method::get, Route route = Route::page,
              std::string_view local_ip = "127.0.0.1") {
  const auto objection = policy.objection(from, method, route, local_ip);
  return objection ? objection->status : 200;
}

TEST(SitePolicy, TakesItsOwnNamesOnly) {
  const SitePolicy loopback({.ip = "127.0.0.1", .port = 8080, .is_loopback = true}, {"Archive.example"});
  const SitePolicy everywhere({.ip = "0.0.0.0", .port = 8080, .is_loopback = false}, {"archive.example"});
  const struct {
    const char* host;
    int on_loopback;
    int everywhere;
  } rows[] = {
      {"127.0.0.1:8080", 200, 421},  // there the connection came in at 192.0.2.7
      {"127.0.0.1", 200, 421},
      {"localhost:8080", 200, 421},
      {"LOCALHOST", 200, 421},
      {"[::1]:8080", 200, 421},
      {"archive.example", 200, 200},
      {"ARCHIVE.EXAMPLE:443", 200, 200},
      {"192.0.2.7:8080", 421, 200},
      {"0.0.0.0:8080", 421, 200},
      {"evil.example", 421, 421},
      {"127.0.0.1.evil.example", 421, 421},
      {"localhost.evil.example:8080", 421, 421},
      {"archive.example.", 421, 421},
      {"127.0.0.1:8080:1", 421, 421},
      {"127.0.0.1:x", 421, 421},
      {"user@127.0.0.1", 421, 421},
      {"127.0.0.1/", 421, 421},
      {"[::1", 421, 421},
      {"", 421, 421},
      {" ", 421, 421},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(status_of(loopback, {.host = row.host}), row.on_loopback) << row.host;
    EXPECT_EQ(status_of(everywhere, {.host = row.host}, Method::get, Route::page, "192.0.2.7"), row.everywhere)
        << row.host;
  }
}

TEST(SitePolicy, KeepsOtherSitesOut) {
  const SitePolicy policy({.ip = "127.0.0.1", .port = 8080, .is_loopback = true}, {});
  constexpr const char* host = "127.0.0.1:8080";
  const struct {
    const char* origin;
    const char* site;
    const char* mode;
    const char* dest;
    int page, page_post, api, api_post;
  } rows[] = {
      // programs
      {"", "", "", "", 200, 200, 200, 200},
      // our own pages, and the address bar
      {"http://127.0.0.1:8080", "same-origin", "cors", "empty", 200, 200, 200, 200},
      {"https://127.0.0.1:8080", "same-origin", "cors", "empty", 200, 200, 200, 200},  // behind a proxy that does TLS
      {"", "same-origin", "navigate", "document", 200, 200, 200, 200},
      {"", "none", "navigate", "document", 200, 200, 200, 200},
      // a link on another site opens a page, and nothing else
      {"", "cross-site", "navigate", "document", 200, 403, 403, 403},
      {"", "same-site", "navigate", "document", 200, 403, 403, 403},
      // parts of another site's page: frames, pictures, scripts, fetch
      {"", "cross-site", "navigate", "iframe", 403, 403, 403, 403},
      {"", "cross-site", "no-cors", "image", 403, 403, 403, 403},
      {"", "cross-site", "no-cors", "script", 403, 403, 403, 403},
      {"", "same-site", "cors", "empty", 403, 403, 403, 403},
      {"http://evil.example", "cross-site", "cors", "empty", 403, 403, 403, 403},
      {"", "something-new", "", "", 403, 403, 403, 403},
      // browsers that send no Sec-Fetch-Site
      {"http://evil.example", "", "", "", 403, 403, 403, 403},
      {"null", "", "", "", 403, 403, 403, 403},
      {"http://127.0.0.1:8081", "", "", "", 403, 403, 403, 403},
      {"http://localhost:8080", "", "", "", 403, 403, 403, 403},
      {"file://", "", "", "", 403, 403, 403, 403},
  };
  for (const auto& row : rows) {
    const Provenance from{
        .host = host, .origin = row.origin, .fetch_site = row.site, .fetch_mode = row.mode, .fetch_dest = row.dest};
    SCOPED_TRACE(std::string(row.origin) + " " + row.site + " " + row.mode + " " + row.dest);
    EXPECT_EQ(status_of(policy, from, Method::get, Route::page), row.page);
    EXPECT_EQ(status_of(policy, from, Method::post, Route::page), row.page_post);
    for (const Route route : {Route::find, Route::verify, Route::article_json, Route::feed, Route::metrics})
      EXPECT_EQ(status_of(policy, from, Method::get, route), row.api);
    EXPECT_EQ(status_of(policy, from, Method::post, Route::find), row.api_post);
  }
}

}  // namespace
}  // namespace serve
