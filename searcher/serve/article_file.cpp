#include "searcher/serve/article_file.h"

#include "searcher/answer/show.h"
#include "searcher/render/json.h"
#include "searcher/serve/problem.h"

namespace serve {

std::optional<Response> article_file(const Request& request, const searcher::Snapshot& snapshot) {
  const std::string name = request.path.substr(request.path.find('/', 1) + 1);
  const std::string id = name.substr(0, name.rfind('.'));
  const std::uint32_t article = snapshot.find_article(id);
  if (article == 0) {
    if (snapshot.find_article(name) != 0) return std::nullopt;
    return response_of(Problem{404, "not_found", "no such article", id, "take an id from an answer of /api/find"},
                       request.route);
  }
  if (request.route == Route::article_json)
    if (const auto shown = searcher::show(id, snapshot)) return json_response(200, searcher::to_json(*shown));
  return Response{.content_type = "text/plain; charset=utf-8", .body = snapshot.whole_record(article).text};
}

}  // namespace serve
