// What is asked of a page? The words, how they are narrowed, and what is to be seen of the answer.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/answer/options.h"
#include "searcher/page/address.h"
#include "searcher/page/page.h"

namespace searcher {

// The fields by which an answer is narrowed; each is one of the query language, and a parameter of the address.
inline constexpr std::array<std::string_view, 7> narrowing_fields = {"speaker", "kind",     "place",       "agency",
                                                                     "topic",   "language", "photographer"};

struct Asked {
  std::string view = "/";  // the path that lists such answers: "/", "/quotes", "/captions", "/concordance"
  std::string query;       // as typed
  std::vector<std::pair<std::string_view, std::string>> narrowed;  // of narrowing_fields, each at most once, in order
  std::string from;                                                // a year, a month or a day; "" for open
  std::string to;
  Order order = Order::relevance;
  std::uint32_t page = 1;
  bool is_private = false;  // the words are posted, and so are in no address

  bool is_empty() const { return query.empty() && narrowed.empty() && from.empty() && to.empty(); }
  std::string_view value_of(std::string_view field) const;  // "" when it is not narrowed by this field
  AnswerOptions options(std::uint32_t hits_a_page) const;
};

// Parameters that mean nothing are passed over, a page behind max_page is that one.
inline constexpr std::uint32_t max_page = 1000;
Asked asked_of(const PageRequest& request);

// Where this is answered; from its first page on, unless it says otherwise.
Address address_of(const Asked& asked);

// The same, narrowed to one value of the field, or with "" by the field no more.
Asked narrowed_to(Asked asked, std::string_view field, std::string value);
Asked within_dates(Asked asked, std::string from, std::string to);
Asked ordered(Asked asked, Order order);
Asked on_page(Asked asked, std::uint32_t page);
Asked viewed(Asked asked, std::string view);

// Where an article is read with the words lit, at `fragment`.
Address article_address(std::string_view article_id, const Asked& asked, std::string_view fragment);

std::string_view name_of(Order order);  // "", "newest", "oldest": as a parameter

}  // namespace searcher
