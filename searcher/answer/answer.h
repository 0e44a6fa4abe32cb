// What is an answer? Plain data for each command, ready to be shown in any format.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schema/record.h"
#include "searcher/answer/passage.h"
#include "searcher/query/diagnostic.h"
#include "text/range.h"

namespace searcher {

// What every answer to a query tells.
struct AnswerHead {
  std::string query;       // as given, made valid UTF-8
  std::string understood;  // what was run, in the query language
  std::vector<std::string> notes;
  std::vector<Diagnostic> diagnostics;
  std::uint64_t total = 0;
  bool total_is_exact = true;
  std::uint64_t took_us = 0;
  std::vector<std::string> suggestions;       // queries that would find something
  std::vector<std::string> missing_segments;  // names of segments that are left out: their servers do not answer
  bool is_refused = false;                    // nothing was left to run
};

// One step from what was asked to what stands in the source.
struct DiffPart {
  enum class Op { equal, replace, remove, insert };
  Op op = Op::equal;
  std::string asked;  // "" for insert
  std::string found;  // "" for remove
};

struct ArticleHit {
  std::uint32_t rank = 0;
  double score = 0;
  std::string article;  // its id
  std::string kicker;
  std::string headline;
  std::string published;
  std::string place;
  std::string agency;
  std::string language;
  std::string url;
  std::string source;
  std::string version_of;
  std::vector<std::string> versions;  // ids of its story's versions, first to last; none where it is the only one
  std::vector<Passage> passages;
  std::vector<DiffPart> diff;  // only where the query was misquoted: of the first passage
};

struct FacetValue {
  std::string label;  // its commonest spelling
  std::uint64_t count = 0;
};
using Facets = std::vector<std::pair<std::string, std::vector<FacetValue>>>;

struct FindAnswer {
  AnswerHead head;
  std::vector<ArticleHit> hits;
  Facets facets;
};

struct CaptionHit {
  std::uint32_t rank = 0;
  double score = 0;
  Passage passage;
  schema::CaptionCredit credit;
  std::string article;
  std::string headline;
};

struct CaptionsAnswer {
  AnswerHead head;
  std::vector<CaptionHit> hits;
};

struct QuotationHit {
  std::uint32_t rank = 0;
  double score = 0;
  std::string text;                // parts joined by " … "
  std::vector<text::Range> parts;  // in the article's stored text
  std::string kind;
  std::vector<std::string> speakers;  // full names, none where nobody knows
  std::string speaker_as_written;
  std::string cue;
  double confidence = 0;
  std::string language;
  std::string passage;  // the sentences, the headline or the caption that it stands in
  std::string article;
  std::string headline;
  std::string agency;
  text::Range bytes;  // from its first byte to its last one
  std::string published;
  std::string place;
  std::vector<text::Range> highlights;  // bytes of `text`: ascending, disjoint
};

struct QuotesAnswer {
  AnswerHead head;
  std::vector<QuotationHit> hits;
  Facets facets;
};

// A place where the query stands, with what is around it in its section.
struct ConcordanceHit {
  std::string article;
  std::string passage;
  std::string left;
  std::string match;
  std::string right;
  text::Range bytes;  // of `match`, in the article's stored text
};

struct ConcordanceAnswer {
  AnswerHead head;
  std::vector<ConcordanceHit> hits;
};

}  // namespace searcher
