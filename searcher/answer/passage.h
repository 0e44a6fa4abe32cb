// What does an answer point at? A headline, a sentence or a run of them, a caption: with its text and what is lit in
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/bound_query.h"
#include "searcher/match/article_layout.h"
#include "text/analyzer.h"
#include "text/range.h"

namespace searcher {

struct Passage {
  std::string id;       // ID#h, ID#s14, ID#s14-16, ID#c3
  std::string section;  // h, p1, c3
  text::Range bytes;    // in the article's stored text
  std::string text;
  std::vector<text::Range> highlights;  // bytes of `text`: ascending, disjoint
};

// Where a passage lies: sentences of one section, counted over the whole article.
struct PassagePlace {
  std::uint32_t section = 0;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;  // behind the last one

  auto operator<=>(const PassagePlace&) const = default;
};

// The passage that holds these positions of one section, whole sentences of a body, all of a headline or caption.
PassagePlace place_of(Span positions, const ArticleLayout& layout);

// Reads passages of one article after another. Not safe from several threads.
class PassageReader {
 public:
  // `lit` are positions, ascending and disjoint; those outside the place are left out. Throws schema::IndexError
  // (damaged) when the words of the text are not those that were indexed.
  Passage read(const MatchedArticle& article, PassagePlace place, const std::vector<Span>& lit);

  // The bytes of the article's text that these positions cover, from the first word's beginning to the last one's end.
  text::Range bytes_of(const MatchedArticle& article, Span positions);

 private:
  // The sentence that was read last: what is lit often lies in the same one.
  struct Sentence {
    std::optional<std::uint32_t> number;
    std::vector<text::Token> tokens;  // bytes of the article's text
  };
  void load(Sentence& sentence, const MatchedArticle& article, std::uint32_t number);
  text::Range bytes_of(const MatchedArticle& article, Span positions, Sentence& sentence);

  text::Analyzer analyzer_;
};

struct PassageChoice {
  std::uint32_t limit = 3;  // 0: all, in text order
};

// The passages that show best why the article matches: together they hold as many different parts of the query as
// can be, the one that holds most first. Without any occurrence, the first sentence.
std::vector<Passage> choose_passages(const MatchedArticle& article, const std::vector<double>& leaf_weights,
                                     const PassageChoice& choice, PassageReader& reader);

}  // namespace searcher
