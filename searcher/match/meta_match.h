// Does what is known about an article, beside its text, fit the query?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

// One `field:value` of a query, made ready for many records. Safe from several threads.
class MetaMatch {
 public:
  explicit MetaMatch(const Node& meta);

  // For a unit of captions, or photographer:, `caption` is the number of the caption that is looked at; with none,
  // any caption will do.
  bool holds(const schema::Record& record, Unit unit, std::optional<std::uint32_t> caption) const;

 private:
  bool is_run_in(const std::string& value) const;
  bool is_in_period(const std::string& date) const;

  MetaField field_;
  std::string value_;
  std::vector<std::string> words_;
  std::string from_day_;  // "" for an open end
  std::string to_day_;
};

}  // namespace searcher
