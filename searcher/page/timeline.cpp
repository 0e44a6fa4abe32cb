#include "searcher/page/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "corpus/date.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

// The picture's own units; the page stretches it to its width.
constexpr std::uint64_t bar_step = 10, height = 64;
// So many months have a link each; of more than these a year has one, which leads to its months.
constexpr std::size_t months_with_links = 36;
// So few are not stretched over the whole page.
constexpr std::size_t few_months = 18, fewer_months = 6;

HtmlWriter::Markup width_of(const std::vector<MonthCount>& months) {
  if (months.size() <= fewer_months) return " few fewer";
  if (months.size() <= few_months) return " few";
  return "";
}

std::string iso_of(const MonthCount& month) { return fmt::format("{:04}-{:02}", month.year, month.month); }

std::string hits_in(std::uint64_t count, std::string_view when) {
  return fmt::format("{}: {} {}", when, with_thousands(count), count == 1 ? "hit" : "hits");
}

// A stretch of the picture that narrows to its time.
struct Stretch {
  std::string iso;
  std::span<const MonthCount> months;
  std::size_t first = 0;  // of the first of them, among all

  std::uint64_t count() const {
    std::uint64_t sum = 0;
    for (const MonthCount& month : months) sum += month.count;
    return sum;
  }
};

std::vector<Stretch> stretches_of(const std::vector<MonthCount>& months) {
  std::vector<Stretch> stretches;
  const std::span<const MonthCount> all(months);
  for (std::size_t i = 0; i < months.size();) {
    std::size_t end = i + 1;
    if (months.size() > months_with_links)
      while (end < months.size() && months[end].year == months[i].year) ++end;
    const bool is_year = months.size() > months_with_links;
    stretches.push_back({is_year ? std::to_string(months[i].year) : iso_of(months[i]), all.subspan(i, end - i), i});
    i = end;
  }
  return stretches;
}

void write_stretch(HtmlWriter& html, const Stretch& stretch, std::uint64_t highest, const Asked& asked) {
  const std::uint64_t count = stretch.count();
  const bool is_linked = count > 0 && !asked.is_private;
  if (is_linked) {
    html.markup("<a href=\"").text(address_of(within_dates(asked, stretch.iso, stretch.iso)).text());
    html.markup("\" aria-label=\"").text(hits_in(count, shown_date(stretch.iso))).markup("\">");
  }
  if (!is_linked) html.markup("<g><title>").text(hits_in(count, shown_date(stretch.iso))).markup("</title>");
  // The whole height can be clicked.
  html.markup("<path class=\"ground\" d=\"M").number(stretch.first * bar_step).markup(" 0h");
  html.number(stretch.months.size() * bar_step).markup("v").number(height).markup("h-");
  html.number(stretch.months.size() * bar_step).markup("z\"/><path d=\"");
  for (std::size_t i = 0; i < stretch.months.size(); ++i) {
    const std::uint64_t of_month = stretch.months[i].count;
    if (of_month == 0) continue;
    const std::uint64_t tall = std::max<std::uint64_t>(2, of_month * height / highest);
    html.markup("M").number((stretch.first + i) * bar_step + bar_step / 2).markup(" ").number(height);
    html.markup("v-").number(tall);
  }
  html.markup("\"/>");
  html.markup(is_linked ? HtmlWriter::Markup("</a>\n") : HtmlWriter::Markup("</g>\n"));
}

void write_picture(HtmlWriter& html, const std::vector<MonthCount>& months, const std::vector<Stretch>& stretches,
                   const Asked& asked) {
  const auto most = std::max_element(months.begin(), months.end(),
                                     [](const MonthCount& a, const MonthCount& b) { return a.count < b.count; });
  html.markup("<svg class=\"bars").markup(width_of(months)).markup("\"");
  html.markup(
      " role=\"group\" aria-labelledby=\"bars-title bars-said\" preserveAspectRatio=\"none\" "
      "viewBox=\"0 0 ");
  html.number(months.size() * bar_step).markup(" ").number(height);
  html.markup("\" data-first=\"").text(iso_of(months.front())).markup("\" data-counts=\"");
  for (const MonthCount& month : months) {
    if (&month != &months.front()) html.markup(" ");
    html.number(month.count);
  }
  html.markup("\">\n<title id=\"bars-title\">Hits by month</title>\n<desc id=\"bars-said\">");
  html.text(fmt::format("{} to {}; most in {}, {}.", shown_date(iso_of(months.front())),
                        shown_date(iso_of(months.back())), shown_date(iso_of(*most)), with_thousands(most->count)));
  html.markup("</desc>\n");
  for (const Stretch& stretch : stretches) write_stretch(html, stretch, std::max<std::uint64_t>(most->count, 1), asked);
  html.markup("</svg>\n");
  html.markup("<p class=\"axis").markup(width_of(months)).markup("\"");
  html.markup(" aria-hidden=\"true\"><span>").text(shown_date(iso_of(months.front())));
  html.markup("</span> <output class=\"read\"></output> <span>").text(shown_date(iso_of(months.back())));
  html.markup("</span></p>\n");
}

void write_table(HtmlWriter& html, const std::vector<Stretch>& stretches, const Asked& asked) {
  html.markup("<details><summary>The same as a table</summary>\n<table>\n<thead><tr><th scope=\"col\">When</th>");
  html.markup("<th scope=\"col\">Hits</th></tr></thead>\n<tbody>\n");
  for (const Stretch& stretch : stretches) {
    const std::uint64_t count = stretch.count();
    if (count == 0) continue;
    html.markup("<tr><th scope=\"row\">");
    write_way(html, address_of(within_dates(asked, stretch.iso, stretch.iso)), asked.is_private,
              shown_date(stretch.iso));
    html.markup("</th><td>").text(with_thousands(count)).markup("</td></tr>\n");
  }
  html.markup("</tbody>\n</table></details>\n");
}

}  // namespace

std::vector<MonthCount> months_of(const std::vector<FacetValue>& counted) {
  std::vector<MonthCount> known;
  for (const FacetValue& value : counted)
    if (const auto date = corpus::parse_iso_date(value.label); date && date->month != 0)
      known.push_back({date->year, date->month, value.count});
  if (known.empty()) return known;
  const auto index = [](const MonthCount& m) { return m.year * 12 + m.month - 1; };
  std::sort(known.begin(), known.end(), [&](const auto& a, const auto& b) { return index(a) < index(b); });
  const int last = index(known.back());
  const int first = std::max(index(known.front()), last - static_cast<int>(max_timeline_months) + 1);
  std::vector<MonthCount> months;
  for (int i = first; i <= last; ++i) months.push_back({i / 12, i % 12 + 1, 0});
  for (const MonthCount& month : known)
    if (index(month) >= first) months[static_cast<std::size_t>(index(month) - first)].count += month.count;
  return months;
}

void write_timeline(HtmlWriter& html, const Facets& facets, bool are_exact, const Asked& asked) {
  const auto facet = std::find_if(facets.begin(), facets.end(), [](const auto& f) { return f.first == "month"; });
  if (facet == facets.end()) return;
  const std::vector<MonthCount> months = months_of(facet->second);
  if (months.size() < 2) return;
  const std::vector<Stretch> stretches = stretches_of(months);
  html.markup("<section class=\"timeline\" aria-labelledby=\"when\">\n<h2 id=\"when\">When <small>by month, ");
  html.markup(are_exact ? HtmlWriter::Markup("exact counts") : HtmlWriter::Markup("estimated counts"));
  html.markup("</small></h2>\n");
  write_picture(html, months, stretches, asked);
  write_table(html, stretches, asked);
  html.markup("</section>\n");
}

}  // namespace searcher
