// An index that a test builds again and again, in one folder, and what is kept of its alerts beside it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/schema/scratch_folder.h"

namespace searcher::watch {

class GrowingIndex {
 public:
  // Articles by id; each has this one paragraph. Builds the index from nothing: articles are numbered anew, in the
  // order of their ids, or in the other one.
  void build(const std::map<std::string, std::string>& articles, bool is_backwards = false);

  // Any row of JSON Lines.
  void build_rows(const std::vector<std::string>& rows);

  std::string path() const { return folder_ / "index"; }
  std::string state_home() const { return folder_ / "state"; }
  const ScratchFolder& folder() const { return folder_; }

 private:
  ScratchFolder folder_;
};

}  // namespace searcher::watch
