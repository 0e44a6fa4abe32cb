#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "schema/terms.h"

namespace schema {
namespace {

using Strings = std::vector<std::string>;

Strings random_words(std::mt19937& random, std::size_t max_size) {
  Strings words(random() % (max_size + 1));
  for (std::string& word : words) word = std::string(1, static_cast<char>('a' + random() % 3));
  return words;
}

bool is_run_of(const Strings& run, const Strings& words) {
  return std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end() || run.empty();
}

bool is_found(const Strings& query, const Strings& value) {
  const Strings terms = run_terms(place_prefix, value);
  const std::set<std::string> indexed(terms.begin(), terms.end());
  const Strings required = required_run_terms(place_prefix, query);
  return std::all_of(required.begin(), required.end(), [&](const std::string& term) { return indexed.contains(term); });
}

TEST(TermsProperty, AValueIsFoundByEachRunOfItsWords) {
  std::mt19937 random(1);
  for (int round = 0; round < 5'000; ++round) {
    const Strings value = random_words(random, 14);
    const std::size_t begin = random() % (value.size() + 1);
    const std::size_t end = begin + random() % (value.size() - begin + 1);
    const Strings run(value.begin() + static_cast<std::ptrdiff_t>(begin),
                      value.begin() + static_cast<std::ptrdiff_t>(end));
    ASSERT_TRUE(is_found(run, value)) << testing::PrintToString(run) << testing::PrintToString(value);
  }
}

// Up to eight words the terms decide; beyond, they only shortlist.
TEST(TermsProperty, AShortRunIsFoundOnlyWhereItStands) {
  std::mt19937 random(2);
  for (int round = 0; round < 20'000; ++round) {
    const Strings value = random_words(random, 14);
    const Strings run = random_words(random, max_run_words);
    ASSERT_EQ(is_found(run, value), is_run_of(run, value))
        << testing::PrintToString(run) << testing::PrintToString(value);
  }
}

}  // namespace
}  // namespace schema
