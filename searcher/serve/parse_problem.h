// Why can a request not be read? What the parser says, as an answer.
#pragma once

#include <boost/system/error_code.hpp>
#include <optional>

#include "searcher/serve/problem.h"

namespace serve {

// Nothing where there is nobody to answer: the client went away.
std::optional<Problem> parse_problem(const boost::system::error_code& error);

}  // namespace serve
