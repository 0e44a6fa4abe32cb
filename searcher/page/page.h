// What does a browser get to see? A page for each address, made from the answers, that works without scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

struct PageRequest {
  std::string path;  // decoded, without the query: "/a/orsel-1"
  // Decoded, in their order, from the address or from a posted form.
  std::vector<std::pair<std::string, std::string>> parameters;
};

struct PageResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  // Content-Security-Policy for a page, Cache-Control for an asset; what every response has is the server's.
  std::vector<std::pair<std::string, std::string>> headers;
};

// Nothing: there is no such page. An article that the index does not hold is a page that says so, with status 404.
// Reads the snapshot alone and keeps nothing. Throws schema::IndexError (damaged).
std::optional<PageResponse> page(const PageRequest& request, const Snapshot& snapshot);

// A file that the pages load, "/assets/NAME.HASH.ext": the name tells its content, so it may be kept for ever. Needs no
// index, page() gives them too. Safe from several threads.
std::optional<PageResponse> asset(std::string_view path);

// For an address that is none of ours.
PageResponse not_found_page();

// For what went wrong: "that took too long", and what to do next.
PageResponse error_page(int status, std::string_view message, std::string_view next);

}  // namespace searcher
