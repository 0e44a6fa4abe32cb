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

  // speaker: and kind: are about a quotation.
  bool asks_for_quotation() const { return field_ == MetaField::speaker || field_ == MetaField::kind; }
  bool holds(const schema::Quotation& quotation) const;

 private:
  bool is_run_in(const std::string& value) const;
  bool names(const std::string& speaker) const;
  bool is_in_period(const std::string& date) const;

  MetaField field_;
  std::string value_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::string>> other_spellings_;  // of a speaker's name: the words of each
  std::string from_day_;                                   // "" for an open end
  std::string to_day_;
};

}  // namespace searcher
