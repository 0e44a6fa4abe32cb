#include "searcher/answer/misquote.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <utility>

#include "searcher/answer/article_hit.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/word_counts.h"
#include "searcher/index/deadline.h"
#include "searcher/index/retrieval.h"
#include "searcher/match/alignment.h"
#include "searcher/match/word_set.h"
#include "searcher/query/compose.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::uint32_t articles_tried = 100;
// Of the words that are looked up so that articles can be tried. Each costs as many steps as there are articles with
// it.
constexpr std::uint64_t max_counts_looked_up = 200'000;

void gather(const Node& node, std::vector<const Pattern*>& patterns) {
  if (node.kind == Node::Kind::none) return;
  for (const Pattern& pattern : node.patterns)
    if (pattern.kind != Pattern::Kind::any && patterns.size() < max_aligned_words) patterns.push_back(&pattern);
  for (const NodePtr& child : node.children) gather(*child, patterns);
}

// So many of the words have to stand.
std::size_t least_standing(std::size_t wanted) { return std::max<std::size_t>(2, (wanted + 1) / 2); }

// As a stem: "summits" for "summit" is a difference that the eye sees in the passage itself.
Pattern in_any_form(Pattern pattern) {
  if (pattern.kind == Pattern::Kind::exact) pattern.kind = Pattern::Kind::stem;
  return pattern;
}

// The rarest words, of which one has to stand where enough of all do: fewer only where even these are very common.
NodePtr rarest_of(const std::vector<const Pattern*>& wanted, const Snapshot& snapshot,
                  const std::vector<std::string>& languages) {
  WordCounts counts(snapshot, languages);
  std::vector<std::pair<std::uint64_t, const Pattern*>> ranked;
  for (const Pattern* pattern : wanted) ranked.emplace_back(counts.of(in_any_form(*pattern)), pattern);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  ranked.resize(wanted.size() - least_standing(wanted.size()) + 1);
  std::vector<NodePtr> rarest;
  std::uint64_t sum = 0;
  for (const auto& [count, pattern] : ranked) {
    if (count == 0) continue;
    sum += std::min(count, snapshot.manifest().counts.articles);
    if (!rarest.empty() && sum > max_counts_looked_up) break;
    rarest.push_back(query::sequence_of({in_any_form(*pattern)}, pattern->where));
  }
  return query::any_of(std::move(rarest));
}

// The words that are wanted, as numbers of one segment.
class WantedWords {
 public:
  WantedWords(const std::vector<const Pattern*>& wanted, const schema::Words& words,
              const std::vector<std::string>& languages) {
    std::vector<std::uint32_t> all;
    for (const Pattern* pattern : wanted) {
      std::vector<std::uint32_t> numbers;
      for (const std::uint32_t index : expand(in_any_form(*pattern), words, languages))
        numbers.push_back(words.entry(index).number);
      all.insert(all.end(), numbers.begin(), numbers.end());
      sets_.emplace_back(std::move(numbers), words.size());
    }
    any_.emplace(std::move(all), words.size());
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(sets_.size()); }

  std::vector<Standing> standing_in(const std::vector<std::uint32_t>& words, Span positions) const {
    std::vector<Standing> standing;
    for (std::uint32_t place = positions.first; place < positions.last; ++place) {
      const std::uint32_t number = words[place];
      if (!any_->contains(number)) continue;
      Standing here{.place = place, .words = 0};
      for (std::size_t i = 0; i < sets_.size(); ++i) here.words |= std::uint64_t{sets_[i].contains(number)} << i;
      standing.push_back(here);
    }
    return standing;
  }

 private:
  std::vector<WordSet> sets_;
  std::optional<WordSet> any_;
};

// The best stretch of one section.
struct Closest {
  std::uint32_t standing = 0;  // wanted words that stand there
  Alignment alignment;         // places are positions in the article
};

Closest closest_in(const schema::EncodedTokens& tokens, const WantedWords& wanted) {
  const std::vector<std::uint32_t> words = tokens.decoded_words();
  Closest best;
  for (const auto& section : layout_of(tokens).sections) {
    const std::vector<Standing> standing = wanted.standing_in(words, section.positions);
    std::uint64_t somewhere = 0;
    for (const Standing& here : standing) somewhere |= here.words;
    if (std::popcount(somewhere) <= best.alignment.score) continue;  // nor can it score more
    Alignment alignment = align(wanted.size(), standing);
    if (alignment.score <= best.alignment.score) continue;
    const auto places = std::count_if(alignment.places.begin(), alignment.places.end(),
                                      [](const auto& place) { return place.has_value(); });
    best = {.standing = static_cast<std::uint32_t>(places), .alignment = std::move(alignment)};
  }
  return best;
}

// What comes close in the articles that are tried, best first.
struct Found {
  std::uint32_t article = 0;
  Closest closest;
};

std::vector<Found> find_closest(const std::vector<const Pattern*>& wanted, const Snapshot& snapshot,
                                const std::vector<std::string>& languages, Versions versions) {
  std::vector<Found> found;
  const NodePtr rarest = rarest_of(wanted, snapshot, languages);
  if (!rarest) return found;
  std::map<const Segment*, WantedWords> bound;
  for (const Candidate& candidate : retrieve_any_word(*rarest, snapshot, languages, versions, articles_tried)) {
    Deadline::check();
    const Segment& segment = snapshot.segment_of(candidate.article);
    auto words = bound.find(&segment);
    if (words == bound.end()) words = bound.emplace(&segment, WantedWords(wanted, segment.words, languages)).first;
    Closest closest = closest_in(segment.tokens.encoded(candidate.article), words->second);
    if (closest.standing >= least_standing(wanted.size())) found.push_back({candidate.article, std::move(closest)});
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.closest.alignment.score > b.closest.alignment.score;
  });
  return found;
}

// From the first word that stands to the last one.
Span stretch_of(const Closest& closest) {
  Span stretch{UINT32_MAX, 0};
  for (const auto& place : closest.alignment.places)
    if (place) stretch = {std::min(stretch.first, *place), std::max(stretch.last, *place + 1)};
  return stretch;
}

// Another form of a word that was put between quotation marks is a difference.
bool is_as_asked(const Pattern& asked, const std::string& found) {
  return asked.kind != Pattern::Kind::exact || text::normal_form(asked.written) == text::normal_form(found);
}

// The words as they were asked, one behind the other.
void append(std::string& words, const Pattern& next, bool is_behind_character) {
  const bool touches = is_behind_character && text::is_unspaced_character(next.written);
  words += (words.empty() || touches ? "" : " ") + next.written;
}

std::vector<DiffPart> diff_of(const MatchedArticle& article, const Closest& closest,
                              const std::vector<const Pattern*>& wanted) {
  const auto found_text = [&](std::uint32_t first, std::uint32_t last) {
    return first < last ? article.text.read(bytes_of(article, {first, last})) : std::string();
  };
  const Span stretch = stretch_of(closest);
  std::vector<DiffPart> parts;
  std::string missing;
  std::uint32_t next = stretch.first;        // the place behind the last word that stands
  std::uint32_t equal_from = stretch.first;  // where the words begin that stand one after the other
  const auto add_difference = [&](std::uint32_t place) {
    const std::string between = found_text(next, place);
    if (missing.empty() && between.empty()) return;
    const DiffPart::Op op = missing.empty()   ? DiffPart::Op::insert
                            : between.empty() ? DiffPart::Op::remove
                                              : DiffPart::Op::replace;
    parts.push_back({op, std::exchange(missing, {}), between});
  };
  bool is_behind_character = false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto place = closest.alignment.places[i];
    if (!place || !is_as_asked(*wanted[i], found_text(*place, *place + 1))) {
      append(missing, *wanted[i], is_behind_character);
    } else {
      add_difference(*place);
      if (parts.empty() || parts.back().op != DiffPart::Op::equal) {
        parts.push_back({DiffPart::Op::equal, "", ""});
        equal_from = *place;
      }
      append(parts.back().asked, *wanted[i], is_behind_character);
      parts.back().found = found_text(equal_from, *place + 1);
      next = *place + 1;
    }
    is_behind_character = text::is_unspaced_character(wanted[i]->written);
  }
  add_difference(stretch.last);
  return parts;
}

std::vector<Span> lit_of(const Closest& closest) {
  std::vector<Span> lit;
  for (const auto& place : closest.alignment.places) {
    if (!place) continue;
    if (!lit.empty() && lit.back().last == *place)
      ++lit.back().last;
    else
      lit.push_back({*place, *place + 1});
  }
  return lit;
}

}  // namespace

std::vector<ArticleHit> closest_passages(const Node& root, const Snapshot& snapshot,
                                         const std::vector<std::string>& languages, Versions versions,
                                         std::uint32_t limit) {
  std::vector<const Pattern*> wanted;
  gather(root, wanted);
  std::vector<ArticleHit> hits;
  if (wanted.size() < 2) return hits;
  for (const auto& [number, closest] : find_closest(wanted, snapshot, languages, versions)) {
    if (hits.size() >= limit) break;
    const MatchedArticle article = read_article(number, snapshot);
    const std::vector<Span> lit = lit_of(closest);
    ArticleHit hit = hit_of(article);
    hit.rank = static_cast<std::uint32_t>(hits.size() + 1);
    hit.score = closest.alignment.score / static_cast<double>(wanted.size());
    hit.passages.push_back(read_passage(article, place_of({lit.front().first, lit.back().last}, article.layout), lit));
    hit.diff = diff_of(article, closest, wanted);
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace searcher
