// Which articles match, and in what order? The shortlist run through Xapian, each candidate judged by the matcher.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

enum class Order { relevance, newest, oldest };

struct RetrievalOptions {
  std::uint32_t wanted = 10;  // so many of the best at least; UINT32_MAX for all
  Order order = Order::relevance;
  bool leaves_undecided = false;       // gives what may match, too, for a caller that matches each article anyway
  std::uint32_t every = 1;             // only of articles whose number is a multiple of it: a sample
  bool exact_total = false;            // count every match, however many there are
  std::vector<std::uint32_t> facets;   // schema::Slot; implies exact_total
  std::vector<std::string> languages;  // that words are stemmed in
  Unit unit = Unit::article;
  Versions versions = Versions::latest;
};

struct Candidate {
  std::uint32_t article = 0;
  double weight = 0;  // idf · BM25F, summed over the words
};

struct Retrieved {
  std::vector<Candidate> candidates;  // in order; all of them match
  std::uint64_t total = 0;            // articles that match
  bool total_is_exact = true;
  // Slot → value as stored → articles. Of an article's values that differ only in spelling the first counts.
  std::map<std::uint32_t, std::map<std::string, std::uint64_t>> facets;
};

// Throws schema::IndexError (damaged).
Retrieved retrieve(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options);

// The articles that hold most of the weight of the query's words, whether they match or not.
std::vector<Candidate> retrieve_any_word(const Node& root, const Snapshot& snapshot,
                                         const std::vector<std::string>& languages, Versions versions,
                                         std::uint32_t wanted);

}  // namespace searcher
