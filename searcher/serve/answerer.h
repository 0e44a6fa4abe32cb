// What is the answer to a request? For one thread, with its own snapshot of the index.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "searcher/index/live_snapshot.h"
#include "searcher/serve/answer_cache.h"
#include "searcher/serve/metrics.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// Answers whatever was asked, and never throws: what goes wrong is an answer, too.
using Answer = std::function<Response(const Request&)>;

// What all threads share. Outlives them.
struct Shared {
  const ServeOptions& options;
  Metrics& metrics;
  AnswerCache& cache;
  std::string run;  // tells this run of the server from others, in ETags
};

// Not safe from several threads: one a thread.
class Answerer {
 public:
  explicit Answerer(const Shared& shared) : shared_(shared), live_(shared.options.index) {}

  Response answer(const Request& request);

 private:
  Response answer_from_index(const Request& request);
  Response computed(const Request& request, const searcher::Snapshot& snapshot) const;
  std::shared_ptr<const searcher::Snapshot> current();

  Shared shared_;
  searcher::LiveSnapshot live_;
  std::string generation_;  // as of the last request
  bool is_behind_ = false;  // the live generation could not be opened
};

}  // namespace serve
