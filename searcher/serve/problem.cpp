#include "searcher/serve/problem.h"

#include <utility>

#include "schema/error.h"
#include "searcher/page/page.h"

namespace serve {

Response json_response(int status, std::string json) {
  return {.status = status, .content_type = "application/json", .body = std::move(json) + "\n"};
}

Response response_of(const Problem& problem, Route route) {
  Response response;
  if (route == Route::page) {
    searcher::PageResponse page = searcher::error_page(problem.status, problem.message, problem.next);
    response = {.status = page.status,
                .content_type = std::move(page.content_type),
                .body = std::move(page.body),
                .headers = std::move(page.headers)};
  } else {
    response =
        json_response(problem.status, schema::error_json(problem.code, problem.message, problem.where, problem.next));
  }
  response.error = problem.code;
  return response;
}

}  // namespace serve
