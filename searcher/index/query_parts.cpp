#include "searcher/index/query_parts.h"

namespace searcher {

Xapian::Query everything() { return Xapian::Query(std::string()); }
Xapian::Query nothing() { return Xapian::Query(); }
Xapian::Query unweighted(const Xapian::Query& query) { return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0); }

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(op, parts.begin(), parts.end());
}

bool append_alternatives(const Xapian::Query& query, std::vector<Xapian::Query>& terms) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_MATCH_NOTHING: return true;
    case Xapian::Query::LEAF_TERM: terms.push_back(query); return true;
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_SYNONYM:
    case Xapian::Query::OP_SCALE_WEIGHT:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        if (!append_alternatives(query.get_subquery(i), terms)) return false;
      return true;
    // A word in a field: the field's terms say all.
    case Xapian::Query::OP_FILTER: return append_alternatives(query.get_subquery(1), terms);
    default: return false;
  }
}

Xapian::Query without(Xapian::Query query, const std::vector<Xapian::Query>& terms) {
  for (const Xapian::Query& term : terms) query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, term);
  return query;
}

Xapian::Query any_term(Xapian::Query::op op, const std::vector<std::string>& terms) {
  if (terms.empty()) return nothing();
  if (terms.size() == 1) return Xapian::Query(terms.front());
  return Xapian::Query(op, terms.begin(), terms.end());
}

}  // namespace searcher
