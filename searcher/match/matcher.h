// Does an article match, and where? The one judge of every positional question.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "schema/article_tokens.h"
#include "schema/record.h"
#include "schema/words.h"
#include "searcher/match/article_layout.h"
#include "searcher/query/ast.h"

namespace searcher {

// One place where a part of the query stands.
struct Occurrence {
  Span span;               // all of it
  std::vector<Span> lit;   // the words in it that were asked for, ascending, disjoint; none: all of them
  std::uint32_t leaf = 0;  // which of the matcher's leaves (for near and the like: the first one in it)
};

// Appends the words of an occurrence that were asked for.
void append_lit(const Occurrence& occurrence, std::vector<Span>& lit);

struct Match {
  bool matched = false;
  std::vector<Occurrence> occurrences;  // ascending by span
  // Where the query asks for one caption or one quotation: the numbers of the captions that match, and which of the
  // article's quotations do, ascending.
  std::vector<std::uint32_t> captions;
  std::vector<std::uint32_t> quotations;
};

struct MatchPlan;

// Whether a query has a part that is bound to one caption (caption:, photographer:) or to one quotation (said:,
// speaker:, kind:), asked for and not only excluded.
struct Binding {
  bool caption = false;
  bool quotation = false;
};
Binding binding_of(const Node& node);

// What is matched: whole articles, or captions or quotations one by one.
enum class Unit { article, caption, quotation };

// An article as the matcher sees it. The record is asked for only when the query has fields that are not text, the
// quotations only when it asks for them.
struct ArticleView {
  const schema::EncodedTokens& tokens;
  std::function<const schema::Record&()> record;
  std::function<const std::vector<schema::Quotation>&()> quotations;
};

// A query bound to the words of one segment. Immutable and safe from several threads.
//
// caption: and photographer: hold in one and the same caption if at least one of them is asked for, not only excluded;
// if all are excluded, no caption may have any of them. So said:, speaker: and kind: in one and the same quotation.
class Matcher {
 public:
  // A part of the query that is words: a word, a phrase.
  struct Leaf {
    const Node* node;
    std::vector<std::uint64_t> counts;  // how often each of its words stands in the segment; of any word, UINT64_MAX
    bool positive = true;               // not under NOT
  };

  // `conjuncts` must all match; they outlive this object.
  Matcher(const std::vector<const Node*>& conjuncts, const schema::Words& words,
          const std::vector<std::string>& languages, Unit unit);
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  // With all occurrences. `layout` is the article's.
  Match match(const ArticleView& article, const ArticleLayout& layout) const;
  // match().matched, for less.
  bool matches(const ArticleView& article) const;

  const std::vector<Leaf>& leaves() const { return leaves_; }

 private:
  Unit unit_;
  Binding binding_;
  std::vector<Leaf> leaves_;
  std::unique_ptr<MatchPlan> plan_;
};

// How many parts there are that are bound to one caption, or to one quotation; excluded ones too.
std::uint32_t count_caption_parts(const Node& node);
std::uint32_t count_quotation_parts(const Node& node);

}  // namespace searcher
