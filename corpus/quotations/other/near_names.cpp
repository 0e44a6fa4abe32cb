#include "corpus/quotations/other/near_names.h"

#include <algorithm>

namespace corpus {

const Lexicon& empty_lexicon() {
  static const Lexicon lexicon("other");
  return lexicon;
}

namespace other {
namespace {

constexpr std::size_t most_words_between = 4;

Span name_at(const std::vector<Item>& items, std::size_t begin) {
  std::size_t end = begin;
  while (end < items.size() && items[end].is_word() && items[end].capital) ++end;
  return {begin, end};
}

// "...", says the mayor X
Span name_behind(const std::vector<Item>& items, std::size_t quote) {
  std::size_t at = quote + 1;
  if (at < items.size() && items[at].kind == ItemKind::comma) ++at;
  if (at < items.size() && items[at].kind == ItemKind::dash) ++at;
  if (at == quote + 1) return {};
  for (std::size_t between = 0; between <= most_words_between && at < items.size() && items[at].is_word();
       ++between, ++at)
    if (items[at].capital) return name_at(items, at);
  return {};
}

// X says: "..."
Span name_before(const std::vector<Item>& items, std::size_t quote) {
  if (quote == 0 || items[quote - 1].kind != ItemKind::colon) return {};
  std::size_t at = quote - 1;
  for (std::size_t between = 0; between < 2 * most_words_between && at > 0 && items[at - 1].is_word(); ++between) {
    --at;
    if (!items[at].capital) continue;
    std::size_t begin = at;
    while (begin > 0 && items[begin - 1].is_word() && items[begin - 1].capital) --begin;
    return {begin, at + 1};
  }
  return {};
}

}  // namespace

void join_names(std::string_view, std::vector<Item>&) {}

std::vector<Attribution> attributions(std::string_view, const std::vector<Item>& items) {
  std::vector<Attribution> found;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (items[at].kind != ItemKind::quote) continue;
    Attribution attribution;
    attribution.speaker = name_before(items, at);
    if (attribution.speaker.empty()) attribution.speaker = name_behind(items, at);
    if (attribution.speaker.empty()) continue;
    attribution.contents = {{at, at + 1}};
    attribution.confidence = 0.6f;
    found.push_back(std::move(attribution));
  }
  return found;
}

}  // namespace other
}  // namespace corpus
