#include "searcher/index/term_weights.h"

#include <algorithm>
#include <cmath>

#include "searcher/index/query_parts.h"

namespace searcher {

// That of BM25 as Xapian computes it, which stays above 0 where most articles have the word. Of several terms it is not
// known how many articles have more than one: as many as chance would have it.
double TermWeights::idf(const std::vector<std::string>& terms) const {
  const auto articles = static_cast<double>(snapshot_.articles().get_doccount());
  double without = 1;
  for (const std::string& term : terms)
    without *= 1 - static_cast<double>(snapshot_.articles().get_termfreq(term)) / std::max(articles, 1.0);
  const double frequency = terms.size() == 1 ? static_cast<double>(snapshot_.articles().get_termfreq(terms.front()))
                                             : articles * (1 - without);
  double odds = (articles - frequency + 0.5) / (frequency + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds);
}

Xapian::Query TermWeights::word(const std::vector<std::string>& terms, double share) const {
  if (terms.empty()) return nothing();
  const double factor = std::round(idf(terms) * share * grain_.scale / grain_.grain) * grain_.grain;
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, any_term(Xapian::Query::OP_SYNONYM, terms),
                       std::max(factor, grain_.grain));
}

Xapian::TfIdfWeight impact_weight() { return Xapian::TfIdfWeight("nnn"); }

}  // namespace searcher
