#include "bench/verification/truth.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "bench/verification/wording.h"

namespace bench {
namespace {

using searcher::Verdict;

constexpr std::size_t least_altered_words = 5;
constexpr std::size_t least_altered_characters = 8;

bool is_inside_word(const Region& region, std::size_t at) {
  const auto behind = std::partition_point(region.words.begin(), region.words.end(),
                                           [at](const PlacedWord& placed) { return placed.end <= at; });
  return behind != region.words.end() && behind->begin < at;
}

bool stands_exactly(const QuotePattern& pattern, const Region& region) {
  for (std::size_t at = 0; (at = region.text.find(pattern.plain, at)) != std::string::npos; ++at)
    if (!is_inside_word(region, at) && !is_inside_word(region, at + pattern.plain.size())) return true;
  return false;
}

// The gap before the word `i` of the region; behind all for i = the number of words.
Gap region_gap(const Region& region, std::size_t i) {
  const std::size_t begin = i == 0 ? 0 : region.words[i - 1].end;
  const std::size_t end = i == region.words.size() ? region.text.size() : region.words[i].begin;
  return gap_of(region.text, begin, end);
}

// A gap behind a word that may have a point of its own on either side is compared without its first point.
bool is_alike(const Gap& quote, const Gap& source, bool has_dotted) {
  return quote.folded == source.folded || (has_dotted && quote.without_point == source.without_point);
}

bool begins_with_trail(const std::string& source, std::string trail) {
  if (source.starts_with(trail)) return true;
  if (!trail.ends_with('.') && !trail.ends_with(',')) return false;
  trail.pop_back();
  return source.starts_with(trail);
}

// Brackets in a word declare a change of it: the letters outside of them still stand in the source's word.
bool is_word(const PatternPart& part, std::size_t i, std::uint32_t source, const ArchiveText& archive) {
  if (part.words[i] == source) return true;
  const auto stub = part.stubs.find(i);
  if (stub == part.stubs.end()) return false;
  const std::string& normal = archive.normal(source);
  return normal.size() >= stub->second.front.size() + stub->second.back.size() &&
         normal.starts_with(stub->second.front) && normal.ends_with(stub->second.back);
}

bool stands_at(const PatternPart& part, const Region& region, std::size_t first, const ArchiveText& archive) {
  const std::size_t n = part.words.size();
  if (first + n > region.words.size()) return false;
  for (std::size_t i = 0; i < n; ++i)
    if (!is_word(part, i, region.words[first + i].word, archive)) return false;
  const auto is_dotted = [&](std::size_t i) {
    const PlacedWord& placed = region.words[first + i];
    return part.is_dotted[i] ||
           may_be_dotted(std::string_view(region.text).substr(placed.begin, placed.end - placed.begin));
  };
  for (std::size_t i = 0; i + 1 < n; ++i)
    if (!is_alike(part.gaps[i], region_gap(region, first + i + 1), is_dotted(i))) return false;
  if (!region_gap(region, first).folded.ends_with(part.lead)) return false;
  const Gap behind = region_gap(region, first + n);
  return begins_with_trail(behind.folded, part.trail.folded) ||
         (is_dotted(n - 1) && begins_with_trail(behind.without_point, part.trail.without_point));
}

std::vector<std::size_t> places_of(const PatternPart& part, const Region& region, const ArchiveText& archive) {
  std::vector<std::size_t> places;
  for (std::size_t first = 0; first + part.words.size() <= region.words.size(); ++first)
    if (stands_at(part, region, first, archive)) places.push_back(first);
  return places;
}

// Whether the parts stand in order, each one no further behind the one before than what was declared between them.
bool stands_in_parts(const QuotePattern& pattern, const Region& region, const ArchiveText& archive) {
  std::vector<std::size_t> ends;  // of the parts so far
  for (std::size_t p = 0; p < pattern.parts.size(); ++p) {
    std::vector<std::size_t> next;
    for (const std::size_t place : places_of(pattern.parts[p], region, archive)) {
      const auto follows = [&](std::size_t end) { return end <= place && place - end <= pattern.most_between[p - 1]; };
      if (p == 0 || std::any_of(ends.begin(), ends.end(), follows))
        next.push_back(place + pattern.parts[p].words.size());
    }
    ends = std::move(next);
    if (ends.empty()) return false;
  }
  return !ends.empty();
}

// Without its first and last word, which the text around them may make longer.
std::vector<std::uint32_t> inner_words(const QuotePattern& pattern) {
  const auto& words = pattern.literal.words;
  if (words.size() < 3) return words;
  return {words.begin() + 1, words.end() - 1};
}

}  // namespace

Verdict verdict_in(const QuotePattern& pattern, const Region& region, const ArchiveText& archive) {
  if (pattern.literal.words.empty()) return Verdict::not_found;
  if (stands_exactly(pattern, region)) return Verdict::exact;
  if (!places_of(pattern.literal, region, archive).empty()) return Verdict::typographic;
  if (pattern.declares && stands_in_parts(pattern, region, archive)) return Verdict::marked;
  return Verdict::not_found;
}

TruthScan::TruthScan(const ArchiveText& archive)
    : archive_(archive),
      found_(archive.articles().size()),
      found_rare_(archive.articles().size()),
      wanted_(archive.vocabulary_size()),
      is_rare_word_(archive.vocabulary_size()) {}

std::vector<std::uint32_t> TruthScan::articles_with_all(const std::vector<std::uint32_t>& words) const {
  std::vector<const std::vector<std::uint32_t>*> lists;
  for (const std::uint32_t word : words) lists.push_back(&archive_.articles_with(word));
  if (lists.empty()) return {};
  std::sort(lists.begin(), lists.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
  std::vector<std::uint32_t> all = *lists.front();
  for (std::size_t i = 1; i < lists.size() && !all.empty(); ++i) {
    std::vector<std::uint32_t> both;
    std::set_intersection(all.begin(), all.end(), lists[i]->begin(), lists[i]->end(), std::back_inserter(both));
    all = std::move(both);
  }
  return all;
}

Truth TruthScan::of(const QuotePattern& pattern) {
  Truth truth;
  const auto look_in = [&](const std::vector<std::uint32_t>& candidates) {
    for (const std::uint32_t a : candidates) {
      Verdict best = Verdict::not_found;
      for (const Region& region : archive_.articles()[a].regions)
        best = std::min(best, verdict_in(pattern, region, archive_));
      if (best == Verdict::not_found || best > truth.verdict) continue;
      if (best < truth.verdict) truth.articles.clear();
      truth.verdict = best;
      truth.articles.push_back(a);
    }
  };
  look_in(articles_with_all(inner_words(pattern)));
  if (truth.verdict > Verdict::typographic && pattern.declares) {
    truth.articles.clear();
    look_in(articles_with_all(pattern.whole_words));
  }
  if (truth.verdict != Verdict::not_found) return truth;
  const std::size_t least = pattern.is_unspaced ? least_altered_characters : least_altered_words;
  return pattern.words.size() < least ? truth : altered(pattern);
}

Truth TruthScan::altered(const QuotePattern& pattern) {
  const std::vector<std::uint32_t>& words = pattern.words;
  std::vector<bool> is_rare;
  for (const std::uint32_t word : words) is_rare.push_back(!archive_.is_common(word));
  const AlteredNeeds needs = altered_needs(words, is_rare);

  // An article that lacks more of the words than may lack cannot have it.
  std::fill(found_.begin(), found_.end(), 0);
  std::fill(found_rare_.begin(), found_rare_.end(), 0);
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const std::uint32_t a : archive_.articles_with(words[i])) {
      ++found_[a];
      if (is_rare[i]) ++found_rare_[a];
    }
  Truth truth;
  for (std::uint32_t a = 0; a < found_.size(); ++a) {
    if (found_[a] < needs.words || found_rare_[a] < needs.rare) continue;
    const auto& regions = archive_.articles()[a].regions;
    std::size_t fewest = SIZE_MAX;
    for (const Region& region : regions)
      fewest = std::min(fewest, changes_in(words, is_rare, region).value_or(SIZE_MAX));
    if (fewest == SIZE_MAX) continue;
    if (truth.articles.empty() || fewest < truth.changed_words) {
      truth.articles.clear();
      truth.changed_words = fewest;
    }
    if (fewest == truth.changed_words) truth.articles.push_back(a);
    truth.verdict = Verdict::altered;
  }
  return truth;
}

// A window that moves over the region counts the words of the quote in it, in any order; where they are enough, their
// order is looked at.
std::optional<std::size_t> TruthScan::changes_in(const std::vector<std::uint32_t>& words,
                                                 const std::vector<bool>& is_rare, const Region& region) {
  const AlteredNeeds needs = altered_needs(words, is_rare);
  for (std::size_t i = 0; i < words.size(); ++i) {
    ++wanted_[words[i]];
    is_rare_word_[words[i]] = is_rare[i];
  }
  std::map<std::uint32_t, std::int32_t> standing;
  for (const std::uint32_t word : words) standing[word] = 0;
  std::size_t found = 0;
  std::size_t found_rare = 0;
  std::optional<std::size_t> fewest;
  const auto move = [&](std::uint32_t word, int by) {
    if (wanted_[word] == 0) return;
    std::int32_t& count = standing[word];
    const bool counts = by > 0 ? count < wanted_[word] : count <= wanted_[word];
    count += by;
    if (!counts) return;
    found += static_cast<std::size_t>(by);
    if (is_rare_word_[word]) found_rare += static_cast<std::size_t>(by);
  };
  for (std::size_t end = 1; end <= region.words.size(); ++end) {
    move(region.words[end - 1].word, 1);
    if (end > needs.stretch) move(region.words[end - 1 - needs.stretch].word, -1);
    // Only a word of the quote that came in just now can make a new stretch of it.
    if (wanted_[region.words[end - 1].word] == 0 || found < needs.words || found_rare < needs.rare) continue;
    const std::size_t begin = end - std::min(end, needs.stretch);
    const std::span<const PlacedWord> window(region.words.data() + begin, end - begin);
    if (!has_in_order(words, is_rare, window, needs)) continue;
    const std::size_t changes = *fewest_changes(words, is_rare, window, needs);
    fewest = std::min(fewest.value_or(changes), changes);
  }
  for (const std::uint32_t word : words) wanted_[word] = 0;
  return fewest;
}

}  // namespace bench
