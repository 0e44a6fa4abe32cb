#include "searcher/answer/misquote.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "searcher/answer/article_hit.h"
#include "searcher/answer/bound_query.h"
#include "searcher/index/retrieval.h"
#include "searcher/match/alignment.h"
#include "searcher/match/word_set.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::uint32_t articles_tried = 100;
constexpr std::uint32_t max_words = 64;

void gather(const Node& node, std::vector<const Pattern*>& patterns) {
  if (node.kind == Node::Kind::none) return;
  for (const Pattern& pattern : node.patterns)
    if (pattern.kind != Pattern::Kind::any && patterns.size() < max_words) patterns.push_back(&pattern);
  for (const NodePtr& child : node.children) gather(*child, patterns);
}

// The best stretch of one section.
struct Closest {
  std::uint32_t section = 0;
  std::uint32_t standing = 0;  // wanted words that stand there
  Alignment alignment;         // places are positions in the article
};

Closest closest_in(const MatchedArticle& article, const std::vector<WordSet>& wanted) {
  const std::vector<std::uint32_t> words = article.tokens.decoded_words();
  Closest best;
  for (std::uint32_t i = 0; i < article.layout.sections.size(); ++i) {
    const Span positions = article.layout.sections[i].positions;
    Alignment alignment =
        align(static_cast<std::uint32_t>(wanted.size()), positions.size(),
              [&](std::uint32_t w, std::uint32_t place) { return wanted[w].contains(words[positions.first + place]); });
    if (alignment.score <= best.alignment.score) continue;
    std::uint32_t standing = 0;
    for (auto& place : alignment.places) {
      if (!place) continue;
      *place += positions.first;
      ++standing;
    }
    best = {.section = i, .standing = standing, .alignment = std::move(alignment)};
  }
  return best;
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
                              const std::vector<const Pattern*>& wanted, PassageReader& reader) {
  const auto found_text = [&](std::uint32_t first, std::uint32_t last) {
    return first < last ? article.text.read(reader.bytes_of(article, {first, last})) : std::string();
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
                                         const std::vector<std::string>& languages, std::uint32_t limit) {
  std::vector<const Pattern*> wanted;
  gather(root, wanted);
  std::vector<ArticleHit> hits;
  if (wanted.size() < 2) return hits;
  PassageReader reader;
  for (const Candidate& candidate : retrieve_any_word(root, snapshot, languages, articles_tried)) {
    const Segment& segment = snapshot.segment_of(candidate.article);
    std::vector<WordSet> sets;
    for (const Pattern* pattern : wanted) {
      // As a stem: "summits" for "summit" is a difference that the eye sees in the passage itself.
      Pattern stem = *pattern;
      if (stem.kind == Pattern::Kind::exact) stem.kind = Pattern::Kind::stem;
      std::vector<std::uint32_t> numbers;
      for (const std::uint32_t index : expand(stem, segment.words, languages))
        numbers.push_back(segment.words.entry(index).number);
      sets.emplace_back(std::move(numbers), segment.words.size());
    }
    const MatchedArticle article = read_article(candidate.article, snapshot);
    const Closest closest = closest_in(article, sets);
    if (closest.standing < 2 || closest.standing * 2 < wanted.size()) continue;
    const std::vector<Span> lit = lit_of(closest);
    ArticleHit hit = hit_of(article);
    hit.score = closest.alignment.score / static_cast<double>(wanted.size());
    hit.passages.push_back(reader.read(article, place_of({lit.front().first, lit.back().last}, article.layout), lit));
    hit.diff = diff_of(article, closest, wanted, reader);
    hits.push_back(std::move(hit));
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const ArticleHit& a, const ArticleHit& b) { return a.score > b.score; });
  if (hits.size() > limit) hits.resize(limit);
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].rank = static_cast<std::uint32_t>(i + 1);
  return hits;
}

}  // namespace searcher
