// Which answers are kept, and for how long?
#include "searcher/serve/answer_cache.h"

#include <gtest/gtest.h>

#include "searcher/serve/metrics.h"

namespace serve {
namespace {

Response answer(std::string body) { return {.content_type = "text/plain", .body = std::move(body)}; }

TEST(AnswerCache, GivesWhatTheGenerationSaidBefore) {
  AnswerCache cache(1 << 20);
  EXPECT_FALSE(cache.find("000001", "a"));
  cache.add("000001", "a", answer("one"));
  ASSERT_TRUE(cache.find("000001", "a"));
  EXPECT_EQ(cache.find("000001", "a")->body, "one");
  EXPECT_FALSE(cache.find("000001", "b"));
  EXPECT_FALSE(cache.find("000002", "a"));
  EXPECT_EQ(cache.bytes(), 0u) << "what the old generation said is gone";
  cache.add("000001", "a", answer("late"));
  EXPECT_FALSE(cache.find("000001", "a")) << "a thread that is late adds nothing";
}

TEST(AnswerCache, NeverHoldsMoreThanItMay) {
  constexpr std::size_t most = 64 * 1024;
  AnswerCache cache(most);
  for (int i = 0; i < 2000; ++i) {
    cache.add("000001", "key" + std::to_string(i), answer(std::string(static_cast<std::size_t>(i) % 3000, 'x')));
    if (i > 0) cache.find("000001", "key1");
    EXPECT_LE(cache.bytes(), most);
  }
  EXPECT_TRUE(cache.find("000001", "key1")) << "what is asked for stays";
  EXPECT_FALSE(cache.find("000001", "key2"));
  cache.add("000001", "large", answer(std::string(most / 2, 'x')));
  EXPECT_FALSE(cache.find("000001", "large")) << "one answer does not drive out the others";
}

TEST(Metrics, CountByCommandAndCode) {
  Metrics metrics;
  metrics.count_answer(Route::find, 200, "", std::chrono::microseconds(700));
  metrics.count_answer(Route::find, 400, "bad_parameter", std::chrono::milliseconds(30));
  metrics.count_answer(Route::verify, 200, "", std::chrono::seconds(60));
  metrics.count_error("timeout");
  metrics.set_open_connections(7);
  metrics.set_generation("000042", 99);
  const std::string text = metrics.text();
  for (const char* line :
       {"pullquote_requests_total{command=\"find\",status=\"200\"} 1\n",
        "pullquote_requests_total{command=\"find\",status=\"400\"} 1\n",
        "pullquote_request_seconds_bucket{command=\"find\",le=\"0.0005\"} 0\n",
        "pullquote_request_seconds_bucket{command=\"find\",le=\"0.001\"} 1\n",
        "pullquote_request_seconds_bucket{command=\"find\",le=\"0.05\"} 2\n",
        "pullquote_request_seconds_bucket{command=\"verify\",le=\"10\"} 0\n",
        "pullquote_request_seconds_bucket{command=\"verify\",le=\"+Inf\"} 1\n",
        "pullquote_request_seconds_sum{command=\"verify\"} 60.000000\n",
        "pullquote_request_seconds_count{command=\"find\"} 2\n", "pullquote_errors_total{code=\"bad_parameter\"} 1\n",
        "pullquote_errors_total{code=\"timeout\"} 1\n", "pullquote_open_connections 7\n", "pullquote_generation 42\n",
        "pullquote_articles 99\n", "# TYPE pullquote_request_seconds histogram\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line << "in\n" << text;
  EXPECT_EQ(text.find("quotes"), std::string::npos) << "what nobody asked is not told";
}

}  // namespace
}  // namespace serve
