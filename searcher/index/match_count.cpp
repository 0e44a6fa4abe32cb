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
  explicit Sets(const Segment& segment)
      : segment_(*segment.articles),
        first_(segment.info.first_article),
        words_((segment.info.last_article - segment.info.first_article) / 64 + 1) {}

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

  std::uint64_t count(const Xapian::Query& query, const LeftOut& left_out) const {
    if (query.get_type() == Op::OP_SCALE_WEIGHT) return count(query.get_subquery(0), left_out);
    if (is_leaf(query) && left_out.empty()) return segment_.get_termfreq(term_of(query));
    if (is_leaf(query)) {
      Set uncounted = left_out.bits();
      restrict(uncounted, query);
      return segment_.get_termfreq(term_of(query)) - size_of(uncounted);
    }
    Set set = set_of(query);
    const Set& without = left_out.bits();
    for (std::size_t i = 0; i < without.size(); ++i) set[i] &= ~without[i];
    return size_of(set);
  }

 private:
  using Set = std::vector<std::uint64_t>;  // a bit a document

  static std::uint64_t size_of(const Set& set) {
    return std::transform_reduce(set.begin(), set.end(), std::uint64_t{0}, std::plus<>(),
                                 [](auto word) { return static_cast<std::uint64_t>(std::popcount(word)); });
  }

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
    if (!is_leaf(query) || size_of(set) * skip_in_postings > *cost(query)) return combine(set, query, std::bit_and<>());
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

std::optional<std::uint64_t> postings_to_count(const Xapian::Query& query, const Segment& segment) {
  return Sets(segment).cost(query);
}

std::uint64_t count_matches(const Xapian::Query& query, const Segment& segment, const LeftOut& left_out) {
  return Sets(segment).count(query, left_out);
}

std::optional<std::uint64_t> count_all(const Xapian::Query& query, const Snapshot& snapshot, Versions versions,
                                       std::uint64_t most_postings) {
  for (const auto& segment : snapshot.segments()) {
    const auto postings = postings_to_count(query, *segment);
    if (!postings || *postings > most_postings) return std::nullopt;
    most_postings -= *postings;
  }
  std::uint64_t sum = 0;
  for (const auto& segment : snapshot.segments()) sum += count_matches(query, *segment, segment->left_out(versions));
  return sum;
}

}  // namespace searcher
