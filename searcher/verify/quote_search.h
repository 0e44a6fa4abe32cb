// Where does a quotation stand, word for word? As it is, or with what its writer declared to have
// changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/verify/candidates.h"
#include "searcher/verify/quote_parts.h"
#include "searcher/verify/stretch.h"
#include "searcher/verify/verified.h"
#include "searcher/verify/word_run.h"

namespace searcher {

class SequenceSearch;
class SourceArticle;

// Of a few common words the oldest articles are compared: so many at most, and no more when so many have it.
inline constexpr std::size_t max_judged_articles = 5'000;
inline constexpr std::size_t max_fitting_articles = 1'000;

// A quotation, read once.
struct ReadQuote {
  struct Part {
    QuotePart part;
    WordRun run;
  };

  explicit ReadQuote(std::string_view text);

  std::string text;          // marks with which its paragraphs go on are blank
  WordRun whole;             // as it is written
  std::vector<Part> parts;   // without what its writer declared to have changed; each holds a word
  WordRun kept;              // the words of all parts, their ranges in `kept_text`
  std::string kept_text;     // the parts, with blanks between
  bool is_declared = false;  // it has an ellipsis or brackets
  bool is_unspaced = false;  // half of its words or more are characters of an unspaced script
};

// Whether it has words enough to be the same quotation with some of them changed.
bool can_be_altered(const ReadQuote& quote);

// One place that carries it.
struct Standing {
  std::uint32_t article = 0;
  Verdict verdict = Verdict::not_found;
  std::vector<Span> spans;         // of each part
  std::vector<text::Range> bytes;  // of each part, in the article's text
  Stretch alignment;               // of ReadQuote::kept, where words are altered

  Span span() const { return {spans.front().first, spans.back().last}; }
  std::pair<Verdict, std::uint32_t> rank() const { return {verdict, alignment.changed}; }  // the best first
  bool has_changed_words() const { return alignment.changed > 0; }
};

// Throws schema::IndexError (damaged). Not safe from several threads.
class QuoteSearch {
 public:
  // Both outlive this object.
  QuoteSearch(const ReadQuote& quote, const Snapshot& snapshot) : quote_(quote), snapshot_(snapshot) {}

  // Everywhere that all its words stand in a run, with the verdict of each place: exact, typographic, or altered where
  // only marks differ.
  std::vector<Standing> as_written() const;

  // Where its parts stand in order, each as written.
  std::vector<Standing> with_declared_changes() const;

 private:
  // An article that has all the words of the quotation in a run.
  struct Holding {
    std::uint32_t article;
    const Segment* segment;
    const SequenceSearch* search;
  };

  std::vector<SegmentWord> shortlist_words(const std::vector<const WordRun*>& runs, const Segment& segment) const;
  void add_with_declared_changes(const Segment& segment, std::size_t& read, std::vector<Standing>& standings) const;
  bool is_whole_without_brackets(const std::vector<Span>& chain, const SourceArticle& article) const;

  const ReadQuote& quote_;
  const Snapshot& snapshot_;
};

}  // namespace searcher
