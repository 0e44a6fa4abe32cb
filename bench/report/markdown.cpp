#include "bench/report/markdown.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "bench/report/markdown_table.h"
#include "bench/verification/verification_page.h"

namespace bench {
namespace {

std::string ms(const Json& us) { return short_number(us.get<double>() / 1e3); }
std::string number(const Json& value) { return short_number(value.get<double>()); }
std::string megabytes(const Json& bytes) { return short_number(bytes.get<double>() / 1e6); }

const std::map<std::string, std::string> mode_titles = {{"passages", "Ten hits with passages"},
                                                        {"ids", "Ten hits, ids alone"}};

std::string opening(const Json& results) {
  const Json& machine = results.at("machine");
  const Json& versions = results.at("versions");
  std::string page = fmt::format("# Benchmark run of {}\n\n", results.at("date").get<std::string>());
  MarkdownTable table({"what", "value"});
  table.add({"command", "`" + results.at("command").get<std::string>() + "`"});
  table.add({"machine", fmt::format("{}, {} cores, {:.1f} GB, {}", machine.at("cpu").get<std::string>(),
                                    machine.at("cores").get<unsigned>(), machine.at("memory_bytes").get<double>() / 1e9,
                                    machine.at("system").get<std::string>())});
  for (const auto& [name, version] : versions.items()) table.add({name, version.get<std::string>()});
  if (results.contains("corpus"))
    table.add(
        {"corpus", fmt::format("{} articles, {} MB of text", results["corpus"].at("articles").get<std::uint64_t>(),
                               megabytes(results["corpus"].at("text_bytes")))});
  return page + table.text() + "\n";
}

// "0.08 / 0.11 of 0.1 ✓"
std::string ratio_cell(const Json& of_class, const std::string& peer) {
  if (!of_class.contains("ratios") || !of_class["ratios"].contains(peer)) return "–";
  const Json& ratios = of_class["ratios"][peer];
  std::string cell = fmt::format("{} / {}", number(ratios.at("p50")), number(ratios.at("p95")));
  if (ratios.contains("aim"))
    cell += fmt::format(" (≤ {} {})", ratios["aim"].get<double>(), ratios.at("is_met").get<bool>() ? "✓" : "✗");
  return cell;
}

std::string time_cell(const Json& of_class, const std::string& engine) {
  if (!of_class.at("engines").contains(engine)) return "–";
  const Json& figures = of_class["engines"][engine];
  return fmt::format("{} / {}", ms(figures.at("p50_us")), ms(figures.at("p95_us")));
}

std::vector<std::string> engines_of(const Json& classes) {
  std::vector<std::string> names;
  std::set<std::string> known;
  for (const Json& of_class : classes)
    for (const auto& [name, unused] : of_class.at("engines").items())
      if (known.insert(name).second) names.push_back(name);
  return names;
}

std::string latency_table(const Json& classes) {
  const std::vector<std::string> engines = engines_of(classes);
  std::vector<std::string> titles = {"class", "queries", "pullquote p50", "p95", "p99", "max"};
  for (const std::string& engine : engines)
    if (engine != "pullquote") titles.push_back(engine + " p50 / p95");
  for (const std::string& engine : engines)
    if (engine != "pullquote") titles.push_back("pullquote ÷ " + engine + ", p50 / p95");
  MarkdownTable table(titles);
  for (const Json& of_class : classes) {
    if (!of_class.at("engines").contains("pullquote")) continue;
    const Json& own = of_class["engines"]["pullquote"];
    std::vector<std::string> cells = {of_class.at("title").get<std::string>(),
                                      std::to_string(of_class.at("questions").get<unsigned>())};
    for (const char* key : {"p50_us", "p95_us", "p99_us", "max_us"}) cells.push_back(ms(own.at(key)));
    for (const std::string& engine : engines)
      if (engine != "pullquote") cells.push_back(time_cell(of_class, engine));
    for (const std::string& engine : engines)
      if (engine != "pullquote") cells.push_back(ratio_cell(of_class, engine));
    table.add(cells);
  }
  return table.text();
}

std::string latency_section(const Json& latency) {
  std::string page;
  for (const auto& [mode, classes] : latency.at("modes").items()) {
    page += fmt::format("## {}\n\nMilliseconds of {} time, one core, {} rounds.\n\n", mode_titles.at(mode),
                        latency.at("settings").at("clock").get<std::string>(),
                        latency.at("settings").at("rounds").get<unsigned>());
    page += latency_table(classes) + "\n";
    if (latency.contains("summary") && latency["summary"].contains(mode))
      for (const auto& [peer, sums] : latency["summary"][mode].items())
        page += fmt::format("Aims met against {}: {} of {}.\n", peer, sums.at("met").get<int>(),
                            sums.at("aims").get<int>());
    page += "\n";
  }
  return page;
}

std::string build_section(const Json& build) {
  std::string page = fmt::format("## Build\n\n{} articles, {} MB of text.\n\n",
                                 build.at("articles").get<std::uint64_t>(), megabytes(build.at("text_bytes")));
  MarkdownTable table(
      {"engine", "threads", "s", "compacting, s", "MB/s", "peak memory, MB", "index, MB", "index / text"});
  for (const auto& [name, figures] : build.at("engines").items())
    table.add({name, std::to_string(figures.at("threads").get<unsigned>()), number(figures.at("seconds")),
               number(figures.at("finish_seconds")), number(figures.at("mb_a_second")),
               megabytes(figures.at("peak_bytes")), megabytes(figures.at("index_bytes")),
               number(figures.at("index_to_text"))});
  page += table.text() + "\n";
  for (const auto& [name, figures] : build["engines"].items()) {
    if (!figures.contains("parts")) continue;
    if (name != "pullquote" && name != "xapian") continue;
    MarkdownTable parts({"part of " + name, "MB", "of the text"});
    for (const auto& [part, bytes] : figures["parts"].items())
      parts.add({part, megabytes(bytes), short_number(bytes.get<double>() / build["text_bytes"].get<double>())});
    page += parts.text() + "\n";
  }
  return page;
}

std::string growth_section(const Json& growth) {
  std::string page = "## Growth\n\nPullquote's p50 / p95 / max in milliseconds, ten hits with passages.\n\n";
  std::vector<std::string> titles = {"class"};
  std::map<std::string, std::vector<std::string>> cells;
  std::vector<std::string> order;
  std::size_t column = 0;
  for (const Json& size : growth.at("sizes")) {
    titles.push_back(fmt::format("{} articles", size.at("articles").get<std::uint64_t>()));
    for (const Json& of_class : size.at("latency").at("modes").at("passages")) {
      const std::string title = of_class.at("title");
      if (!cells.contains(title)) order.push_back(title);
      cells[title].resize(column, "–");
      const Json& own = of_class.at("engines").at("pullquote");
      cells[title].push_back(
          fmt::format("{} / {} / {}", ms(own.at("p50_us")), ms(own.at("p95_us")), ms(own.at("max_us"))));
    }
    ++column;
  }
  MarkdownTable table(titles);
  for (const std::string& title : order) {
    std::vector<std::string> row = {title};
    cells[title].resize(column, "–");
    row.insert(row.end(), cells[title].begin(), cells[title].end());
    table.add(row);
  }
  page += table.text() + "\n";
  MarkdownTable worst({"articles", "worst query, ms", "of class", "query", "slowest single run, ms", "build, MB/s",
                       "peak memory, MB", "index / text"});
  for (const Json& size : growth["sizes"]) {
    const Json& build = size.at("build").at("engines").at("pullquote");
    worst.add({std::to_string(size["articles"].get<std::uint64_t>()), ms(size.at("worst").at("us")),
               size["worst"].at("class").get<std::string>(), "`" + size["worst"].at("query").get<std::string>() + "`",
               ms(size["worst"].at("once_us")), number(build.at("mb_a_second")), megabytes(build.at("peak_bytes")),
               number(build.at("index_to_text"))});
  }
  return page + worst.text() + "\n";
}

std::string cold_section(const Json& cold) {
  return fmt::format(
      "## A process for one query\n\nFrom its start to its last byte, {} starts of each of {} queries: p50 {} ms, p95 "
      "{} "
      "ms, max {} ms. A program that does nothing takes {} ms.\n\n",
      cold.at("times").get<unsigned>(), cold.at("queries").size(), number(cold.at("p50_ms")), number(cold.at("p95_ms")),
      number(cold.at("max_ms")), number(cold.at("nothing_p50_ms")));
}

std::string relevance_section(const Json& relevance) {
  std::string page = "## Relevance\n\nnDCG@10 over judged queries.\n\n";
  std::vector<std::string> titles = {"collection", "articles", "queries"};
  for (const auto& [engine, unused] : relevance.at("collections").at(0).at("ndcg_at_10").items())
    titles.push_back(engine);
  MarkdownTable table(titles);
  for (const Json& collection : relevance["collections"]) {
    std::vector<std::string> cells = {collection.at("name").get<std::string>(),
                                      std::to_string(collection.at("articles").get<std::uint64_t>()),
                                      std::to_string(collection.at("queries").get<std::uint64_t>())};
    for (const auto& [engine, score] : collection.at("ndcg_at_10").items())
      cells.push_back(fmt::format("{:.3f}", score.get<double>()));
    table.add(cells);
  }
  return page + table.text() + "\n";
}

}  // namespace

std::string to_markdown(const Json& results) {
  std::string page = opening(results);
  if (results.contains("latency")) page += latency_section(results["latency"]);
  if (results.contains("build")) page += build_section(results["build"]);
  if (results.contains("growth")) page += growth_section(results["growth"]);
  if (results.contains("cold_start")) page += cold_section(results["cold_start"]);
  if (results.contains("relevance")) page += relevance_section(results["relevance"]);
  if (results.contains("verification")) page += verification_section(results["verification"]);
  page.erase(page.find_last_not_of('\n') + 2);
  return page;
}

}  // namespace bench
