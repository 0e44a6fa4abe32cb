// A server that runs beside the test, on a port of its own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "searcher/serve/server.h"
#include "tests/searcher/serve/http_client.h"
#include "tests/searcher/small_index.h"

namespace serve {

// Coverage of an invented lake, with what is hostile in it.
const searcher::SmallIndex& lake_index();

// Of lake_index(), on any free port of 127.0.0.1.
ServeOptions lake_options();

class RunningServer {
 public:
  explicit RunningServer(const ServeOptions& options = lake_options(), std::function<Answer()> make_answer = {});
  ~RunningServer();

  unsigned port() const;
  Server& server() { return *server_; }
  void stop();  // and waits for its end

  Reply get(std::string_view target, const std::vector<std::string>& lines = {}) const;
  Reply post(std::string_view target, std::string_view type, std::string_view body,
             const std::vector<std::string>& lines = {}) const;

 private:
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

}  // namespace serve
