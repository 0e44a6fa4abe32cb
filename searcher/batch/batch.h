// What does the archive have for each row of a sheet?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/batch/batch_sheet.h"
#include "searcher/index/snapshot.h"
#include "searcher/verify/verified.h"

namespace searcher {

struct BatchResult {
  BatchRow row;
  std::optional<FindAnswer> found;        // of a query; it may be a refused one
  std::optional<VerifiedQuote> verified;  // of a quotation

  bool has_any() const;  // something was found; never for a row without words
};

struct BatchAnswer {
  std::vector<BatchResult> results;  // one for each row
  std::vector<std::string> notes;
  std::vector<std::string> missing_segments;  // as AnswerHead says
  bool allow_reported = false;
  std::uint64_t took_us = 0;

  std::size_t count() const;  // rows that have any
};

// Throws schema::IndexError (damaged).
BatchAnswer answer_sheet(const BatchSheet& sheet, const Snapshot& snapshot, const AnswerOptions& options,
                         bool allow_reported);

}  // namespace searcher
