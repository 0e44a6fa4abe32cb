// How are answers given over HTTP? The server: it listens, lets in, has answered, and ends when it is told to.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "searcher/serve/answerer.h"
#include "searcher/serve/serve_options.h"

namespace serve {

class Server {
 public:
  // Listens when it is made; the index is opened to see that it can be. `make_answer` is called once by each thread
  // that answers; without it they answer from the index. Throws StartError and schema::IndexError.
  explicit Server(const ServeOptions& options, std::function<Answer()> make_answer = {});
  ~Server();

  // "http://127.0.0.1:8080/"
  std::string url() const;

  // Answers until stop() or SIGTERM or SIGINT; then what was asked is answered, and it returns. A second signal ends it
  // at once.
  void run();

  // From any thread.
  void stop();

  const Metrics& metrics() const;

 private:
  class Listening;
  std::unique_ptr<Listening> listening_;
};

}  // namespace serve
