#include "bench/verification/span.h"

#include <algorithm>
#include <string_view>

#include "text/code_points.h"

namespace bench {
namespace {

constexpr int most_draws = 300;

bool is_capital(const std::string& word) { return !word.empty() && 'A' <= word[0] && word[0] <= 'Z'; }

bool ends_sentence(std::string_view gap) { return gap.find_first_of(".?!") != std::string_view::npos; }

bool has_letters_alone(const std::string& word) {
  for (std::size_t at = 0; at < word.size();)
    if (!text::is_letter(text::next_code_point(word, at))) return false;
  return !word.empty();
}

}  // namespace

std::string Pieces::text() const {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) all.append(gaps[i]).append(words[i]);
  return all + gaps.back();
}

void Pieces::erase(std::size_t word) {
  const auto at = static_cast<std::ptrdiff_t>(word);
  words.erase(words.begin() + at);
  gaps.erase(gaps.begin() + (word == 0 ? 1 : at));
}

void Pieces::insert(std::size_t before, std::string word) {
  const auto at = static_cast<std::ptrdiff_t>(before);
  words.insert(words.begin() + at, std::move(word));
  gaps.insert(gaps.begin() + at + (before == 0 ? 1 : 0), " ");
}

std::optional<Span> SpanDrawing::words(std::size_t least, std::size_t most) {
  Span span;
  span.article = static_cast<std::uint32_t>(random_.below(archive_.articles().size()));
  const auto& regions = archive_.articles()[span.article].regions;
  if (regions.empty()) return std::nullopt;
  span.region = random_.below(regions.size());
  span.count = random_.between(least, most);
  const Region& in = regions[span.region];
  if (in.words.size() < span.count) return std::nullopt;
  const std::size_t last = in.words.size() - span.count;
  span.first = random_.below(last + 1);
  if (random_.in_hundred(50)) return span;
  const std::size_t drawn = span.first;
  for (; span.first > 0; --span.first) {
    const std::size_t end = in.words[span.first - 1].end;
    const std::string_view gap = std::string_view(in.text).substr(end, in.words[span.first].begin - end);
    if (ends_sentence(gap) && is_capital(written(span, 0))) break;
    if (drawn - span.first > 60) return std::nullopt;
  }
  return span;
}

std::optional<Span> SpanDrawing::words(std::size_t least, std::size_t most,
                                       const std::function<bool(const Span&)>& suits) {
  for (int draw = 0; draw < most_draws; ++draw)
    if (const auto span = words(least, most); span && suits(*span)) return span;
  return std::nullopt;
}

std::string SpanDrawing::written(const Span& span, std::size_t i) const {
  const PlacedWord& placed = word(span, i);
  return region(span).text.substr(placed.begin, placed.end - placed.begin);
}

Pieces SpanDrawing::pieces(const Span& span, bool marks) const {
  const Region& in = region(span);
  Pieces pieces;
  for (std::size_t i = 0; i < span.count; ++i) {
    const std::size_t end = i == 0 ? word(span, 0).begin : word(span, i - 1).end;
    pieces.gaps.push_back(in.text.substr(end, word(span, i).begin - end));
    pieces.words.push_back(written(span, i));
  }
  pieces.gaps.emplace_back();
  if (!marks) return pieces;
  const std::string_view all = in.text;
  const std::size_t behind = word(span, span.count - 1).end;
  const std::size_t until = span.first + span.count < in.words.size() ? word(span, span.count).begin : all.size();
  const std::string_view gap = all.substr(behind, until - behind);
  pieces.gaps.back() = gap.substr(0, gap.find(' '));
  const std::size_t from = span.first > 0 ? in.words[span.first - 1].end : 0;
  const std::string_view before = all.substr(from, word(span, 0).begin - from);
  const std::size_t blank = before.rfind(' ');
  if (blank != std::string_view::npos)
    pieces.gaps.front() = before.substr(blank + 1);
  else if (span.first == 0)
    pieces.gaps.front() = before;
  return pieces;
}

std::string SpanDrawing::other_word() {
  for (int draw = 0; draw < most_draws; ++draw)
    if (const auto span = words(1, 1))
      if (std::string word = written(*span, 0); word.size() > 2 && has_letters_alone(word)) return word;
  return "word";
}

}  // namespace bench
