#include "searcher/serve/answering_threads.h"

#include <utility>

namespace serve {

AnsweringThreads::AnsweringThreads(unsigned threads, std::size_t max_queued, std::function<Answer()> make)
    : max_queued_(max_queued), make_(std::move(make)) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

AnsweringThreads::~AnsweringThreads() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
    queue_.clear();
  }
  is_there_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool AnsweringThreads::put(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= max_queued_) return false;
    queue_.push_back(std::move(job));
  }
  is_there_.notify_one();
  return true;
}

void AnsweringThreads::run() {
  const Answer answer = make_();
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      is_there_.wait(lock, [this] { return has_ended_ || !queue_.empty(); });
      if (has_ended_) return;
      job = std::move(queue_.front());
      queue_.pop_front();
    }
    if (job.request.deadline < std::chrono::steady_clock::now()) continue;
    job.done(answer(job.request));
  }
}

}  // namespace serve
