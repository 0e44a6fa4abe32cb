// May the server be reached as it was told to be? Beyond this machine only with a token, and never in the clear.
#pragma once

#include "searcher/serve/listen_address.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// Throws StartError where `options` would show the archive to those who were not let in.
void check_exposure(const ServeOptions& options, const ListenAddress& address);

}  // namespace serve
