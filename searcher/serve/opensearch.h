// How does a browser search here from its address bar? By an OpenSearch 1.1 description.
#pragma once

#include "searcher/serve/request.h"

namespace serve {

Response answer_opensearch(const Request& request);

}  // namespace serve
