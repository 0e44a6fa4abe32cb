// What does an answer point at? A headline, a sentence or a run of them, a caption: with its text and what is lit in
// it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/bound_query.h"
#include "searcher/match/article_layout.h"
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

// What the passage is called: ID#h, ID#s14, ID#s14-16, ID#c3.
std::string passage_id(const MatchedArticle& article, PassagePlace place);

// `lit` are positions, ascending and disjoint; those outside the place are left out. Throws schema::IndexError
// (damaged) when the words of the text are not those that were indexed.
Passage read_passage(const MatchedArticle& article, PassagePlace place, const std::vector<Span>& lit);

// The bytes of the article's text that these positions cover, from the first word's beginning to the last one's end.
text::Range bytes_of(const MatchedArticle& article, Span positions);

struct PassageChoice {
  std::uint32_t limit = 3;  // 0: all, in text order
};

// The passages that show best why the article matches: together they hold as many different parts of the query as
// can be, the one that holds most first. Without any occurrence, the first sentence.
std::vector<Passage> choose_passages(const MatchedArticle& article, const std::vector<double>& leaf_weights,
                                     const PassageChoice& choice);

}  // namespace searcher
