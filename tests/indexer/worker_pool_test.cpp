#include "indexer/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace indexer {
namespace {

using namespace std::chrono_literals;

TEST(WorkerPool, DoesEachJobOnce) {
  for (const unsigned threads : {0u, 1u, 2u, 4u}) {
    std::vector<int> done(1'000);
    WorkerPool pool(threads);
    for (int& job : done) pool.submit([&job] { ++job; });
    pool.wait();
    EXPECT_EQ(done, std::vector<int>(1'000, 1)) << threads << " threads";
  }
}

TEST(WorkerPool, GoesOnAfterWaiting) {
  std::atomic<int> done = 0;
  WorkerPool pool(2);
  pool.wait();
  for (int round = 1; round <= 3; ++round) {
    for (int i = 0; i < 10; ++i) pool.submit([&] { ++done; });
    pool.wait();
    EXPECT_EQ(done, 10 * round);
  }
}

TEST(WorkerPool, OfOneThreadKeepsTheOrder) {
  std::vector<int> order;
  WorkerPool pool(1);
  for (int i = 0; i < 100; ++i) pool.submit([&order, i] { order.push_back(i); });
  pool.wait();
  std::vector<int> expected(100);
  std::iota(expected.begin(), expected.end(), 0);
  EXPECT_EQ(order, expected);
}

std::string thrown_by_waiting(WorkerPool& pool) {
  try {
    pool.wait();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "nothing";
}

TEST(WorkerPool, HandsOnWhatAJobThrew) {
  WorkerPool pool(3);
  pool.submit([] { throw std::runtime_error("the disk is full"); });
  EXPECT_EQ(thrown_by_waiting(pool), "the disk is full");
  EXPECT_EQ(thrown_by_waiting(pool), "the disk is full") << "a pool that failed stays so";
  EXPECT_THROW(pool.submit([] {}), std::runtime_error);
}

TEST(WorkerPool, HandsOnTheFirstFailureAndDropsWhatIsBehind) {
  std::atomic<int> done = 0;
  WorkerPool pool(1);
  std::string submitting = "nothing";
  try {
    pool.submit([] { throw std::runtime_error("first"); });
    for (int i = 0; i < 10; ++i)
      pool.submit([&] {
        ++done;
        throw std::runtime_error("later");
      });
  } catch (const std::runtime_error& error) {
    submitting = error.what();
  }
  EXPECT_TRUE(submitting == "first" || submitting == "nothing") << submitting;
  EXPECT_EQ(thrown_by_waiting(pool), "first");
  EXPECT_EQ(done, 0);
}

// Waits for `value` to become true; false after ten seconds.
template <typename Condition>
bool comes_true(Condition condition) {
  for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end;) {
    if (condition()) return true;
    std::this_thread::sleep_for(1ms);
  }
  return false;
}

// Two jobs run, two wait in the queue, and the fifth holds its owner up: so reading never runs far ahead.
TEST(WorkerPool, HoldsItsOwnerUpWhenTheQueueIsFull) {
  std::atomic<bool> gate_is_open = false;
  std::atomic<int> submitted = 0;
  std::atomic<int> done = 0;
  std::thread owner([&] {
    WorkerPool pool(2);
    for (int i = 0; i < 12; ++i) {
      pool.submit([&] {
        while (!gate_is_open) std::this_thread::sleep_for(1ms);
        ++done;
      });
      ++submitted;
    }
    pool.wait();
  });
  EXPECT_TRUE(comes_true([&] { return submitted == 4; }));
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(submitted, 4);
  gate_is_open = true;
  owner.join();
  EXPECT_EQ(done, 12);
}

TEST(WorkerPool, EndsWithItsLifeThoughJobsWait) {
  std::atomic<int> begun = 0;
  {
    WorkerPool pool(2);
    for (int i = 0; i < 4; ++i)
      pool.submit([&] {
        ++begun;
        std::this_thread::sleep_for(1ms);
      });
  }
  EXPECT_LE(begun, 4);
}

}  // namespace
}  // namespace indexer
