#include "searcher/answer/reading.h"

#include <string>
#include <utility>

#include "searcher/answer/bound_query.h"
#include "searcher/answer/part_score.h"
#include "searcher/answer/prepared_query.h"

namespace searcher {

std::optional<Reading> read(std::string_view article_id, std::string_view text, const Snapshot& snapshot,
                            const AnswerOptions& options) {
  const Stopwatch watch;
  const std::uint32_t number = snapshot.find_article(std::string(article_id));
  if (number == 0) return std::nullopt;
  Reading reading{.head = {}, .record = snapshot.whole_record(number), .sections = {}};
  MatchedArticle article = read_article(number, snapshot);
  if (!text.empty()) {
    PreparedQuery prepared = prepare(text, snapshot, options);
    reading.head = std::move(prepared.head);
    if (prepared.root)
      article.match = BoundQuery(*prepared.root, snapshot, prepared.languages, Unit::article).read(number).match;
  }
  const std::vector<Span> lit = lit_in(article.match);
  for (std::uint32_t i = 0; i < article.layout.sections.size(); ++i) {
    const auto& section = article.layout.sections[i];
    reading.sections.push_back(read_passage(article, {i, section.first_sentence, section.last_sentence}, lit));
    reading.head.total += reading.sections.back().highlights.size();
  }
  reading.head.took_us = watch.us();
  return reading;
}

}  // namespace searcher
