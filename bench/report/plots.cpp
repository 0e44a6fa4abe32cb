#include "bench/report/plots.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "bench/report/svg.h"

namespace bench {
namespace {

constexpr double left_margin = 190;
constexpr double top_margin = 60;
constexpr double plot_width = 640;

// Powers of ten around all values.
LogScale scale_around(const std::vector<double>& values, double from, double to) {
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const double low = std::pow(10, std::floor(std::log10(std::max(*least, 1e-3))));
  const double high = std::pow(10, std::ceil(std::log10(std::max(*most, 1e-2))));
  return {low, std::max(high, 10 * low), from, to};
}

std::string power_label(double value) { return fmt::format("{:g}", value); }

// A line a class; of each engine a bar from p50 (the dot) to p95.
std::string latency_plot(const Json& classes, const std::string& title) {
  constexpr double bar = 9;
  std::vector<std::string> engines;
  std::vector<double> values;
  for (const Json& of_class : classes)
    for (const auto& [engine, figures] : of_class.at("engines").items()) {
      if (std::find(engines.begin(), engines.end(), engine) == engines.end()) engines.push_back(engine);
      values.push_back(figures.at("p50_us").get<double>() / 1e3);
      values.push_back(figures.at("p95_us").get<double>() / 1e3);
    }
  if (values.empty()) return "";
  const double row = bar * static_cast<double>(engines.size()) + 10;
  const double bottom = top_margin + row * static_cast<double>(classes.size());
  const LogScale x = scale_around(values, left_margin, left_margin + plot_width);
  Svg svg(left_margin + plot_width + 30, bottom + 40);
  svg.text(10, 20, title);
  for (std::size_t e = 0; e < engines.size(); ++e) {
    svg.dot(left_margin + 120 * static_cast<double>(e), 36, colour_of(e));
    svg.text(left_margin + 8 + 120 * static_cast<double>(e), 40, engines[e]);
  }
  for (double tick = x.least; tick <= x.most * 1.01; tick *= 10) {
    svg.line(x.at(tick), top_margin - 6, x.at(tick), bottom, "#ddd");
    svg.text(x.at(tick), bottom + 16, power_label(tick), "middle");
  }
  svg.text(left_margin + plot_width / 2, bottom + 34, "milliseconds: p50 (dot) to p95", "middle");
  double y = top_margin;
  for (const Json& of_class : classes) {
    svg.text(left_margin - 8, y + row / 2, of_class.at("title").get<std::string>(), "end");
    for (std::size_t e = 0; e < engines.size(); ++e) {
      if (!of_class.at("engines").contains(engines[e])) continue;
      const Json& figures = of_class["engines"][engines[e]];
      const double p50 = x.at(figures.at("p50_us").get<double>() / 1e3);
      const double at = y + bar * (static_cast<double>(e) + 0.5);
      svg.line(p50, at, x.at(figures.at("p95_us").get<double>() / 1e3), at, colour_of(e), 2.5);
      svg.dot(p50, at, colour_of(e));
    }
    y += row;
  }
  return svg.document();
}

struct GrowthPoint {
  double articles = 0;
  double p50_ms = 0;
  double p95_ms = 0;
};

struct GrowthLine {
  std::string title;
  std::vector<GrowthPoint> points;
};

std::vector<GrowthLine> growth_lines(const Json& growth) {
  std::vector<GrowthLine> lines;
  for (const Json& size : growth.at("sizes"))
    for (const Json& of_class : size.at("latency").at("modes").at("passages")) {
      const std::string title = of_class.at("title");
      auto line = std::find_if(lines.begin(), lines.end(), [&](const GrowthLine& l) { return l.title == title; });
      if (line == lines.end()) line = lines.insert(lines.end(), {title, {}});
      const Json& own = of_class.at("engines").at("pullquote");
      line->points.push_back({size.at("articles").get<double>(), own.at("p50_us").get<double>() / 1e3,
                              own.at("p95_us").get<double>() / 1e3});
    }
  return lines;
}

// Lines and labels at powers of ten.
void draw_grid(Svg& svg, const LogScale& x, const LogScale& y) {
  for (double tick = x.least; tick <= x.most * 1.01; tick *= 10) {
    svg.line(x.at(tick), y.to, x.at(tick), y.from, "#ddd");
    svg.text(x.at(tick), y.from + 16, power_label(tick), "middle");
  }
  for (double tick = y.least; tick <= y.most * 1.01; tick *= 10) {
    svg.line(x.from, y.at(tick), x.to, y.at(tick), "#ddd");
    svg.text(x.from - 4, y.at(tick) + 4, power_label(tick), "end");
  }
}

// A panel a class, all on one pair of scales.
std::string growth_plot(const Json& growth) {
  constexpr double panel_width = 170;
  constexpr double panel_height = 120;
  constexpr double gap = 34;
  constexpr std::size_t columns = 5;
  const std::vector<GrowthLine> lines = growth_lines(growth);
  std::vector<double> times;
  std::vector<double> sizes;
  for (const GrowthLine& line : lines)
    for (const GrowthPoint& point : line.points) {
      sizes.push_back(point.articles);
      times.insert(times.end(), {point.p50_ms, point.p95_ms});
    }
  if (times.empty()) return "";
  const std::size_t rows = (lines.size() + columns - 1) / columns;
  Svg svg(columns * (panel_width + gap) + gap, top_margin + static_cast<double>(rows) * (panel_height + 2 * gap));
  svg.text(10, 20, "Pullquote, ten hits with passages: milliseconds over the number of articles; p50 below, p95 above");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double left = gap + static_cast<double>(i % columns) * (panel_width + gap);
    const double top = top_margin + static_cast<double>(i / columns) * (panel_height + 2 * gap);
    const LogScale x = scale_around(sizes, left, left + panel_width);
    const LogScale y = scale_around(times, top + panel_height, top);
    svg.text(left, top - 6, lines[i].title);
    draw_grid(svg, x, y);
    for (std::size_t p = 0; p < lines[i].points.size(); ++p) {
      const GrowthPoint& point = lines[i].points[p];
      const GrowthPoint& before = lines[i].points[p == 0 ? 0 : p - 1];
      svg.line(x.at(before.articles), y.at(before.p50_ms), x.at(point.articles), y.at(point.p50_ms), colour_of(0), 1.5);
      svg.line(x.at(before.articles), y.at(before.p95_ms), x.at(point.articles), y.at(point.p95_ms), colour_of(1), 1.5);
      svg.dot(x.at(point.articles), y.at(point.p50_ms), colour_of(0));
      svg.dot(x.at(point.articles), y.at(point.p95_ms), colour_of(1));
    }
  }
  return svg.document();
}

}  // namespace

std::map<std::string, std::string> plots_of(const Json& results) {
  std::map<std::string, std::string> plots;
  if (results.contains("latency"))
    for (const auto& [mode, classes] : results["latency"].at("modes").items())
      plots["latency-" + mode] =
          latency_plot(classes, mode == "passages" ? "Ten hits with highlighted passages" : "Ten hits without text");
  if (results.contains("growth")) plots["growth"] = growth_plot(results["growth"]);
  std::erase_if(plots, [](const auto& plot) { return plot.second.empty(); });
  return plots;
}

}  // namespace bench
