#include "searcher/serve/api.h"

#include <utility>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/facets.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/render/json.h"
#include "searcher/serve/question.h"
#include "searcher/serve/verification.h"

namespace serve {
namespace {

using searcher::Question;

template <typename Answer>
Response response_of(const Answer& answer) {
  if (!answer.head.is_refused) return json_response(200, searcher::to_json(answer));
  Response response = json_response(400, searcher::refusal_json(answer.head));
  response.error = "query_refused";
  return response;
}

// The matches counted, by all fields unless some are named, and none of them listed.
Response answer_facets(AskedQuestion asked, const searcher::Snapshot& snapshot) {
  if (asked.options.facets.empty())
    for (const std::string_view field : searcher::facet_fields()) asked.options.facets.emplace_back(field);
  asked.options.limit = 1;
  searcher::FindAnswer answer = searcher::find(asked.query, snapshot, asked.options);
  answer.hits.clear();
  return response_of(answer);
}

Response answer_question(const Request& request, const AskedQuestion& asked, const searcher::Snapshot& snapshot) {
  switch (request.route) {
    case Route::quotes: return response_of(searcher::quotes(asked.query, snapshot, asked.options));
    case Route::captions: return response_of(searcher::captions(asked.query, snapshot, asked.options));
    case Route::concordance: return response_of(searcher::concordance(asked.query, snapshot, asked.options));
    case Route::explain: return response_of(searcher::explain(asked.query, snapshot, asked.options));
    case Route::facets: return answer_facets(asked, snapshot);
    default: return response_of(searcher::find(asked.query, snapshot, asked.options));
  }
}

Question question_at(Route route) {
  switch (route) {
    case Route::quotes: return Question::quotes;
    case Route::captions: return Question::captions;
    case Route::concordance: return Question::concordance;
    case Route::explain: return Question::explain;
    default: return Question::find;
  }
}

Response answer_passage(const Parameters& parameters, const searcher::Snapshot& snapshot) {
  std::string name;
  for (const auto& [key, value] : parameters) {
    if (key != "q" && key != "id") return response_of(unknown_parameter(key), Route::passage);
    if (!name.empty()) return response_of(bad_parameter(key, "it stands there twice", "give q or id"), Route::passage);
    name = value;
  }
  if (name.empty())
    return response_of(bad_parameter("q", "there is no name of an article or a passage", "give it as q or id"),
                       Route::passage);
  if (const auto shown = searcher::show(name, snapshot)) return json_response(200, searcher::to_json(*shown));
  return response_of(Problem{404, "not_found", "no such article or passage", name,
                             "take an id from an answer of /api/find; a passage is ID#h, ID#s14, ID#s14-16 or ID#c3"},
                     Route::passage);
}

}  // namespace

Response answer_api(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits) {
  if (request.route == Route::verify) return answer_verification(request, snapshot, limits);
  const auto read = parameters_of(request);
  if (const Problem* problem = std::get_if<Problem>(&read)) return response_of(*problem, request.route);
  const Parameters& parameters = std::get<Parameters>(read);
  if (request.route == Route::passage) return answer_passage(parameters, snapshot);
  const auto asked = question_of(parameters, question_at(request.route), limits);
  if (const Problem* problem = std::get_if<Problem>(&asked)) return response_of(*problem, request.route);
  return answer_question(request, std::get<AskedQuestion>(asked), snapshot);
}

}  // namespace serve
