#include "searcher/batch/batch.h"

#include <algorithm>
#include <chrono>

#include "searcher/answer/find.h"
#include "searcher/answer/missing_segments.h"
#include "searcher/verify/verify_draft.h"

namespace searcher {

bool BatchResult::has_any() const {
  if (found) return !found->head.is_refused && found->head.total > 0;
  return verified && verified->verdict != Verdict::not_found;
}

std::size_t BatchAnswer::count() const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(), [](const BatchResult& result) { return result.has_any(); }));
}

BatchAnswer answer_sheet(const BatchSheet& sheet, const Snapshot& snapshot, const AnswerOptions& options,
                         bool allow_reported) {
  const auto start = std::chrono::steady_clock::now();
  BatchAnswer answer;
  answer.notes = sheet.notes;
  answer.missing_segments = missing_segments(snapshot);
  note_missing_segments(snapshot, answer.notes);
  answer.allow_reported = allow_reported;
  for (const BatchRow& row : sheet.rows) {
    BatchResult result{.row = row, .found = {}, .verified = {}};
    if (row.kind == BatchRow::Kind::query && !row.words.empty()) {
      result.found = find(row.words, snapshot, options);
    } else if (!row.words.empty()) {
      VerifyAnswer checked =
          verify_draft(draft_of_quote(row.words, row.speaker, options.language), snapshot, allow_reported);
      if (!checked.quotes.empty()) result.verified = std::move(checked.quotes.front());
    }
    answer.results.push_back(std::move(result));
  }
  if (sheet.rows.empty()) answer.notes.emplace_back("there is no row in this sheet");
  const auto took = std::chrono::steady_clock::now() - start;
  answer.took_us = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
  return answer;
}

}  // namespace searcher
