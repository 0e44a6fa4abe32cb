#include "corpus/wire/kicker.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/letters.h"
#include "corpus/wire/agency.h"
#include "corpus/wire/revision.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

using std::string_view;

// Last words of kickers, as text::normal_form() writes them.
constexpr std::array story_kinds = std::to_array<string_view>({
    "headlines",  "file",       "focus",    "watch",     "insights",  "insight",      "analysis",
    "feature",    "roundup",    "update",   "exclusive", "profile",   "interview",    "explainer",
    "factbox",    "commentary", "opinion",  "briefing",  "spotlight", "backgrounder", "urgent",
    "newsletter", "dispatch",   "diary",    "recap",     "live",      "обзор",        "комментарий",
    "интервью",   "эксклюзив",  "репортаж", "анализ",    "срочно",    "мнение",       "досье",
});

constexpr std::array chinese_story_kinds = std::to_array<string_view>({
    "综述",
    "特稿",
    "快讯",
    "评论",
    "时评",
    "专访",
    "述评",
    "观察",
    "头条",
    "特写",
    "通讯",
    "社论",
});

bool names_story_kind(string_view kicker) {
  for (const string_view kind : chinese_story_kinds)
    if (kicker.ends_with(kind)) return true;
  const std::size_t space = kicker.find_last_of(' ');
  const string_view last = space == string_view::npos ? kicker : kicker.substr(space + 1);
  return std::find(story_kinds.begin(), story_kinds.end(), text::normal_form(last)) != story_kinds.end();
}

bool is_separator(char32_t c) { return c == '-' || c == U'–' || c == U'—' || c == '|' || c == '_'; }

// Where the separator that ends at `end`, with the white space around it, begins; `end` when there is none.
std::size_t begin_of_separator(string_view line, std::size_t end) {
  std::size_t at = text::trim(line.substr(0, end)).empty() ? 0 : end;
  while (at > 0 && (line[at - 1] == ' ' || line[at - 1] == '\t')) --at;
  if (at == 0) return end;
  if (!is_separator(text::previous_code_point(line, at)) || at == 0) return end;
  return at;
}

bool followed_by_space(string_view line, std::size_t at) {
  return at == line.size() || text::is_space(text::first_code_point(line.substr(at)));
}

text::Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The end of the site's own name that may stand behind its agency: "-Xinhua | English.news.cn".
std::size_t end_of_site(string_view line, std::size_t at) {
  for (const string_view site : {string_view(" | English.news.cn"), string_view("|English.news.cn")})
    if (line.substr(at).starts_with(site)) return at + site.size();
  return at;
}

}  // namespace

std::size_t kicker_size(string_view headline, string_view agency) {
  constexpr std::size_t max_kicker_bytes = 60;
  constexpr std::size_t max_words = 4;
  if (revision_of(headline).kind != Revision::Kind::none) return 0;
  const string_view window = headline.substr(0, max_kicker_bytes);
  for (const string_view colon : {string_view(": "), string_view("：")}) {
    const std::size_t size = window.find(colon);
    if (size == string_view::npos) continue;
    const string_view kicker = text::trim(window.substr(0, size));
    const auto spaces = static_cast<std::size_t>(std::count(kicker.begin(), kicker.end(), ' '));
    if (!begins_like_name(kicker) || spaces >= max_words) continue;
    const bool is_of_agency = !agency.empty() && kicker.starts_with(agency);
    const bool has_headline = !text::trim(headline.substr(size + colon.size())).empty();
    if (has_headline && (is_of_agency || names_story_kind(kicker))) return size + (colon == ": " ? 1 : colon.size());
  }
  return 0;
}

text::Range find_site_suffix(string_view line, string_view agency) {
  if (agency.empty()) {
    const string_view trimmed = line.substr(0, line.find_last_not_of(" \t") + 1);
    const std::size_t separator = trimmed.find_last_of("-|_");
    if (separator == string_view::npos || !is_known_agency(text::trim(trimmed.substr(separator + 1)))) return {};
    const std::size_t begin = begin_of_separator(line, separator + 1);
    return begin > separator ? text::Range{} : range(begin, trimmed.size());
  }
  for (std::size_t at = line.find(agency); at != string_view::npos; at = line.find(agency, at + 1)) {
    const std::size_t begin = begin_of_separator(line, at);
    const std::size_t end = end_of_site(line, at + agency.size());
    if (begin < at && followed_by_space(line, end)) return range(begin, end);
  }
  return {};
}

}  // namespace corpus
