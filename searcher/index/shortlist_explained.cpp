#include "searcher/index/shortlist_explained.h"

#include <xapian.h>

#include "searcher/index/shortlist.h"

namespace searcher {

ExplainedShortlist explain_shortlist(const Node& root, const Snapshot& snapshot,
                                     const std::vector<std::string>& languages) try {
  const Shortlist list = shortlist(root, snapshot, languages, Unit::article);
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(list.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return {.query = list.query.get_description(),
          .undecided = list.undecided,
          .estimate = enquire.get_mset(0, 0).get_matches_estimated()};
} catch (const Xapian::Error& error) {
  snapshot.fail(error);
}

}  // namespace searcher
