// Does a candidate of the shortlist match? Whatever Xapian could not decide, put to the matcher.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.h"
#include "searcher/index/shortlist.h"
#include "searcher/index/snapshot.h"
#include "searcher/match/matcher.h"

namespace searcher {

// Binds the query to a segment when the first of its articles is judged. Not safe from several threads.
class Judge {
 public:
  // All outlive this object.
  Judge(const Shortlist& list, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
        Versions versions)
      : list_(list),
        snapshot_(snapshot),
        languages_(languages),
        unit_(unit),
        versions_(versions),
        leaves_out_(snapshot.leaves_out(versions)) {}

  // Whether all that the shortlist lets through matches, except what is left out.
  bool is_decided() const { return list_.undecided.empty(); }
  // Otherwise all that the shortlist lets through matches.
  bool is_needed() const { return !is_decided() || leaves_out_; }

  // What is left out does not match. Throws schema::IndexError (damaged).
  bool matches(std::uint32_t article);

 private:
  const Matcher& matcher_of(const Segment& segment);

  const Shortlist& list_;
  const Snapshot& snapshot_;
  const std::vector<std::string>& languages_;
  Unit unit_;
  Versions versions_;
  bool leaves_out_;
  std::map<const Segment*, Matcher> matchers_;
};

}  // namespace searcher
