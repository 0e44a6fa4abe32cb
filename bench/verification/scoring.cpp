#include "bench/verification/scoring.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "bench/verification/folding.h"
#include "bench/verification/verdict_names.h"

namespace bench {
namespace {

using searcher::Change;
using searcher::DiffPart;
using searcher::Verdict;

constexpr std::size_t most_shown = 5;
constexpr std::size_t many_sources = 100;
constexpr std::size_t most_counted = 1000;

std::vector<std::uint32_t> words_of(const std::string& text, ArchiveText& archive) {
  std::vector<std::uint32_t> words;
  for (const PlacedWord& placed : archive.read(plain(text))) words.push_back(placed.word);
  return words;
}

void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& words) {
  to.insert(to.end(), words.begin(), words.end());
}

bool is_minimal_diff(const searcher::VerifiedSource& source, const QuotePattern& pattern, std::size_t fewest,
                     ArchiveText& archive) {
  std::vector<std::uint32_t> all_asked, all_found;
  std::size_t changes = 0;
  for (const DiffPart& part : source.diff) {
    const auto asked = words_of(part.asked, archive);
    const auto found = words_of(part.found, archive);
    if (part.op == DiffPart::Op::equal && asked != found) return false;
    if (part.op != DiffPart::Op::equal) changes += std::max(asked.size(), found.size());
    append(all_asked, asked);
    append(all_found, found);
  }
  const bool is_whole =
      (all_asked == pattern.literal.words || all_asked == pattern.words) && all_found == words_of(source.text, archive);
  return is_whole && (pattern.declares || changes == fewest);
}

std::string without_opening_marks(std::string text) {
  for (const std::string_view mark : {"“", "\"", "«", "„"})
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.erase(at, mark.size());
  return text;
}

// Whether `source` is the quote; opening marks are left out of both, since a paragraph may open with one anew.
bool is_as_quoted(const std::string& source, const QuotePattern& pattern) {
  return without_opening_marks(plain(source)) == without_opening_marks(pattern.plain);
}

void judge_sources(Score& score, const QuoteCase& made, const QuotePattern& pattern, const Truth& truth,
                   const searcher::VerifiedQuote& verified, const ArchiveText& archive) {
  score.has_sources = true;
  std::set<std::string> true_ones, listed;
  for (const std::uint32_t a : truth.articles) true_ones.insert(archive.articles()[a].id);
  for (const auto& source : verified.sources) {
    listed.insert(source.article);
    if (!true_ones.contains(source.article) || source.verdict != verified.verdict ||
        (source.verdict == Verdict::exact && !is_as_quoted(source.text, pattern)))
      score.are_sources_true = false;
  }
  const bool origin_has_it = std::binary_search(truth.articles.begin(), truth.articles.end(), made.origin);
  score.is_source_right =
      origin_has_it && true_ones.size() <= many_sources
          ? listed.contains(archive.articles()[made.origin].id)
          : std::any_of(listed.begin(), listed.end(), [&](const auto& id) { return true_ones.contains(id); });
  score.are_copies_right = verified.copies == true_ones.size() || true_ones.size() > most_counted;
}

}  // namespace

bool Score::is_right() const {
  return is_verdict_right && is_source_right && are_sources_true && are_copies_right && is_diff_right &&
         is_change_named;
}

Score score_of(const QuoteCase& made, const QuotePattern& pattern, const Truth& truth,
               const searcher::VerifiedQuote& verified, ArchiveText& archive) {
  Score score;
  score.is_verdict_right = verified.verdict == truth.verdict;
  score.is_false = verified.verdict <= Verdict::marked && verified.verdict < truth.verdict;
  if (!score.is_verdict_right || truth.verdict == Verdict::not_found) return score;
  judge_sources(score, made, pattern, truth, verified, archive);
  if (truth.verdict != Verdict::altered) return score;
  score.has_diff = true;
  score.is_diff_right =
      !verified.sources.empty() && is_minimal_diff(verified.sources.front(), pattern, truth.changed_words, archive);
  const bool is_number = made.of_class == "number_changed";
  if ((!is_number && made.of_class != "negation") || truth.changed_words != 1) return score;
  if (verified.sources.empty() || verified.sources.front().article != archive.articles()[made.origin].id) return score;
  score.has_named_change = true;
  const auto& changes = verified.changes;
  score.is_change_named =
      std::find(changes.begin(), changes.end(), is_number ? Change::number : Change::negation) != changes.end();
  return score;
}

Json error_row(const QuoteCase& made, const Truth& truth, const searcher::VerifiedQuote& verified, const Score& score,
               const ArchiveText& archive) {
  Json faults = Json::array();
  if (!score.failure.empty()) faults.push_back(score.failure);
  if (score.is_false) faults.push_back("false");
  if (!score.is_verdict_right) faults.push_back("verdict");
  if (!score.is_source_right) faults.push_back("source");
  if (!score.are_sources_true) faults.push_back("untrue_source");
  if (!score.are_copies_right) faults.push_back("copies");
  if (!score.is_diff_right) faults.push_back("diff");
  if (!score.is_change_named) faults.push_back("change");
  Json row = {{"class", made.of_class},
              {"note", made.note},
              {"text", made.text},
              {"origin", made.origin == no_article ? "" : archive.articles()[made.origin].id},
              {"faults", std::move(faults)},
              {"truth", verdict_name(truth.verdict)},
              {"truth_articles", truth.articles.size()},
              {"truth_changed_words", truth.changed_words},
              {"truth_sources", Json::array()},
              {"verdict", verdict_name(verified.verdict)},
              {"copies", verified.copies},
              {"changes", Json::array()},
              {"sources", Json::array()}};
  for (std::size_t i = 0; i < std::min(truth.articles.size(), most_shown); ++i)
    row["truth_sources"].push_back(archive.articles()[truth.articles[i]].id);
  for (const Change change : verified.changes) row["changes"].push_back(change_name(change));
  for (std::size_t i = 0; i < std::min(verified.sources.size(), most_shown); ++i) {
    const auto& source = verified.sources[i];
    Json diff = Json::array();
    for (const DiffPart& part : source.diff)
      if (part.op != DiffPart::Op::equal) diff.push_back({part.asked, part.found});
    row["sources"].push_back({{"passage", source.passage}, {"text", source.text}, {"diff", std::move(diff)}});
  }
  return row;
}

}  // namespace bench
