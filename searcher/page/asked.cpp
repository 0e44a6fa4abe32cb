#include "searcher/page/asked.h"

#include <algorithm>
#include <charconv>

#include "corpus/date.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace searcher {
namespace {

// A date of the calendar, or "".
std::string date_in(std::string_view value) {
  const auto date = corpus::parse_iso_date(text::trim(value));
  if (!date) return {};
  return corpus::print({.year = date->year, .month = date->month, .day = date->day});
}

std::uint32_t page_in(std::string_view value) {
  std::uint32_t number = 1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp<std::uint32_t>(number, 1, max_page);
}

}  // namespace

std::string_view name_of(Order order) {
  switch (order) {
    case Order::newest: return "newest";
    case Order::oldest: return "oldest";
    case Order::relevance: break;
  }
  return "";
}

std::string_view Asked::value_of(std::string_view field) const {
  for (const auto& [name, value] : narrowed)
    if (name == field) return value;
  return {};
}

AnswerOptions Asked::options(std::uint32_t hits_a_page) const {
  AnswerOptions options;
  options.limit = hits_a_page;
  options.offset = (page - 1) * hits_a_page;
  options.order = order;
  return options;
}

Asked narrowed_to(Asked asked, std::string_view field, std::string value) {
  std::vector<std::pair<std::string_view, std::string>> narrowed;
  for (const std::string_view name : narrowing_fields) {
    std::string kept(name == field ? std::string_view(value) : asked.value_of(name));
    if (!kept.empty()) narrowed.emplace_back(name, std::move(kept));
  }
  asked.narrowed = std::move(narrowed);
  asked.page = 1;
  return asked;
}

Asked within_dates(Asked asked, std::string from, std::string to) {
  asked.from = std::move(from);
  asked.to = std::move(to);
  asked.page = 1;
  return asked;
}

Asked ordered(Asked asked, Order order) {
  asked.order = order;
  asked.page = 1;
  return asked;
}

Asked on_page(Asked asked, std::uint32_t page) {
  asked.page = page;
  return asked;
}

Asked viewed(Asked asked, std::string view) {
  asked.view = std::move(view);
  asked.page = 1;
  return asked;
}

Asked asked_of(const PageRequest& request) {
  Asked asked;
  if (request.path == "/quotes" || request.path == "/captions" || request.path == "/concordance")
    asked.view = request.path;
  for (const auto& [name, given] : request.parameters) {
    const std::string value = text::replace_bad_bytes(given).text;
    if (name == "q") asked.query = text::trim(value);
    if (name == "from") asked.from = date_in(value);
    if (name == "to") asked.to = date_in(value);
    if (name == "sort")
      asked.order = value == "newest" ? Order::newest : value == "oldest" ? Order::oldest : asked.order;
    if (name == "private") asked.is_private = value == "1";
    if (std::find(narrowing_fields.begin(), narrowing_fields.end(), name) != narrowing_fields.end())
      asked = narrowed_to(std::move(asked), name, std::string(text::trim(value)));
  }
  for (const auto& [name, value] : request.parameters)
    if (name == "page") asked.page = page_in(value);
  return asked;
}

Address address_of(const Asked& asked) {
  Address address(asked.view);
  address.add("q", asked.query);
  for (const auto& [field, value] : asked.narrowed) address.add(std::string(field), value);
  address.add("from", asked.from).add("to", asked.to).add("sort", std::string(name_of(asked.order)));
  if (asked.page > 1) address.add("page", std::to_string(asked.page));
  if (asked.is_private) address.add("private", "1");
  return address;
}

Address article_address(std::string_view article_id, const Asked& asked, std::string_view fragment) {
  Address address("/a/", std::string(article_id));
  address.add("q", asked.query);
  if (asked.is_private) address.add("private", "1");
  return address.at(fragment);
}

}  // namespace searcher
