#include "searcher/verify/quote_search.h"

#include <algorithm>
#include <utility>

#include "searcher/index/deadline.h"
#include "searcher/match/sequence_search.h"
#include "searcher/verify/fit.h"
#include "searcher/verify/source_article.h"
#include "text/code_points.h"

namespace searcher {
namespace {

// Where many articles hold it, one place of each is enough; no more places are read than these.
constexpr std::size_t few_articles = 100;
constexpr std::size_t places_in_few_articles = 10;
constexpr std::size_t most_places_read = 100;
// A bracket stands for at most so many words of the source.
constexpr std::uint32_t most_replaced = 10;

// A paragraph ends at an empty line.
std::string with_blank_reopened_marks(std::string_view text) {
  std::string blanked(text);
  int line_ends = 0;
  for (std::size_t at = 0; at < blanked.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(blanked, at);
    constexpr std::u32string_view marks = U"\"“”„«‘「『";
    if (line_ends > 1 && marks.find(c) != std::u32string_view::npos)
      std::fill(blanked.begin() + static_cast<std::ptrdiff_t>(begin), blanked.begin() + static_cast<std::ptrdiff_t>(at),
                ' ');
    line_ends = c == '\n' ? line_ends + 1 : text::is_space(c) ? line_ends : 0;
  }
  return blanked;
}

// The runs of a sequence in an article that lie in one of its regions.
std::vector<Span> runs_in(const SequenceSearch& search, const schema::EncodedTokens& tokens,
                          const std::vector<Span>& regions) {
  std::vector<Span> spans;
  const auto size = static_cast<std::uint32_t>(search.patterns().size());
  std::uint32_t position = 0;
  std::uint32_t counted_to = 0;
  for (const EncodedRun& run : search.find(tokens.words())) {
    position += count_words(tokens.words().substr(counted_to, run.begin - counted_to));
    counted_to = run.begin;
    const Span span{position, position + size};
    if (std::any_of(regions.begin(), regions.end(),
                    [&](const Span& region) { return region.first <= span.first && span.last <= region.last; }))
      spans.push_back(span);
  }
  return spans;
}

SequenceSearch sequence_of(const WordRun& run, const Segment& segment) {
  std::vector<WordSet> patterns;
  std::vector<std::uint64_t> counts;
  for (const RunWord& word : run.words) {
    const Pattern pattern{.kind = word.wildcard.empty() ? Pattern::Kind::exact : Pattern::Kind::wildcard,
                          .written = word.wildcard.empty() ? word.normal : word.wildcard,
                          .where = {}};
    std::vector<std::uint32_t> numbers;
    std::uint64_t count = 0;
    for (const std::uint32_t index : expand(pattern, segment.words, {})) {
      const schema::Words::Entry entry = segment.words.entry(index);
      numbers.push_back(entry.number);
      count += entry.count;
    }
    patterns.emplace_back(std::move(numbers), segment.words.size());
    counts.push_back(count);
  }
  return SequenceSearch(std::move(patterns), counts);
}

// The mark with which a paragraph goes on with a quotation may be left out or quoted.
Fitted fitted_in(const SourceArticle& article, const WordRun& quote, Span span, Ends ends) {
  const Fitted without_marks = fit_of(quote, article.read(span), ends);
  if (without_marks.fit != Fit::words) return without_marks;
  return fit_of(quote, article.read(span, SourceArticle::ReopenedMarks::kept), ends);
}

// Chains of places, one of each part, in order: the tightest one.
class Chains {
 public:
  Chains(const ReadQuote& quote, const std::vector<std::vector<Span>>& places) : quote_(quote), places_(places) {}

  std::optional<std::vector<Span>> tightest() {
    steps_.resize(places_.size());
    for (std::size_t part = 0; part < places_.size(); ++part)
      for (const Span& place : places_[part]) steps_[part].push_back(step_to(part, place));
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < steps_.back().size(); ++i)
      if (steps_.back()[i].begin && (!best || length(i) < length(*best))) best = i;
    if (!best) return std::nullopt;
    std::vector<Span> chain(places_.size());
    std::size_t at = *best;
    for (std::size_t part = places_.size(); part-- > 0; at = steps_[part][at].from) chain[part] = places_[part][at];
    return chain;
  }

 private:
  struct Step {
    std::optional<std::uint32_t> begin;  // where the latest chain begins that can end here
    std::size_t from = 0;                // its place of the part before
  };

  // Of the places of the part before that end early enough, the chain that begins last: ends ascend, and so do the
  // beginnings of the best chains up to them.
  Step step_to(std::size_t part, const Span& place) const {
    if (part == 0) return {place.first, 0};
    const std::vector<Span>& before = places_[part - 1];
    const bool is_bracket = quote_.parts[part].part.before == QuotePart::Before::brackets;
    Step best;
    auto i = std::partition_point(before.begin(), before.end(),
                                  [&](const Span& other) { return other.last <= place.first; }) -
             before.begin();
    while (i-- > 0) {
      const auto index = static_cast<std::size_t>(i);
      if (is_bracket && place.first - before[index].last > most_replaced) break;
      const auto begin = steps_[part - 1][index].begin;
      if (begin && (!best.begin || *begin > *best.begin)) best = {begin, index};
      if (best.begin && !is_bracket) break;
    }
    return best;
  }

  std::uint32_t length(std::size_t i) const { return places_.back()[i].last - *steps_.back()[i].begin; }

  const ReadQuote& quote_;
  const std::vector<std::vector<Span>>& places_;
  std::vector<std::vector<Step>> steps_;
};

}  // namespace

ReadQuote::ReadQuote(std::string_view written) : text(with_blank_reopened_marks(text::trim(written))) {
  whole = read_words(text);
  const std::vector<QuotePart> read = parts_of_quote(text);
  for (const QuotePart& part : read) {
    WordRun run = read_words(part.text);
    for (const ChangedWord& changed : part.changed_words)
      for (RunWord& word : run.words)
        if (word.bytes.begin <= changed.at && changed.at < word.bytes.end)
          word.wildcard = changed.begin + "*" + changed.end;
    is_declared = is_declared || read.size() > 1 || part.has_respelled_letter || !part.changed_words.empty();
    if (!run.words.empty()) parts.push_back({part, std::move(run)});
  }
  for (const Part& part : parts) {
    if (!kept_text.empty()) kept_text += ' ';
    kept_text += text::trim(part.part.text);
  }
  kept = read_words(kept_text);
  const auto unspaced =
      std::count_if(kept.words.begin(), kept.words.end(), [](const RunWord& word) { return word.unspaced; });
  is_unspaced = unspaced > 0 && static_cast<std::size_t>(unspaced) * 2 >= kept.words.size();
}

bool can_be_altered(const ReadQuote& quote) { return quote.kept.words.size() >= (quote.is_unspaced ? 8U : 5U); }

WordRun without_wildcards(WordRun run) {
  std::erase_if(run.words, [](const RunWord& word) { return !word.wildcard.empty(); });
  return run;
}

// Empty where a word is not in the segment.
std::vector<SegmentWord> QuoteSearch::shortlist_words(const std::vector<const WordRun*>& runs,
                                                      const Segment& segment) const {
  std::vector<SegmentWord> words;
  for (const WordRun* run : runs) {
    for (SegmentWord& word : look_up_all(without_wildcards(*run), segment, snapshot_.common_words())) {
      if (!word.is_known()) return {};
      words.push_back(std::move(word));
    }
    for (std::size_t i = 0; i + 1 < run->words.size(); ++i)
      if (run->words[i].unspaced && run->words[i + 1].unspaced && run->gaps[i + 1].written.empty())
        words.push_back(look_up_pair(run->words[i].normal, run->words[i + 1].normal, segment));
  }
  return words;
}

std::vector<Standing> QuoteSearch::as_written() const {
  std::vector<Standing> standings;
  if (quote_.whole.words.empty()) return standings;
  std::vector<SequenceSearch> searches;
  searches.reserve(snapshot_.segments().size());  // so that they stay where they are
  std::vector<Holding> articles;
  for (const auto& segment : snapshot_.segments()) {
    const std::vector<SegmentWord> words = shortlist_words({&quote_.whole}, *segment);
    if (words.empty()) continue;
    const SequenceSearch& search = searches.emplace_back(sequence_of(quote_.whole, *segment));
    for (const std::uint32_t article : articles_with_all(words, *segment)) {
      bool holds = false;
      if (!segment->is_deleted(article))
        search.each_run(segment->tokens.encoded(article).words(), [&](EncodedRun) {
          holds = true;
          return false;
        });
      if (holds) articles.push_back({article, segment.get(), &search});
    }
  }
  // The oldest first; what is not dated comes last.
  std::sort(articles.begin(), articles.end(), [](const Holding& a, const Holding& b) {
    const std::uint32_t a_minute = a.segment->tokens.minute(a.article) - 1;
    const std::uint32_t b_minute = b.segment->tokens.minute(b.article) - 1;
    return a_minute != b_minute ? a_minute < b_minute : a.article < b.article;
  });
  std::size_t fitting = 0;
  std::size_t read = 0;
  const std::size_t places_wanted = articles.size() > few_articles ? 1 : places_in_few_articles;
  for (const auto& [number, segment, search] : articles) {
    if (fitting == max_fitting_articles || read == max_judged_articles) break;
    Deadline::check();
    const schema::EncodedTokens tokens = segment->tokens.encoded(number);
    std::vector<Span> spans = runs_in(*search, tokens, regions_of(layout_of(tokens)));
    if (spans.size() > most_places_read) spans.resize(most_places_read);
    if (spans.empty()) continue;
    ++read;
    const SourceArticle article(number, snapshot_);
    std::size_t exact = 0;
    std::size_t others = 0;
    for (const Span& span : spans) {
      if (exact == places_wanted) break;
      const Fitted fitted = fitted_in(article, quote_.whole, span, {});
      const Verdict verdict = fitted.fit == Fit::exact         ? Verdict::exact
                              : fitted.fit == Fit::typographic ? Verdict::typographic
                                                               : Verdict::altered;
      if (++(verdict == Verdict::exact ? exact : others) > places_wanted) continue;
      standings.push_back(
          {.article = number, .verdict = verdict, .spans = {span}, .bytes = {fitted.bytes}, .alignment = {}});
    }
    if (!standings.empty() && standings.back().article == number && standings.back().verdict != Verdict::altered)
      ++fitting;
  }
  return standings;
}

// Where brackets only put words in, what stands beside them is all that stands in the source.
bool QuoteSearch::is_whole_without_brackets(const std::vector<Span>& chain, const SourceArticle& article) const {
  for (std::size_t part = 1; part < chain.size(); ++part) {
    const bool only_adds =
        quote_.parts[part].part.before == QuotePart::Before::brackets && chain[part - 1].last == chain[part].first;
    if (!only_adds) continue;
    const WordRun& before = quote_.parts[part - 1].run;
    const WordRun& behind = quote_.parts[part].run;
    // The blank before brackets was put in with them.
    std::string written = before.gaps.back().written;
    while (written.ends_with(' ') && !behind.gaps.front().written.starts_with(' ')) written.pop_back();
    const std::string gap =
        fold_gap(written + behind.gaps.front().written, before.words.back().written, behind.words.front().written);
    if (gap != article.read({chain[part].first - 1, chain[part].first + 1}).run.gaps[1].folded) return false;
  }
  return true;
}

std::vector<Standing> QuoteSearch::with_declared_changes() const {
  std::vector<Standing> standings;
  if (!quote_.is_declared || quote_.parts.empty()) return standings;
  std::size_t read = 0;
  for (const auto& segment : snapshot_.segments()) add_with_declared_changes(*segment, read, standings);
  return standings;
}

void QuoteSearch::add_with_declared_changes(const Segment& segment, std::size_t& read,
                                            std::vector<Standing>& standings) const {
  std::vector<const WordRun*> runs;
  std::vector<SequenceSearch> searches;
  for (const ReadQuote::Part& part : quote_.parts) runs.push_back(&part.run);
  const std::vector<SegmentWord> words = shortlist_words(runs, segment);
  if (words.empty()) return;
  for (const WordRun* run : runs) searches.push_back(sequence_of(*run, segment));

  const auto before = [&](std::size_t part) {
    return part < quote_.parts.size() ? quote_.parts[part].part.before : QuotePart::Before::ellipsis;
  };
  for (const std::uint32_t number : articles_with_all(words, segment)) {
    if (read == max_judged_articles) break;
    Deadline::check();
    if (segment.is_deleted(number)) continue;
    const schema::EncodedTokens tokens = segment.tokens.encoded(number);
    if (!std::all_of(searches.begin(), searches.end(), [&](const auto& s) { return s.has_all(tokens.words()); }))
      continue;
    const std::vector<Span> regions = regions_of(layout_of(tokens));
    std::vector<std::vector<Span>> runs_of_parts;
    for (const SequenceSearch& search : searches) {
      runs_of_parts.push_back(runs_in(search, tokens, regions));
      if (runs_of_parts.back().empty()) break;
    }
    if (runs_of_parts.back().empty()) continue;
    ++read;
    const SourceArticle article(number, snapshot_);
    // Beside an ellipsis the writer may have dropped a comma; beside brackets all else stays.
    const auto fitted = [&](std::size_t part, const Span& span) {
      return fitted_in(article, quote_.parts[part].run, span,
                       {.first = before(part) != QuotePart::Before::ellipsis,
                        .last = before(part + 1) != QuotePart::Before::ellipsis || part + 1 == quote_.parts.size()});
    };
    // One word without marks beside it is spelled as it is.
    const auto is_bare = [&](std::size_t part) {
      const WordRun& run = quote_.parts[part].run;
      return run.words.size() == 1 && text::trim(run.gaps[0].folded).empty() && text::trim(run.gaps[1].folded).empty();
    };
    for (const Span& region : regions) {
      std::vector<std::vector<Span>> places(quote_.parts.size());
      for (std::size_t part = 0; part < places.size(); ++part)
        for (const Span& span : runs_of_parts[part])
          if (region.first <= span.first && span.last <= region.last &&
              (is_bare(part) || fitted(part, span).fit != Fit::words))
            places[part].push_back(span);
      if (std::any_of(places.begin(), places.end(), [](const auto& p) { return p.empty(); })) continue;
      const auto chain = Chains(quote_, places).tightest();
      if (!chain || !is_whole_without_brackets(*chain, article)) continue;
      Standing standing{.article = number, .verdict = Verdict::marked, .spans = *chain, .bytes = {}, .alignment = {}};
      for (std::size_t part = 0; part < chain->size(); ++part)
        standing.bytes.push_back(fitted(part, (*chain)[part]).bytes);
      standings.push_back(std::move(standing));
    }
  }
}

}  // namespace searcher
