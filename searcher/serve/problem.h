// How is an error answered? With a status and the same JSON as on the command line, or a page that says it.
#pragma once

#include <string>

#include "searcher/serve/request.h"

namespace serve {

struct Problem {
  int status = 400;
  std::string code;
  std::string message;
  std::string where;
  std::string next;
};

// A page where a page was asked for, JSON elsewhere.
Response response_of(const Problem& problem, Route route);
Response json_response(int status, std::string json);

}  // namespace serve
