#include "bench/verification/verification_run.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <map>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "bench/corpus/seeded_random.h"
#include "bench/measure/machine.h"
#include "bench/measure/percentiles.h"
#include "bench/verification/archive_text.h"
#include "bench/verification/quote_case.h"
#include "bench/verification/quote_pattern.h"
#include "bench/verification/scoring.h"
#include "bench/verification/truth.h"
#include "bench/verification/verdict_names.h"
#include "searcher/verify/verify.h"

namespace bench {
namespace {

constexpr std::size_t least_timed_words = 8;
constexpr std::size_t most_timed_words = 25;
constexpr std::size_t quotes_a_draft = 100;

struct Checked {
  QuoteCase made;
  QuotePattern pattern;
  Truth truth;
  Score score;
  double us = 0;
};

std::vector<Checked> cases_with_patterns(ArchiveText& archive, const VerificationOptions& options) {
  std::vector<Checked> all;
  for (QuoteCase& made : make_cases(archive, options.a_class, options.seed)) {
    Checked checked;
    checked.pattern = pattern_of(made.text, archive);
    checked.made = std::move(made);
    all.push_back(std::move(checked));
  }
  return all;
}

void find_truth(std::vector<Checked>& all, const ArchiveText& archive, unsigned jobs) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    TruthScan scan(archive);
    for (std::size_t i = next++; i < all.size(); i = next++) all[i].truth = scan.of(all[i].pattern);
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
}

std::ofstream opened(const std::string& path) {
  std::ofstream out(path);
  if (!out) throw std::runtime_error(path + ": cannot be written");
  return out;
}

std::string line(const Json& row) { return row.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

void write_cases(const std::vector<Checked>& all, const ArchiveText& archive, const std::string& path) {
  std::ofstream out = opened(path);
  for (const Checked& checked : all) {
    Json ids = Json::array();
    for (const std::uint32_t a : checked.truth.articles) ids.push_back(archive.articles()[a].id);
    out << line({{"class", checked.made.of_class},
                 {"note", checked.made.note},
                 {"text", checked.made.text},
                 {"verdict", verdict_name(checked.truth.verdict)},
                 {"changed_words", checked.truth.changed_words},
                 {"articles", std::move(ids)}});
  }
}

// The order is drawn, so that neither classes nor what the system keeps in memory tell on the times.
void verify(std::vector<Checked>& all, const searcher::Snapshot& snapshot, ArchiveText& archive,
            const VerificationOptions& options) {
  std::ofstream errors;
  if (!options.errors.empty()) errors = opened(options.errors);
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  SeededRandom(options.seed).shuffle(order);
  const OneCore one_core;
  searcher::Verifier verifier(snapshot);
  for (const std::size_t i : order) {
    Checked& checked = all[i];
    searcher::QuoteToCheck quote;
    quote.text = checked.made.text;
    const Stopwatch watch(options.clock);
    searcher::VerifiedQuote verified;
    std::string failure;
    try {
      verified = verifier.verify(quote);
    } catch (const std::exception& error) {
      failure = error.what();
    }
    checked.us = watch.us();
    checked.score = score_of(checked.made, checked.pattern, checked.truth, verified, archive);
    if (!failure.empty()) checked.score.is_verdict_right = false;
    checked.score.failure = failure;
    if (errors.is_open() && !checked.score.is_right())
      errors << line(error_row(checked.made, checked.truth, verified, checked.score, archive));
  }
}

double share(std::size_t right, std::size_t of) {
  return of == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(of);
}

// The figures of some of the cases.
template <typename Suits>
Json figures_of(const std::vector<Checked>& all, const Suits& suits) {
  std::size_t cases = 0, right = 0, wrong = 0, sourced = 0, source = 0, untrue = 0, copies = 0, diffs = 0, diff = 0,
              changes = 0, named = 0, failed = 0;
  std::map<std::string, std::size_t> verdicts;
  std::vector<double> us;
  for (const Checked& checked : all) {
    if (!suits(checked)) continue;
    const Score& score = checked.score;
    ++cases;
    ++verdicts[std::string(verdict_name(checked.truth.verdict))];
    us.push_back(checked.us);
    right += score.is_verdict_right;
    wrong += score.is_false;
    failed += !score.failure.empty();
    sourced += score.has_sources;
    source += score.has_sources && score.is_source_right;
    untrue += score.has_sources && !score.are_sources_true;
    copies += score.has_sources && score.are_copies_right;
    diffs += score.has_diff;
    diff += score.has_diff && score.is_diff_right;
    changes += score.has_named_change;
    named += score.has_named_change && score.is_change_named;
  }
  const Percentiles p = percentiles_of(us);
  Json figures = {{"cases", cases},
                  {"truth", verdicts},
                  {"verdict_right", share(right, cases)},
                  {"false", wrong},
                  {"failed", failed},
                  {"source_right", share(source, sourced)},
                  {"untrue_sources", untrue},
                  {"copies_right", share(copies, sourced)}};
  if (diffs > 0) figures["diff_right"] = share(diff, diffs);
  if (changes > 0) figures["change_named"] = share(named, changes);
  figures["us"] = {{"p50", p.p50}, {"p95", p.p95}, {"p99", p.p99}, {"max", p.max}};
  return figures;
}

Json figures_by_class(const std::vector<Checked>& all) {
  Json rows = Json::array();
  for (const auto* classes : {&faithful_classes(), &changed_classes(), &adversarial_classes()})
    for (const CaseClass& one : *classes) {
      Json row = {{"class", one.name}, {"is_adversarial", one.is_adversarial}};
      row.update(figures_of(all, [&](const Checked& checked) { return checked.made.of_class == one.name; }));
      if (row["cases"] > 0) rows.push_back(std::move(row));
    }
  return rows;
}

bool is_adversarial(const Checked& checked) {
  for (const auto* classes : {&faithful_classes(), &changed_classes(), &adversarial_classes()})
    for (const CaseClass& one : *classes)
      if (checked.made.of_class == one.name) return one.is_adversarial;
  return false;
}

Json times_of(std::vector<double> us) {
  const Percentiles p = percentiles_of(std::move(us));
  return {{"count", p.count}, {"p50_us", p.p50}, {"p95_us", p.p95}, {"p99_us", p.p99}, {"max_us", p.max}};
}

// A draft takes what its quotations take one after the other.
Json drafts(std::vector<double> us, std::uint64_t seed) {
  SeededRandom(seed + 1).shuffle(us);
  std::vector<double> sums;
  for (std::size_t i = 0; i + quotes_a_draft <= us.size(); i += quotes_a_draft) {
    const auto begin = us.begin() + static_cast<std::ptrdiff_t>(i);
    sums.push_back(std::accumulate(begin, begin + quotes_a_draft, 0.0));
  }
  return times_of(std::move(sums));
}

}  // namespace

Json measure_verification(const VerificationOptions& options) {
  const searcher::Snapshot snapshot(options.index);
  ArchiveText archive = read_archive_text(snapshot);
  std::vector<Checked> all = cases_with_patterns(archive, options);
  find_truth(all, archive, options.jobs);
  if (!options.cases.empty()) write_cases(all, archive, options.cases);
  Json result = {
      {"settings", {{"cases_a_class", options.a_class}, {"seed", options.seed}, {"clock", name_of(options.clock)}}},
      {"archive", {{"articles", archive.articles().size()}, {"text_bytes", archive.text_bytes()}}}};
  if (!options.verifies) return result;
  verify(all, snapshot, archive, options);
  result["classes"] = figures_by_class(all);
  result["adversarial"] = figures_of(all, is_adversarial);
  result["all"] = figures_of(all, [](const Checked&) { return true; });
  std::vector<double> us_of_all, us;
  for (const Checked& checked : all) {
    us_of_all.push_back(checked.us);
    const std::size_t n = checked.pattern.literal.words.size();
    if (least_timed_words <= n && n <= most_timed_words) us.push_back(checked.us);
  }
  result["latency"] = times_of(us);
  result["draft_of_100"] = drafts(std::move(us), options.seed);
  result["draft_of_100_of_all_classes"] = drafts(std::move(us_of_all), options.seed);
  return result;
}

}  // namespace bench
