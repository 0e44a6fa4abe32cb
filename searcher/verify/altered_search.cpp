#include "searcher/verify/altered_search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "schema/dense_code.h"
#include "searcher/index/deadline.h"
#include "searcher/match/article_layout.h"
#include "searcher/verify/source_article.h"

namespace searcher {
namespace {

// So many of the likeliest articles are looked into, where the quotation is found as written fewer.
constexpr std::size_t articles_tried = 5'000;
constexpr std::size_t near_copies_tried = 40;
// A near copy of what is found as written differs in one word of so many.
constexpr std::uint32_t changed_in_near_copies = 8;

bool ends_word(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

// The bytes of so many words before and behind a place.
EncodedRun around(std::string_view words, EncodedRun place, std::uint32_t reach) {
  std::uint32_t begin = place.begin;
  for (std::uint32_t back = 0; begin > 0; --begin)
    if (ends_word(words[begin - 1]) && back++ == reach) break;
  std::uint32_t end = place.end;
  for (std::uint32_t forth = 0; end < words.size() && forth < reach; ++end)
    if (ends_word(words[end])) ++forth;
  return {begin, end};
}

// The stretches of an article around its places of any of these words, ascending, disjoint.
std::vector<EncodedRun> stretches_around(const std::vector<SequenceSearch>& searches, std::string_view words,
                                         std::uint32_t reach) {
  std::vector<EncodedRun> places;
  for (const SequenceSearch& search : searches)
    search.each_run(words, [&](EncodedRun run) {
      places.push_back(run);
      return true;
    });
  std::sort(places.begin(), places.end(), [](const EncodedRun& a, const EncodedRun& b) { return a.begin < b.begin; });
  std::vector<EncodedRun> stretches;
  for (const EncodedRun& place : places) {
    const EncodedRun wide = around(words, place, reach);
    if (!stretches.empty() && wide.begin <= stretches.back().end)
      stretches.back().end = std::max(stretches.back().end, wide.end);
    else
      stretches.push_back(wide);
  }
  return stretches;
}

// Whether enough words stand near enough to each other, in whatever order.
bool has_crowd(const std::vector<WordAt>& words, const Likeness& likeness) {
  for (std::size_t last = likeness.least - 1; last < words.size(); ++last)
    if (words[last].position - words[last - (likeness.least - 1)].position < likeness.longest) return true;
  return false;
}

}  // namespace

AlteredSearch::AlteredSearch(const ReadQuote& quote, const Snapshot& snapshot) : quote_(quote) {
  const auto size = static_cast<std::uint32_t>(quote.kept.words.size());
  if (!can_be_altered(quote) || size > max_compared_words) return;
  likeness_ = {.least = std::max<std::uint32_t>(4, (size * 3 + 3) / 4), .longest = size * 3 / 2};
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (const RunWord& word : quote.kept.words) {
    const auto [it, is_new] = numbers.try_emplace(word.normal, static_cast<std::uint32_t>(numbers.size()) + 1);
    if (is_new) is_common_.push_back(snapshot.common_words().contains(word.normal));
    wanted_.push_back(it->second);
    if (!is_common_[it->second - 1]) ++telling_;
  }
  for (const auto& segment : snapshot.segments()) {
    segments_.push_back({segment.get(), look_up_all(quote.kept, *segment, snapshot.common_words())});
    const std::vector<SegmentWord>& words = segments_.back().words;
    std::vector<std::uint16_t>& number_of = number_of_.emplace_back(segment->words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
      for (const std::uint32_t number : words[i].numbers) number_of[number] = static_cast<std::uint16_t>(i + 1);
  }
  by_rarity_ = by_rarity(segments_);
}

// Some that stand more than `missing` times in the quotation.
std::vector<SequenceSearch> AlteredSearch::rarest(const WordsInSegment& in, std::uint32_t missing) const {
  std::vector<SequenceSearch> searches;
  std::uint32_t times = 0;
  for (const std::size_t i : by_rarity_) {
    if (times > missing) break;
    const SegmentWord& word = in.words[i];
    times += word.times;
    if (word.is_known())
      searches.emplace_back(std::vector{WordSet(word.numbers, in.segment->words.size())},
                            std::vector<std::uint64_t>{word.postings});
  }
  return searches;
}

bool AlteredSearch::is_enough(const Stretch& stretch) const {
  std::uint32_t standing = 0;
  std::uint32_t standing_telling = 0;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (!stretch.places[i]) continue;
    ++standing;
    if (!is_common_[wanted_[i] - 1]) ++standing_telling;
  }
  return standing >= likeness_.least && standing_telling * 2 >= telling_;
}

std::optional<Stretch> AlteredSearch::closest_in(const Likely& article, const std::vector<SequenceSearch>& rarest,
                                                 const Likeness& likeness) const {
  Deadline::check();
  const schema::EncodedTokens tokens = segments_[article.segment].segment->tokens.encoded(article.article);
  const std::vector<std::uint16_t>& number_of = number_of_[article.segment];
  const std::string_view words = tokens.words();
  std::optional<Stretch> best;
  for (const EncodedRun& stretch : stretches_around(rarest, words, likeness.longest)) {
    std::vector<WordAt> standing;
    std::uint32_t position = 0;
    for (std::size_t at = stretch.begin; at < stretch.end; ++position)
      if (const std::uint16_t number = number_of[schema::next_dense(words, at)]) standing.push_back({number, position});
    if (!has_crowd(standing, likeness)) continue;
    const std::uint32_t first = count_words(words.substr(0, stretch.begin));
    for (WordAt& word : standing) word.position += first;
    for (const Span& region : regions_of(layout_of(tokens))) {
      const auto is_before = [](const WordAt& word, std::uint32_t at) { return word.position < at; };
      const std::vector<WordAt> inside(std::lower_bound(standing.begin(), standing.end(), region.first, is_before),
                                       std::lower_bound(standing.begin(), standing.end(), region.last, is_before));
      if (!has_crowd(inside, likeness)) continue;
      auto closest = likest_stretch(wanted_, inside, likeness, [this](const Stretch& s) { return is_enough(s); });
      if (closest && (!best || closest->changed < best->changed)) best = std::move(closest);
    }
  }
  return best;
}

std::vector<Standing> AlteredSearch::find() const {
  const auto size = static_cast<std::uint32_t>(wanted_.size());
  return find(size - likeness_.least, articles_tried, true);
}

std::vector<Standing> AlteredSearch::find_near_copies() const {
  const auto size = static_cast<std::uint32_t>(wanted_.size());
  return find(std::min(std::max(1U, size / changed_in_near_copies), size - likeness_.least), near_copies_tried, false);
}

std::vector<Standing> AlteredSearch::find(std::uint32_t may_miss, std::size_t articles, bool only_closest) const {
  if (wanted_.empty()) return {};
  std::map<std::uint32_t, Stretch> found;  // by article
  std::uint32_t fewest_changed = UINT32_MAX;
  // Few changes first: that takes postings and a look at few of the words, and mostly finds what is there.
  for (std::uint32_t missing = std::min(1U, may_miss);; missing = std::min(2 * missing + 1, may_miss)) {
    const Likeness likeness{.least = static_cast<std::uint32_t>(wanted_.size()) - missing,
                            .longest = likeness_.longest};
    std::vector<std::vector<SequenceSearch>> searches;
    for (const WordsInSegment& in : segments_) searches.push_back(rarest(in, missing));
    for (const Likely& article : articles_with_most(segments_, missing, telling_ / 2, articles)) {
      if (article.missing > fewest_changed) break;
      auto closest = closest_in(article, searches[article.segment], likeness);
      if (!closest) continue;
      if (only_closest) fewest_changed = std::min(fewest_changed, closest->changed);
      const auto [it, is_new] = found.try_emplace(article.article, *closest);
      if (!is_new && closest->changed < it->second.changed) it->second = std::move(*closest);
    }
    if (missing == may_miss || missing >= fewest_changed) break;
  }
  std::vector<Standing> standings;
  for (auto& [article, stretch] : found) {
    const Span span = stretch.positions;
    standings.push_back({.article = article,
                         .verdict = Verdict::altered,
                         .spans = {span},
                         .bytes = {},
                         .alignment = std::move(stretch)});
  }
  return standings;
}

}  // namespace searcher
