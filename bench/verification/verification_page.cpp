#include "bench/verification/verification_page.h"

#include <fmt/format.h>

#include "bench/report/markdown_table.h"

namespace bench {
namespace {

std::string percent(const Json& figures, const char* key) {
  if (!figures.contains(key)) return "–";
  return fmt::format("{:.2f}", 100 * figures[key].get<double>());
}

std::string ms(const Json& us) { return short_number(us.get<double>() / 1e3); }

std::vector<std::string> cells_of(const std::string& title, const Json& figures) {
  std::string truth;
  for (const auto& [verdict, count] : figures.at("truth").items())
    truth += fmt::format("{}{} {}", truth.empty() ? "" : ", ", verdict, count.get<std::size_t>());
  return {title,
          std::to_string(figures.at("cases").get<std::size_t>()),
          truth,
          percent(figures, "verdict_right"),
          std::to_string(figures.at("false").get<std::size_t>()),
          std::to_string(figures.at("failed").get<std::size_t>()),
          percent(figures, "source_right"),
          std::to_string(figures.at("untrue_sources").get<std::size_t>()),
          percent(figures, "copies_right"),
          percent(figures, "diff_right"),
          percent(figures, "change_named"),
          ms(figures.at("us").at("p50")),
          ms(figures.at("us").at("p99"))};
}

std::string times(const char* what, const Json& figures) {
  return fmt::format("{}: p50 {} ms, p95 {} ms, p99 {} ms, max {} ms ({} measured).\n", what, ms(figures.at("p50_us")),
                     ms(figures.at("p95_us")), ms(figures.at("p99_us")), ms(figures.at("max_us")),
                     figures.at("count").get<std::size_t>());
}

}  // namespace

std::string verification_section(const Json& verification) {
  std::string page = fmt::format("## Verification\n\n{} articles, {:.1f} MB of text; {} time, one core.\n\n",
                                 verification.at("archive").at("articles").get<std::uint64_t>(),
                                 verification.at("archive").at("text_bytes").get<double>() / 1e6,
                                 verification.at("settings").at("clock").get<std::string>());
  if (!verification.contains("classes")) return page;
  MarkdownTable table({"class", "cases", "truth", "verdict right, %", "false", "failed", "source right, %",
                       "untrue sources", "copies right, %", "diff right, %", "change named, %", "p50, ms", "p99, ms"});
  for (const Json& row : verification["classes"]) table.add(cells_of(row.at("class").get<std::string>(), row));
  table.add(cells_of("**adversarial**", verification.at("adversarial")));
  table.add(cells_of("**all**", verification.at("all")));
  return page + table.text() + "\n" + times("A quotation of 8 to 25 words", verification.at("latency")) +
         times("A draft of 100 of them", verification.at("draft_of_100")) +
         times("A draft of 100 of all classes", verification.at("draft_of_100_of_all_classes")) + "\n";
}

}  // namespace bench
