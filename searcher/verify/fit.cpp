#include "searcher/verify/fit.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/code_points.h"

namespace searcher {
namespace {

std::string_view trimmed_front(std::string_view s) {
  while (s.starts_with(' ')) s.remove_prefix(1);
  return s;
}

std::string_view trimmed_back(std::string_view s) {
  while (s.ends_with(' ')) s.remove_suffix(1);
  return s;
}

// What a style guide puts before a closing mark.
std::string_view without_final_point(std::string_view s) {
  s = trimmed_back(s);
  while ((s.ends_with(',') || s.ends_with('.')) && !s.ends_with("...")) s.remove_suffix(1);
  return trimmed_back(s);
}

// The shortest end of `gap` that reads as `wanted`, in bytes; 0 when none does.
template <typename Read>
std::size_t end_that_reads(std::string_view gap, std::string_view wanted, Read read) {
  for (std::size_t at = gap.size(); at > 0 && !wanted.empty();) {
    text::previous_code_point(gap, at);
    const std::string_view end = gap.substr(at);
    if (read(end) == wanted) return end.size();
    if (end.size() > 4 * wanted.size() + 16) break;
  }
  return 0;
}

template <typename Read>
std::size_t beginning_that_reads(std::string_view gap, std::string_view wanted, Read read) {
  for (std::size_t at = 0; at < gap.size() && !wanted.empty();) {
    text::next_code_point(gap, at);
    if (read(gap.substr(0, at)) == wanted) return at;
    if (at > 4 * wanted.size() + 16) break;
  }
  return 0;
}

struct Edges {
  std::string_view front;  // what the quotation has before its first word
  std::string_view back;   // and behind its last one
};

}  // namespace

Fitted fit_of(const WordRun& quote, const SourceRun& source, Ends ends) {
  const WordRun& run = source.run;
  const std::size_t words = quote.words.size();
  const bool is_exact = std::equal(quote.words.begin(), quote.words.end(), run.words.begin(),
                                   [](const RunWord& a, const RunWord& b) { return a.written == b.written; }) &&
                        std::equal(quote.gaps.begin() + 1, quote.gaps.end() - 1, run.gaps.begin() + 1,
                                   [](const Gap& a, const Gap& b) { return a.written == b.written; });
  const Edges written{ends.first ? trimmed_front(quote.gaps.front().written) : "",
                      ends.last ? trimmed_back(quote.gaps.back().written) : ""};
  const text::Range core{source.begin + run.words.front().bytes.begin, source.begin + run.words.back().bytes.end};
  const std::string_view before = std::string_view(source.text).substr(0, run.words.front().bytes.begin);
  const std::string_view behind = std::string_view(source.text).substr(run.words.back().bytes.end);
  const auto widened = [&](std::size_t front, std::size_t back) {
    return text::Range{core.begin - static_cast<std::uint32_t>(front), core.end + static_cast<std::uint32_t>(back)};
  };
  if (is_exact && run.gaps.front().written.ends_with(written.front) &&
      run.gaps.back().written.starts_with(written.back))
    return {Fit::exact, widened(end_that_reads(before, written.front, with_plain_spaces),
                                beginning_that_reads(behind, written.back, with_plain_spaces))};

  const bool is_typographic = std::equal(quote.gaps.begin() + 1, quote.gaps.end() - 1, run.gaps.begin() + 1,
                                         [](const Gap& a, const Gap& b) { return a.folded == b.folded; });
  const Edges folded{ends.first ? trimmed_front(quote.gaps.front().folded) : "",
                     ends.last ? without_final_point(quote.gaps.back().folded) : ""};
  const Gap& front = run.gaps.front();
  const Gap& back = run.gaps.back();
  // A point in place of a per cent sign is no matter of style.
  const bool cuts_off_sign = folded.back.size() < trimmed_back(quote.gaps.back().folded).size() &&
                             (back.folded.starts_with('%') || back.written.starts_with("‰"));
  if (!is_typographic || cuts_off_sign || !front.folded.ends_with(folded.front) ||
      !back.folded.starts_with(folded.back))
    return {Fit::words, core};
  const auto fold_front = [&](std::string_view gap) { return fold_gap(gap, {}, run.words.front().written); };
  const auto fold_back = [&](std::string_view gap) { return fold_gap(gap, run.words[words - 1].written, {}); };
  return {Fit::typographic, widened(end_that_reads(before, folded.front, fold_front),
                                    beginning_that_reads(behind, folded.back, fold_back))};
}

}  // namespace searcher
