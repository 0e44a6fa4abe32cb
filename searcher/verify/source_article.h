// What stands in an article, word for word? One article of the archive, read for comparing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/answer/bound_query.h"
#include "searcher/match/article_layout.h"
#include "searcher/verify/word_run.h"
#include "text/range.h"

namespace searcher {

// Where a verdict looks: the headline, the body as one text, each caption. Nothing reaches from one to another.
std::vector<Span> regions_of(const ArticleLayout& layout);

// Words of an article with what stands around them.
struct SourceRun {
  std::uint32_t first = 0;  // the position of the first word
  std::uint32_t begin = 0;  // where `text` begins in the article's text
  std::string text;         // from behind the word before to the word behind, inside the region
  WordRun run;              // ranges are those of `text`
};

class SourceArticle {
 public:
  // Throws schema::IndexError (damaged).
  SourceArticle(std::uint32_t number, const Snapshot& snapshot);

  const MatchedArticle& article() const { return article_; }
  const ArticleLayout& layout() const { return article_.layout; }
  const std::vector<schema::Quotation>& quotations() const { return article_.quotations; }
  const std::vector<Span>& regions() const { return regions_; }
  Span region_of(std::uint32_t position) const;

  // `positions` are not empty and lie in one region. A mark with which a paragraph goes on with a quotation is blank,
  // or stands there.
  enum class ReopenedMarks { blank, kept };
  SourceRun read(Span positions, ReopenedMarks marks = ReopenedMarks::blank) const;

  // From the first word's beginning to the last one's end, in the article's text.
  text::Range bytes_of(Span positions) const;

  // ID#h, ID#s14, ID#s14-16, ID#c3.
  std::string passage_id(Span positions) const;

  // The bytes of the sentences, or of the headline or caption, that the positions lie in.
  text::Range surroundings(Span positions) const;

 private:
  std::vector<text::Range> word_bytes(Span positions) const;
  text::Range sentence_bytes(std::uint32_t sentence) const;
  // `text` begins at `begin` of the article's text; its size stays.
  void blank_reopened_marks(std::uint32_t begin, std::string& text) const;

  MatchedArticle article_;
  std::vector<Span> regions_;
};

}  // namespace searcher
