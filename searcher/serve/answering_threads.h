// Who answers? A few threads, each with its own snapshot, and a queue in front of them that is never long.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "searcher/serve/answerer.h"

namespace serve {

struct Job {
  Request request;
  std::function<void(Response)> done;  // called by the thread that answered
};

class AnsweringThreads {
 public:
  // Each thread calls make() once, and what it gave for each job.
  AnsweringThreads(unsigned threads, std::size_t max_queued, std::function<Answer()> make);
  ~AnsweringThreads();  // what is being answered is finished, what waits is dropped

  // False when too many wait already. A job whose deadline passes while it waits is dropped.
  bool put(Job job);

 private:
  void run();

  const std::size_t max_queued_;
  const std::function<Answer()> make_;
  std::mutex mutex_;
  std::condition_variable is_there_;
  std::deque<Job> queue_;
  bool has_ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace serve
