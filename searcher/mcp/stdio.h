// How does a client reach the server? Over two streams, a message a line.
#pragma once

#include <cstddef>

#include "searcher/mcp/server.h"

namespace searcher::mcp {

inline constexpr std::size_t max_message_bytes = 8'000'000;

// Answers until the input ends or the output is closed. Requests are answered one after the other; while one is, those
// behind it are read, so that notifications/cancelled takes back what was not answered yet. False when the output could
// not be written for another reason than that its reader went away; errno tells it. The files stay the caller's.
bool serve_stdio(Server& server, int in, int out);

}  // namespace searcher::mcp
