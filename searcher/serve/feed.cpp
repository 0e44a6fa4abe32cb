#include "searcher/serve/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/date.h"
#include "schema/checksum.h"
#include "searcher/answer/find.h"
#include "searcher/render/json.h"
#include "searcher/serve/question.h"
#include "searcher/serve/target.h"
#include "searcher/serve/xml_document.h"

namespace serve {
namespace {

constexpr std::uint32_t entries = 50;

// RFC 3339 wants a time: a day begins at midnight, and what has no date at all is as old as the index.
std::string moment_of(const std::string& published, const std::string& otherwise) {
  const auto date = corpus::parse_iso_date(published);
  if (!date) return otherwise;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00Z", date->year, std::max(1, date->month), std::max(1, date->day),
                     std::max(0, date->hour), std::max(0, date->minute));
}

// The same for the same name on every machine: a UUID of version 8 (RFC 9562).
std::string urn_of(std::string_view kind, std::string_view name) {
  std::string hex;
  for (const char* half : {"1", "2"})
    hex += fmt::format("{:016x}", schema::checksum(fmt::format("{}\n{}\n{}", half, kind, name)));
  hex[12] = '8';
  hex[16] = "89ab"[hex[16] % 4];
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                     hex.substr(16, 4), hex.substr(20));
}

void add_link(pugi::xml_node parent, std::string_view relation, std::string_view type, const std::string& address) {
  pugi::xml_node link = parent.append_child("link");
  add_attribute(link, "rel", relation);
  add_attribute(link, "type", type);
  add_attribute(link, "href", address);
}

void add_author(pugi::xml_node parent, std::string_view name) {
  add_element(parent.append_child("author"), "name", name);
}

void add_entry(pugi::xml_node feed, const searcher::ArticleHit& hit, const std::string& site,
               const std::string& moment) {
  pugi::xml_node entry = feed.append_child("entry");
  add_element(entry, "title", hit.headline.empty() ? hit.article : hit.headline);
  add_element(entry, "id", urn_of("article", hit.article));
  add_element(entry, "updated", moment);
  if (!hit.agency.empty()) add_author(entry, hit.agency);
  add_link(entry, "alternate", "text/html", site + "/a/" + percent_encoded(hit.article));
  std::string summary;
  for (const searcher::Passage& passage : hit.passages) summary += (summary.empty() ? "" : " … ") + passage.text;
  add_element(entry, "summary", summary);
}

std::string printed(const searcher::FindAnswer& answer, const Parameters& parameters, const std::string& site,
                    const std::string& created) {
  std::string address = site + "/feed";
  for (const auto& [name, value] : parameters)
    address += (address.ends_with("/feed") ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "utf-8";
  pugi::xml_node feed = document.append_child("feed");
  add_attribute(feed, "xmlns", "http://www.w3.org/2005/Atom");
  add_element(feed, "title", "Pullquote: " + answer.head.query);
  add_element(feed, "subtitle", answer.head.understood);
  add_element(feed, "id", urn_of("feed", address.substr(site.size())));
  add_element(feed, "updated", answer.hits.empty() ? created : moment_of(answer.hits.front().published, created));
  add_author(feed, "Pullquote");
  add_link(feed, "self", "application/atom+xml", address);
  add_link(feed, "alternate", "text/html", site + "/?q=" + percent_encoded(answer.head.query) + "&sort=newest");
  for (const searcher::ArticleHit& hit : answer.hits) add_entry(feed, hit, site, moment_of(hit.published, created));
  return print(document);
}

}  // namespace

Response answer_feed(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits) {
  const auto read = parameters_of(request);
  if (const Problem* problem = std::get_if<Problem>(&read)) return response_of(*problem, request.route);
  const Parameters& parameters = std::get<Parameters>(read);
  for (const auto& [name, value] : parameters)
    for (const std::string_view other : {"sort", "offset", "facets", "count", "misquote"})
      if (name == other) return response_of(unknown_parameter(name), request.route);
  auto asked = question_of(parameters, searcher::Question::find, limits);
  if (const Problem* problem = std::get_if<Problem>(&asked)) return response_of(*problem, request.route);
  AskedQuestion& question = std::get<AskedQuestion>(asked);
  const bool has_limit =
      std::any_of(parameters.begin(), parameters.end(), [](const auto& p) { return p.first == "limit"; });
  if (!has_limit) question.options.limit = entries;
  question.options.order = searcher::Order::newest;
  const searcher::FindAnswer answer = searcher::find(question.query, snapshot, question.options);
  if (answer.head.is_refused) {
    Response response = json_response(400, searcher::refusal_json(answer.head));
    response.error = "query_refused";
    return response;
  }
  return {.content_type = "application/atom+xml; charset=utf-8",
          .body = printed(answer, parameters, request.site,
                          moment_of(snapshot.manifest().created, "1970-01-01T00:00:00Z"))};
}

}  // namespace serve
