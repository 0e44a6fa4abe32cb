// What are Xapian queries put together from?
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace searcher {

Xapian::Query everything();
Xapian::Query nothing();
Xapian::Query unweighted(const Xapian::Query& query);

// `parts` is not empty.
Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts);

// nothing() for no terms.
Xapian::Query any_term(Xapian::Query::op op, const std::vector<std::string>& terms);

// Puts the terms of which any is enough for `query` into `terms`. False when it asks for more than that.
//
// Xapian 1.4 does not set the weights of what stands on the right of OP_AND_NOT, and an OP_OR there compares them: it
// then lets articles through that have one of its terms. So each term is excluded on its own.
bool append_alternatives(const Xapian::Query& query, std::vector<Xapian::Query>& terms);
Xapian::Query without(Xapian::Query query, const std::vector<Xapian::Query>& terms);

}  // namespace searcher
