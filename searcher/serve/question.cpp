#include "searcher/serve/question.h"

#include <fmt/format.h>

#include <set>

#include "searcher/serve/json_body.h"
#include "searcher/serve/media_type.h"
#include "searcher/serve/target.h"

namespace serve {

Problem bad_parameter(const std::string& name, const std::string& message, std::string next) {
  return {400, "bad_parameter", message, name, next.empty() ? "/api tells what each address takes" : std::move(next)};
}

Problem unknown_parameter(const std::string& name) {
  return bad_parameter(name, "there is no such parameter here", {});
}

std::variant<Parameters, Problem> parameters_of(const Request& request) {
  Parameters all = request.parameters;
  if (request.method == Method::post && !request.body.empty()) {
    const MediaType type = media_type(request.content_type);
    std::variant<Parameters, Problem> posted;
    if (type.name == "application/json") {
      posted = parse_json_body(request.body);
    } else if (type.name == "application/x-www-form-urlencoded") {
      if (auto form = parse_form(request.body))
        posted = std::move(*form);
      else
        posted = Problem{400, "bad_form", "the form is malformed, or has too many fields", "body",
                         "encode it as browsers do"};
    } else {
      return Problem{415, "unsupported_media_type", "parameters do not come in this form", "Content-Type",
                     "post application/x-www-form-urlencoded or application/json"};
    }
    if (const Problem* problem = std::get_if<Problem>(&posted)) return *problem;
    for (auto& parameter : std::get<Parameters>(posted)) all.push_back(std::move(parameter));
  }
  std::set<std::string_view> names;
  for (const auto& [name, value] : all)
    if (!names.insert(name).second) return bad_parameter(name, "it stands there twice", "give it once");
  return all;
}

std::variant<AskedQuestion, Problem> question_of(const Parameters& parameters, searcher::Question question,
                                                 const Limits& limits) {
  AskedQuestion asked;
  bool has_query = false;
  for (const auto& [name, value] : parameters) {
    if (name == "q") {
      if (value.size() > limits.query_bytes)
        return Problem{400, "query_too_long", fmt::format("the query has more than {} bytes", limits.query_bytes), "q",
                       "ask for less, or check a whole text at /api/verify"};
      asked.query = value;
      has_query = true;
      continue;
    }
    const searcher::Flag* flag = searcher::find_flag(name, question);
    if (flag == nullptr) return unknown_parameter(name);
    if (const auto error = flag->set(value, question, asked.options))
      return bad_parameter(name, error->message, error->next);
  }
  if (!has_query) return bad_parameter("q", "there is no query", "give it as q");
  if (asked.options.limit == 0 || asked.options.limit > max_limit)
    return bad_parameter("limit", fmt::format("over HTTP it is from 1 to {}", max_limit),
                         "turn the pages with offset, or use the command line");
  return asked;
}

}  // namespace serve
