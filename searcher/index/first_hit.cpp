#include "searcher/index/first_hit.h"

#include <xapian.h>

#include "searcher/index/judge.h"
#include "searcher/index/shortlist.h"

namespace searcher {
namespace {

constexpr Xapian::doccount max_judged = 1000;

}  // namespace

bool has_hit(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
             Versions versions) try {
  if (snapshot.articles().get_doccount() == 0) return false;
  const Shortlist list = shortlist(root, snapshot, languages, unit);
  Judge judge(list, snapshot, languages, unit, versions);
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(list.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());  // so that Xapian stops as soon as it has enough
  const Xapian::MSet first = enquire.get_mset(0, judge.is_needed() ? max_judged : 1);
  if (!judge.is_needed()) return !first.empty();
  for (auto it = first.begin(); it != first.end(); ++it)
    if (judge.matches(snapshot.article_of(*it))) return true;
  return false;
} catch (const Xapian::Error& error) {
  snapshot.fail(error);
}

}  // namespace searcher
