#include "searcher/verify/context.h"

#include <algorithm>

#include "searcher/verify/language_words.h"

namespace searcher {
namespace {

constexpr std::uint32_t words_before = 5;
constexpr std::uint32_t words_behind = 2;

// A clause ends here. Marks of quotations do not end one.
bool breaks(std::string_view gap) { return gap.find_first_of(",;:.!?()-") != std::string_view::npos; }

bool is_negation(const WordRun& run, std::size_t at) {
  const std::string& word = run.words[at].normal;
  if (at + 1 < run.words.size() && is_no_negation(word, run.words[at + 1].normal)) return false;
  return is_of_class(word, WordClass::negation) || is_of_class(word, WordClass::denial);
}

}  // namespace

Context context_of(const SourceArticle& article, Span positions) {
  const ArticleLayout& layout = article.layout();
  const std::uint32_t sentence_first = layout.sentences[layout.sentence_at(positions.first)].first;
  const std::uint32_t sentence_last = layout.sentences[layout.sentence_at(positions.last - 1)].last;
  const Span around{std::max(sentence_first, positions.first - std::min(positions.first, words_before)),
                    std::min(sentence_last, positions.last + words_behind)};
  const WordRun run = article.read(around).run;
  const std::size_t begin = positions.first - around.first;
  const std::size_t end = positions.last - around.first;

  Context context = Context::none;
  for (std::size_t at = begin; at-- > 0 && !breaks(run.gaps[at + 1].folded);) {
    if (is_negation(run, at)) return Context::negated;
    if (is_of_class(run.words[at].normal, WordClass::condition)) context = Context::conditional;
  }
  if (context != Context::none) return context;
  for (std::size_t at = end; at < run.words.size() && !breaks(run.gaps[at].folded); ++at)
    if (is_of_class(run.words[at].normal, WordClass::condition) && run.words[at].normal != "should")
      return Context::conditional;
  return Context::none;
}

}  // namespace searcher
