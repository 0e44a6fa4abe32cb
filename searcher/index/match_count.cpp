#include "searcher/index/match_count.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace searcher {
namespace {

using Op = Xapian::Query::op;

// What is asked for, as sets of documents. Weights play no part.
class Sets {
 public:
  Sets(const Xapian::Database& segment, Xapian::docid first, Xapian::docid last)
      : segment_(segment), first_(first), words_((last - first) / 64 + 1) {}

  // How many postings it takes to know the set of `query`; nothing where it takes more than postings.
  std::optional<std::uint64_t> cost(const Xapian::Query& query) const {
    switch (query.get_type()) {
      case Op::LEAF_MATCH_NOTHING: return 0;
      case Op::LEAF_MATCH_ALL:
      case Op::LEAF_TERM: return segment_.get_termfreq(term_of(query));
      case Op::OP_SCALE_WEIGHT:
      case Op::OP_AND_MAYBE: return cost(query.get_subquery(0));
      case Op::OP_OR:
      case Op::OP_SYNONYM:
      case Op::OP_AND:
      case Op::OP_FILTER:
      case Op::OP_AND_NOT: break;
      default: return std::nullopt;
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      const auto part = cost(query.get_subquery(i));
      if (!part) return std::nullopt;
      sum += *part;
    }
    return sum;
  }

  std::uint64_t count(const Xapian::Query& query) const {
    if (query.get_type() == Op::OP_SCALE_WEIGHT) return count(query.get_subquery(0));
    if (is_leaf(query)) return segment_.get_termfreq(term_of(query));
    std::uint64_t sum = 0;
    for (const std::uint64_t word : set_of(query)) sum += static_cast<std::uint64_t>(std::popcount(word));
    return sum;
  }

 private:
  using Set = std::vector<std::uint64_t>;  // a bit a document

  static bool is_leaf(const Xapian::Query& query) {
    return query.get_type() == Op::LEAF_TERM || query.get_type() == Op::LEAF_MATCH_ALL;
  }

  // The empty one is Xapian's term for every document.
  static std::string term_of(const Xapian::Query& leaf) {
    return leaf.get_type() == Op::LEAF_TERM ? *leaf.get_terms_begin() : std::string();
  }

  Set set_of(const Xapian::Query& query) const {
    switch (query.get_type()) {
      case Op::LEAF_MATCH_ALL:
      case Op::LEAF_TERM: return documents_with(term_of(query));
      case Op::OP_SCALE_WEIGHT:
      case Op::OP_AND_MAYBE: return set_of(query.get_subquery(0));
      case Op::OP_OR:
      case Op::OP_SYNONYM: return union_of(query);
      case Op::OP_AND:
      case Op::OP_FILTER: return intersection_of(query);
      case Op::OP_AND_NOT: return difference_of(query);
      default: return Set(words_);
    }
  }

  Set documents_with(const std::string& term) const {
    Set set(words_);
    const auto end = segment_.postlist_end(term);
    for (auto it = segment_.postlist_begin(term); it != end; ++it) set[(*it - first_) / 64] |= bit_of(*it);
    return set;
  }

  std::uint64_t bit_of(Xapian::docid document) const { return std::uint64_t{1} << (document - first_) % 64; }

  Set union_of(const Xapian::Query& query) const {
    Set set = set_of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) combine(set, query.get_subquery(i), std::bit_or<>());
    return set;
  }

  Set difference_of(const Xapian::Query& query) const {
    Set set = set_of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
      combine(set, query.get_subquery(i), [](std::uint64_t a, std::uint64_t b) { return a & ~b; });
    return set;
  }

  // Begins with what is rarest: the others are then asked for few documents alone.
  Set intersection_of(const Xapian::Query& query) const {
    std::vector<Xapian::Query> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) parts.push_back(query.get_subquery(i));
    std::sort(parts.begin(), parts.end(), [this](const auto& a, const auto& b) { return *cost(a) < *cost(b); });
    Set set = set_of(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) restrict(set, parts[i]);
    return set;
  }

  void restrict(Set& set, const Xapian::Query& query) const {
    constexpr std::uint64_t skip_in_postings = 8;  // what a skip costs
    if (query.get_type() == Op::OP_SCALE_WEIGHT) return restrict(set, query.get_subquery(0));
    const auto size = static_cast<std::uint64_t>(
        std::transform_reduce(set.begin(), set.end(), 0, std::plus<>(), [](auto word) { return std::popcount(word); }));
    if (!is_leaf(query) || size * skip_in_postings > *cost(query)) return combine(set, query, std::bit_and<>());
    auto it = segment_.postlist_begin(term_of(query));
    const auto end = segment_.postlist_end(term_of(query));
    for (std::size_t i = 0; i < set.size(); ++i) {
      for (std::uint64_t rest = set[i]; rest != 0; rest &= rest - 1) {
        const auto document =
            first_ + static_cast<Xapian::docid>(i * 64) + static_cast<unsigned>(std::countr_zero(rest));
        if (it != end) it.skip_to(document);
        if (it == end || *it != document) set[i] &= ~bit_of(document);
      }
    }
  }

  template <typename Operation>
  void combine(Set& set, const Xapian::Query& query, Operation operation) const {
    const Set other = set_of(query);
    std::transform(set.begin(), set.end(), other.begin(), set.begin(), operation);
  }

  const Xapian::Database& segment_;
  Xapian::docid first_;
  std::size_t words_;
};

}  // namespace

std::optional<std::uint64_t> count_matches(const Xapian::Query& query, const Xapian::Database& segment,
                                           Xapian::docid first, Xapian::docid last, std::uint64_t most_postings) {
  const Sets sets(segment, first, last);
  const auto cost = sets.cost(query);
  if (!cost || *cost > most_postings) return std::nullopt;
  return sets.count(query);
}

}  // namespace searcher
