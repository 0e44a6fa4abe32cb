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
  std::vector<std::uint32_t> captions;  // numbers of the captions that match, where the query asks for one caption
};

struct MatchPlan;

// What is matched: whole articles, or captions one by one.
enum class Unit { article, caption };

// An article as the matcher sees it. The record is asked for only when the query has fields that are not text.
struct ArticleView {
  const schema::EncodedTokens& tokens;
  std::function<const schema::Record&()> record;
};

// A query bound to the words of one segment. Immutable and safe from several threads.
//
// caption: and photographer: hold in one and the same caption if at least one of them is asked for, not only excluded;
// if all are excluded, no caption may have any of them.
class Matcher {
 public:
  // A part of the query that is words: a word, a phrase.
  struct Leaf {
    const Node* node;
    std::uint64_t count = 0;  // how often its rarest word stands in the segment
    bool positive = true;     // not under NOT
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
  bool binds_caption_ = false;
  std::vector<Leaf> leaves_;
  std::unique_ptr<MatchPlan> plan_;
};

// Whether the query has a part that is bound to one caption: caption: or photographer:, asked for and not only
// excluded.
bool binds_caption(const Node& node);

// How many such parts there are, excluded ones too.
std::uint32_t count_caption_parts(const Node& node);

}  // namespace searcher
