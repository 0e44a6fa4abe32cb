#include "searcher/index/first_hit.h"

#include <xapian.h>

#include <map>
#include <optional>

#include "searcher/index/shortlist.h"

namespace searcher {
namespace {

constexpr Xapian::doccount max_judged = 1000;

// Binds the query to a segment when the first of its articles is judged.
class Judge {
 public:
  Judge(const Shortlist& list, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit)
      : list_(list), snapshot_(snapshot), languages_(languages), unit_(unit) {}

  bool matches(std::uint32_t article) {
    const Segment& segment = snapshot_.segment_of(article);
    if (segment.is_deleted(article)) return false;
    if (list_.undecided.empty()) return true;
    auto matcher = matchers_.find(&segment);
    if (matcher == matchers_.end())
      matcher = matchers_.emplace(&segment, Matcher(list_.undecided, segment.words, languages_, unit_)).first;
    const schema::EncodedTokens tokens = segment.tokens.encoded(article);
    std::optional<schema::Record> record;
    return matcher->second.matches({.tokens = tokens, .record = [&]() -> const schema::Record& {
                                      if (!record) record = snapshot_.record(article).head;
                                      return *record;
                                    }});
  }

 private:
  const Shortlist& list_;
  const Snapshot& snapshot_;
  const std::vector<std::string>& languages_;
  Unit unit_;
  std::map<const Segment*, Matcher> matchers_;
};

}  // namespace

bool has_hit(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit) try {
  if (snapshot.articles().get_doccount() == 0) return false;
  const Shortlist list = shortlist(root, snapshot, languages, unit);
  const bool is_judged = !list.undecided.empty() || snapshot.has_deleted();
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(list.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());  // so that Xapian stops as soon as it has enough
  const Xapian::MSet first = enquire.get_mset(0, is_judged ? max_judged : 1);
  if (!is_judged) return !first.empty();
  Judge judge(list, snapshot, languages, unit);
  for (auto it = first.begin(); it != first.end(); ++it)
    if (judge.matches(snapshot.article_of(*it))) return true;
  return false;
} catch (const Xapian::Error& error) {
  throw translated(error, snapshot.index());
}

}  // namespace searcher
