#include "searcher/verify/diff.h"

#include <algorithm>
#include <set>

#include "searcher/verify/language_words.h"
#include "text/code_points.h"
#include "text/function_words.h"

namespace searcher {
namespace {

using Op = DiffPart::Op;

Op op_of(const std::string& asked, const std::string& found) {
  return asked.empty() ? Op::insert : found.empty() ? Op::remove : Op::replace;
}

// Words of a text by their numbers, half open, with what stands between them.
std::string slice(std::string_view text, const WordRun& run, std::size_t first, std::size_t last) {
  if (first == last) return {};
  return std::string(
      text.substr(run.words[first].bytes.begin, run.words[last - 1].bytes.end - run.words[first].bytes.begin));
}

std::vector<DiffPart> diff_of_words(const ReadQuote& quote, const Stretch& stretch, const SourceRun& source) {
  std::vector<DiffPart> diff;
  const auto place = [&](std::size_t word) { return *stretch.places[word] - source.first; };
  const std::size_t size = stretch.places.size();
  std::size_t next_found = 0;
  for (std::size_t word = 0; word < size;) {
    std::size_t behind = word;
    while (behind < size && !stretch.places[behind]) ++behind;
    const std::size_t found = behind < size ? place(behind) : source.run.words.size();
    const std::string asked = slice(quote.kept_text, quote.kept, word, behind);
    const std::string instead = slice(source.text, source.run, next_found, found);
    if (!asked.empty() || !instead.empty()) diff.push_back({op_of(asked, instead), asked, instead});
    if (behind == size) break;
    word = behind;
    while (behind < size && stretch.places[behind] && place(behind) - place(word) == behind - word) ++behind;
    next_found = place(word) + (behind - word);
    diff.push_back({Op::equal, slice(quote.kept_text, quote.kept, word, behind),
                    slice(source.text, source.run, place(word), next_found)});
    word = behind;
  }
  return diff;
}

// The same words with other marks.
std::vector<DiffPart> diff_of_marks(std::string_view text, const WordRun& run, const SourceRun& source) {
  const std::size_t size = run.words.size();
  std::vector<DiffPart> diff;
  std::size_t equal_from = 0;
  const auto add_equal = [&](std::size_t last) {
    if (equal_from < last)
      diff.push_back({Op::equal, slice(text, run, equal_from, last), slice(source.text, source.run, equal_from, last)});
    equal_from = last;
  };
  for (std::size_t gap = 1; gap <= size; ++gap) {
    const bool is_last = gap == size;
    const std::string& asked = run.gaps[gap].folded;
    const std::string& found = source.run.gaps[gap].folded;
    if (asked == found || (is_last && found.starts_with(asked))) continue;
    add_equal(gap);
    std::string in_quote(text::trim(run.gaps[gap].written));
    std::string in_source(text::trim(source.run.gaps[gap].written));
    diff.push_back({op_of(in_quote, in_source), std::move(in_quote), std::move(in_source)});
  }
  add_equal(size);
  return diff;
}

// Parts as they stand, and between them what was left out.
std::vector<DiffPart> diff_of_parts(const ReadQuote& quote, const Standing& standing, const SourceArticle& article) {
  std::vector<DiffPart> diff;
  for (std::size_t part = 0; part < standing.bytes.size(); ++part) {
    const text::Range bytes = standing.bytes[part];
    if (part > 0 && standing.bytes[part - 1].end < bytes.begin) {
      const std::string left_out(text::trim(article.article().text.read({standing.bytes[part - 1].end, bytes.begin})));
      if (!left_out.empty()) diff.push_back({Op::insert, {}, left_out});
    }
    diff.push_back(
        {Op::equal, std::string(text::trim(quote.parts[part].part.text)), article.article().text.read(bytes)});
  }
  return diff;
}

std::set<Change> changes_in(const std::string& side) {
  std::set<Change> changes;
  const WordRun run = read_words(side);
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    const std::string& word = run.words[i].normal;
    const bool has_digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const char32_t first = text::first_code_point(run.words[i].written);
    const bool is_capital = (first >= 'A' && first <= 'Z') || (first >= U'А' && first <= U'Я');
    if (is_of_class(word, WordClass::negation))
      changes.insert(Change::negation);
    else if (is_of_class(word, WordClass::date) && (is_capital || first >= 0x400))
      changes.insert(Change::date);
    else if (has_digit || is_of_class(word, WordClass::number))
      changes.insert(Change::number);
    else if (is_capital && !text::is_function_word(word, "en"))
      changes.insert(Change::name);
  }
  return changes;
}

}  // namespace

std::vector<DiffPart> diff_of(const ReadQuote& quote, const Standing& standing, const SourceArticle& article) {
  if (standing.verdict == Verdict::marked) return diff_of_parts(quote, standing, article);
  const SourceRun source = article.read(standing.span());
  if (standing.has_changed_words()) return diff_of_words(quote, standing.alignment, source);
  if (standing.verdict == Verdict::altered)
    return standing.alignment.places.empty() ? diff_of_marks(quote.text, quote.whole, source)
                                             : diff_of_marks(quote.kept_text, quote.kept, source);
  return {{Op::equal, quote.text, article.article().text.read(standing.bytes.front())}};
}

std::vector<Change> changes_of(const std::vector<DiffPart>& diff) {
  std::set<Change> changes;
  for (const DiffPart& part : diff) {
    if (part.op == Op::equal) continue;
    std::set<Change> here = changes_in(part.asked);
    here.merge(changes_in(part.found));
    if (here.empty()) {
      const bool is_wordless = read_words(part.asked).words.empty() && read_words(part.found).words.empty();
      here.insert(is_wordless             ? Change::punctuation
                  : part.op == Op::insert ? Change::omission
                  : part.op == Op::remove ? Change::insertion
                                          : Change::word);
    }
    changes.merge(here);
  }
  return {changes.begin(), changes.end()};
}

}  // namespace searcher
