#include "searcher/page/narrowing.h"

#include <fmt/format.h>

#include <array>

#include "corpus/date.h"
#include "searcher/page/way.h"
#include "searcher/query/parser.h"

namespace searcher {
namespace {

// As the value of a field: a name in quotation marks, whatever it holds.
std::string in_marks(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) out += c == '"' || c == '\\' ? ' ' : c;
  return out + "\"";
}

struct Words {
  std::string_view code, words;
};

constexpr std::array<Words, 8> field_titles = {{{"speaker", "Speaker"},
                                                {"kind", "How quoted"},
                                                {"place", "Place"},
                                                {"agency", "Agency"},
                                                {"topic", "Topic"},
                                                {"language", "Language"},
                                                {"photographer", "Photographer"},
                                                {"year", "Year"}}};

constexpr std::array<Words, 17> languages = {{{"en", "English"},
                                              {"ru", "Russian"},
                                              {"zh", "Chinese"},
                                              {"kk", "Kazakh"},
                                              {"ky", "Kyrgyz"},
                                              {"tg", "Tajik"},
                                              {"tk", "Turkmen"},
                                              {"uz", "Uzbek"},
                                              {"tr", "Turkish"},
                                              {"ar", "Arabic"},
                                              {"de", "German"},
                                              {"es", "Spanish"},
                                              {"fa", "Persian"},
                                              {"fr", "French"},
                                              {"he", "Hebrew"},
                                              {"it", "Italian"},
                                              {"pt", "Portuguese"}}};

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

template <std::size_t size>
std::string_view words_for(const std::array<Words, size>& table, std::string_view code) {
  for (const Words& row : table)
    if (row.code == code) return row.words;
  return code;
}

void write_chip(HtmlWriter& html, const Asked& without, bool is_private, std::string_view title,
                std::string_view value) {
  html.markup("<li>");
  const std::string label = fmt::format("Remove {}: {}", title, value);
  {
    const Way way(html, address_of(without), is_private, {.attributes = " class=\"chip\"", .label = label});
    html.text(title).markup(": <bdi>").text(value).markup("</bdi> <span aria-hidden=\"true\">×</span>");
  }
  html.markup("</li>");
}

}  // namespace

std::string query_of(const Asked& asked) {
  if (asked.narrowed.empty() && asked.from.empty() && asked.to.empty()) return asked.query;
  std::string query;
  for (const auto& [field, value] : asked.narrowed) query += fmt::format("{}:{} ", field, in_marks(value));
  if (asked.from == asked.to)
    query += asked.from.empty() ? "" : fmt::format("date:{} ", asked.from);
  else
    query += fmt::format("date:{}..{} ", asked.from, asked.to);
  const Query words = parse(asked.query);
  if (words.root && words.root->kind != Node::Kind::everything) query += fmt::format("({})", print(*words.root));
  return query;
}

std::string_view title_of(std::string_view field) { return words_for(field_titles, field); }

std::string shown_value(std::string_view field, std::string_view value) {
  return std::string(field == "language" ? words_for(languages, value) : value);
}

std::string shown_date(std::string_view iso) {
  const auto date = corpus::parse_iso_date(iso);
  if (!date) return std::string(iso);
  if (date->month == 0) return std::to_string(date->year);
  const std::string_view month = months[static_cast<std::size_t>(date->month) - 1];
  if (date->day == 0) return fmt::format("{} {}", month, date->year);
  return fmt::format("{} {} {}", date->day, month, date->year);
}

std::string shown_period(std::string_view from, std::string_view to) {
  if (from.empty() && to.empty()) return {};
  if (from == to) return shown_date(from);
  if (to.empty()) return "from " + shown_date(from);
  if (from.empty()) return "until " + shown_date(to);
  return fmt::format("{} to {}", shown_date(from), shown_date(to));
}

void write_chips(HtmlWriter& html, const Asked& asked) {
  const std::string period = shown_period(asked.from, asked.to);
  if (asked.narrowed.empty() && period.empty()) return;
  html.markup("<ul class=\"chips\" aria-label=\"Narrowed to\">\n");
  for (const auto& [field, value] : asked.narrowed)
    write_chip(html, narrowed_to(asked, field, ""), asked.is_private, title_of(field), shown_value(field, value));
  if (!period.empty()) write_chip(html, within_dates(asked, "", ""), asked.is_private, "Date", period);
  if (asked.narrowed.size() + (period.empty() ? 0 : 1) > 1) {
    Asked all = within_dates(asked, "", "");
    all.narrowed.clear();
    html.markup("<li>");
    write_way(html, address_of(all), asked.is_private, "Remove all");
    html.markup("</li>");
  }
  html.markup("</ul>\n");
}

}  // namespace searcher
