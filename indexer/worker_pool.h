// How is work spread over the cores? Threads that take jobs from a queue of bounded length.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace indexer {

// submit() and wait() are for one thread, the pool's owner.
class WorkerPool {
 public:
  explicit WorkerPool(unsigned threads);
  ~WorkerPool();  // waits for the jobs that run, drops those that do not yet

  // Waits while as many jobs stand in the queue as there are threads. Throws what a job threw.
  void submit(std::function<void()> job);

  // Waits until every job is done. Throws what the first job that failed threw; jobs behind it are dropped.
  void wait();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  unsigned running_ = 0;
  bool ending_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace indexer
