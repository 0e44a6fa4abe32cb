#include "searcher/page/page.h"

#include "searcher/page/article_page.h"
#include "searcher/page/asked.h"
#include "searcher/page/captions_page.h"
#include "searcher/page/check_page.h"
#include "searcher/page/frame.h"
#include "searcher/page/help_page.h"
#include "searcher/page/occurrences_page.h"
#include "searcher/page/quotes_page.h"
#include "searcher/page/results_page.h"

namespace searcher {
namespace {

std::string_view value_of(const PageRequest& request, std::string_view name) {
  for (const auto& [given, value] : request.parameters)
    if (given == name) return value;
  return {};
}

}  // namespace

std::optional<PageResponse> page(const PageRequest& request, const Snapshot& snapshot) {
  const std::string_view path = request.path;
  if (path.starts_with("/assets/")) return asset(path);
  const Asked asked = asked_of(request);
  if (path == "/") return results_page(asked, snapshot);
  if (path == "/quotes") return quotes_page(asked, snapshot);
  if (path == "/captions") return captions_page(asked, snapshot);
  if (path == "/concordance") return occurrences_page(asked, snapshot);
  if (path == "/help") return help_page(snapshot);
  if (path == "/check")
    return check_page(
        {.draft = std::string(value_of(request, "draft")), .allow_reported = value_of(request, "reported") == "1"},
        snapshot);
  constexpr std::string_view articles = "/a/";
  if (path.starts_with(articles) && path.size() > articles.size())
    return article_page(path.substr(articles.size()), value_of(request, "passage"), asked, snapshot);
  return std::nullopt;
}

PageResponse not_found_page() {
  return error_page(404, "There is no such page", "Search the coverage, or see what the pages are under Help.");
}

PageResponse error_page(int status, std::string_view message, std::string_view next) {
  FramedPage page({.title = std::string(message), .here = "", .status = status});
  page.html()
      .markup("<div class=\"opening failure\">\n<h1>")
      .text(message)
      .markup("</h1>\n<p class=\"lead\">")
      .text(next)
      .markup("</p>\n</div>\n");
  return page.take();
}

}  // namespace searcher
