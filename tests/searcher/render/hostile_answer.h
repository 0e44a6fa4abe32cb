// Answers in which every text is one that means harm: to a page, a terminal, a spreadsheet or a parser.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/show.h"
#include "text/code_points.h"

namespace searcher {

// Made of markup, control and direction characters, quotation marks, formulas and bytes that are no UTF-8.
std::string hostile_text(std::mt19937& random);

// The texts of an answer, taken from `next` one after the other.
template <typename Next>
class AnswerOf {
 public:
  explicit AnswerOf(Next next) : next_(std::move(next)) {}

  FindAnswer find() {
    FindAnswer answer{.head = head(), .hits = {}, .facets = {}};
    for (std::uint32_t rank = 1; rank <= 2; ++rank) {
      ArticleHit hit;
      hit.rank = rank;
      hit.score = 1.5;
      for (std::string* field : {&hit.article, &hit.kicker, &hit.headline, &hit.published, &hit.place, &hit.agency,
                                 &hit.language, &hit.url, &hit.source, &hit.version_of})
        *field = next_();
      hit.passages = {passage(), passage()};
      using Op = DiffPart::Op;
      hit.diff = {{Op::equal, next_(), next_()},
                  {Op::replace, next_(), next_()},
                  {Op::remove, next_(), ""},
                  {Op::insert, "", next_()}};
      answer.hits.push_back(hit);
    }
    answer.facets = {{next_(), {{next_(), 3}, {next_(), 1}}}};
    return answer;
  }

  CaptionsAnswer captions() {
    CaptionsAnswer answer{.head = head(), .hits = {}};
    answer.hits.push_back({.rank = 1,
                           .score = 2,
                           .passage = passage(),
                           .credit = {next_(), next_(), next_(), next_(), next_()},
                           .article = next_(),
                           .headline = next_()});
    return answer;
  }

  ConcordanceAnswer concordance() {
    ConcordanceAnswer answer{.head = head(), .hits = {}};
    answer.hits.push_back({next_(), next_(), next_(), next_(), next_(), {3, 9}});
    return answer;
  }

  ExplainAnswer explain() {
    return {.head = head(),
            .tree = {next_()},
            .words = {{next_(), "stem", {next_()}, 1, 2}},
            .shortlist = next_(),
            .judged = {next_()},
            .shortlist_estimate = 4};
  }

  ShowAnswer show() {
    ShowAnswer answer{.record = {}, .citation = next_(), .passage = {}, .before = next_(), .after = next_()};
    schema::Record& record = answer.record;
    for (std::string* field : {&record.id, &record.version_of, &record.language, &record.kicker, &record.published,
                               &record.place, &record.agency, &record.byline, &record.url, &record.speaker})
      *field = next_();
    record.topics = {next_()};
    record.sources = {next_()};
    add_section(record, schema::SectionKind::headline);
    add_section(record, schema::SectionKind::paragraph);
    add_section(record, schema::SectionKind::caption);
    record.captions = {{next_(), next_(), next_(), next_(), next_()}};
    return answer;
  }

  ShowAnswer show_passage() {
    ShowAnswer answer = show();
    answer.passage = passage();
    return answer;
  }

 private:
  AnswerHead head() {
    AnswerHead head;
    head.query = next_();
    head.understood = next_();
    head.notes = {next_()};
    head.diagnostics = {{{0, static_cast<std::uint32_t>(head.query.size())}, next_()}};
    head.total = 2;
    head.suggestions = {next_()};
    return head;
  }

  // With its first half lit.
  Passage passage() {
    Passage passage{.id = next_(), .section = "p1", .bytes = {}, .text = next_(), .highlights = {}};
    const auto size = static_cast<std::uint32_t>(passage.text.size());
    passage.bytes = {7, 7 + size};
    // About half of it, up to the end of a character.
    std::size_t end = 0;
    while (end < size / 2) text::next_code_point(passage.text, end);
    if (end > 0) passage.highlights = {{0, static_cast<std::uint32_t>(end)}};
    return passage;
  }

  void add_section(schema::Record& record, schema::SectionKind kind) {
    if (!record.text.empty()) record.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(record.text.size());
    record.text += next_();
    const text::Range bytes{begin, static_cast<std::uint32_t>(record.text.size())};
    record.sections.push_back({kind, 1, bytes, {bytes}});
  }

  Next next_;
};

}  // namespace searcher
