#include "bench/engines/pullquote.h"

#include <fmt/format.h>

#include <stdexcept>

#include "schema/index_folder.h"
#include "searcher/answer/find.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/index/retrieval.h"
#include "searcher/render/json.h"

namespace bench {

using Shape = Question::Shape;

std::string pullquote_query(const Question& question) {
  const std::string words = joined(question.words, question.is_han ? "" : " ");
  std::string text = words;
  if (question.shape == Shape::phrase || question.shape == Shape::misquote) text = "\"" + words + "\"";
  if (question.shape == Shape::prefix) text = words + "*";
  for (const std::string& word : question.excluded) text += " -" + word;
  return text;
}

searcher::AnswerOptions pullquote_options(const Translated& query) {
  searcher::AnswerOptions options;
  options.limit = page_size;
  options.order = query.newest_first ? searcher::Order::newest : searcher::Order::relevance;
  options.match_any = query.shape == Shape::any;
  options.count = query.exact_total;
  options.misquote = query.shape == Shape::misquote;
  return options;
}

Reply Pullquote::answer(const Translated& query, Mode mode) {
  return mode == Mode::passages ? passages(query) : ids(query);
}

Reply Pullquote::passages(const Translated& query) {
  // `find -` looks before each line whether a new generation was published.
  if (schema::current_generation(snapshot_.index()) != snapshot_.generation())
    throw std::runtime_error(snapshot_.index() + ": the index changed while it was measured");
  const searcher::FindAnswer answer = searcher::find(query.text, snapshot_, pullquote_options(query));
  const std::string json = answer.head.is_refused ? searcher::refusal_json(answer.head) : searcher::to_json(answer);
  Reply reply{answer.hits.size(), answer.head.total, json + "\n", {}};
  for (const searcher::ArticleHit& hit : answer.hits) reply.articles.push_back(hit.article);
  return reply;
}

Reply Pullquote::ids(const Translated& query) {
  const searcher::AnswerOptions options = pullquote_options(query);
  const searcher::PreparedQuery prepared = searcher::prepare(query.text, snapshot_, options);
  if (!prepared.root) return {};
  searcher::RetrievalOptions retrieval;
  retrieval.wanted = page_size;
  retrieval.order = options.order;
  retrieval.exact_total = options.count;
  retrieval.languages = prepared.languages;
  const searcher::Retrieved retrieved = searcher::retrieve(*prepared.root, snapshot_, retrieval);
  Reply reply{0, retrieved.total, {}, {}};
  for (const searcher::Candidate& candidate : retrieved.candidates) {
    if (reply.hits++ == page_size) break;
    reply.output += fmt::format("{}\n", candidate.article);
  }
  return reply;
}

}  // namespace bench
