#include "searcher/serve/answerer.h"

#include <utility>

#include "schema/error.h"
#include "searcher/index/deadline.h"
#include "searcher/page/page.h"
#include "searcher/serve/api.h"
#include "searcher/serve/article_file.h"
#include "searcher/serve/feed.h"
#include "searcher/serve/log.h"
#include "searcher/serve/media_type.h"
#include "searcher/serve/openapi.h"
#include "searcher/serve/opensearch.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/target.h"

namespace serve {
namespace {

Response response_of(searcher::PageResponse page) {
  return {.status = page.status,
          .content_type = std::move(page.content_type),
          .body = std::move(page.body),
          .headers = std::move(page.headers)};
}

Response answer_asset(const Request& request) {
  if (auto asset = searcher::asset(request.path)) return response_of(std::move(*asset));
  return response_of(Problem{404, "not_found", "no such file", request.path, "load the page again"}, request.route);
}

Response answer_page(const Request& request, const searcher::Snapshot& snapshot) {
  searcher::PageRequest page_request{.path = request.path, .parameters = request.parameters};
  if (request.method == Method::post && !request.body.empty()) {
    if (media_type(request.content_type).name != "application/x-www-form-urlencoded")
      return response_of(
          Problem{415, "unsupported_media_type", "this is no form", "Content-Type", "send the form of the page"},
          Route::page);
    auto form = parse_form(request.body);
    if (!form)
      return response_of(Problem{400, "bad_form", "the form is malformed", "body", "send the form of the page"},
                         Route::page);
    for (auto& parameter : *form) page_request.parameters.push_back(std::move(parameter));
  }
  auto shown = searcher::page(page_request, snapshot);
  return response_of(shown ? std::move(*shown) : searcher::not_found_page());
}

// All that an answer depends on, beside the generation.
std::string key_of(const Request& request) {
  std::string key = std::to_string(static_cast<int>(request.route)) + request.site + '\n' + request.path;
  const auto add = [&key](const std::string& part) { key += '\n' + std::to_string(part.size()) + ':' + part; };
  for (const auto& [name, value] : request.parameters) {
    add(name);
    add(value);
  }
  if (request.method == Method::post) {
    add(request.content_type);
    add(request.body);
  }
  return key;
}

}  // namespace

std::shared_ptr<const searcher::Snapshot> Answerer::current() {
  auto snapshot = live_.get();
  if (snapshot->generation() != generation_) {
    generation_ = snapshot->generation();
    shared_.metrics.set_generation(generation_, snapshot->manifest().counts.articles);
  }
  const bool is_behind = live_.last_error().has_value();
  if (is_behind && !is_behind_) {
    shared_.metrics.count_error(std::string(schema::name_of(live_.last_error()->code())));
    log_index_error(*live_.last_error(), "the generation before goes on");
  }
  is_behind_ = is_behind;
  return snapshot;
}

Response Answerer::computed(const Request& request, const searcher::Snapshot& snapshot) const {
  switch (request.route) {
    case Route::openapi: return {.content_type = "application/json", .body = std::string(embedded("openapi.json"))};
    case Route::opensearch: return answer_opensearch(request);
    case Route::feed: return answer_feed(request, snapshot, shared_.options.limits);
    case Route::article_text:
    case Route::article_json:
      if (auto file = article_file(request, snapshot)) return std::move(*file);
      return answer_page(request, snapshot);
    case Route::page: return answer_page(request, snapshot);
    default: return answer_api(request, snapshot, shared_.options.limits);
  }
}

Response Answerer::answer_from_index(const Request& request) {
  const auto snapshot = current();
  const bool is_kept = request.method != Method::post;
  const std::string etag = "W/\"" + snapshot->generation() + "-" + shared_.run + "\"";
  if (is_kept && request.if_none_match.find(etag) != std::string::npos)
    return {.status = 304, .content_type = {}, .body = {}, .headers = {{"ETag", etag}}};
  const std::string key = shared_.options.cache_bytes > 0 ? key_of(request) : std::string();
  if (!key.empty())
    if (auto kept = shared_.cache.find(snapshot->generation(), key)) return std::move(*kept);
  Response response = computed(request, *snapshot);
  if (response.status != 200) return response;
  if (is_kept) response.headers.emplace_back("ETag", etag);
  if (!key.empty()) shared_.cache.add(snapshot->generation(), key, response);
  return response;
}

Response Answerer::answer(const Request& request) {
  try {
    if (request.route == Route::metrics)
      return {.content_type = "text/plain; version=0.0.4; charset=utf-8", .body = shared_.metrics.text()};
    if (request.route == Route::asset) return answer_asset(request);
    const searcher::Deadline deadline(request.deadline);
    if (request.route == Route::health) {
      current();
      return {.content_type = "text/plain; charset=utf-8", .body = "ok\n"};
    }
    return answer_from_index(request);
  } catch (const searcher::DeadlinePassed&) {
    return response_of(Problem{503, "too_slow", "this takes too long", "the server",
                               "ask for less: fewer words with *, a shorter draft"},
                       request.route);
  } catch (const schema::IndexError& error) {
    // Where the index lies on the server's disk is for its keeper alone.
    log_index_error(error, "a request was not answered");
    return response_of(Problem{503, std::string(schema::name_of(error.code())), "the index cannot be read", "the index",
                               "tell the archive's keeper; the server's log says more"},
                       request.route);
  } catch (const std::exception& error) {
    log_failure(name_of(request.route), error.what());
    return response_of(
        Problem{500, "failed", "the server failed at this", "the server", "try again; if it stays, report it"},
        request.route);
  }
}

}  // namespace serve
