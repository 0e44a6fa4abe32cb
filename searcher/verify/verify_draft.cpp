#include "searcher/verify/verify_draft.h"

#include <chrono>

#include "searcher/answer/missing_segments.h"
#include "searcher/query/quotation_marks.h"
#include "searcher/verify/verify.h"
#include "text/code_points.h"
#include "text/language.h"
#include "text/utf8.h"

namespace searcher {
namespace {

// Without the marks at both ends, where these are one pair.
std::string_view without_outer_marks(std::string_view words) {
  if (words.empty()) return words;
  const query::QuotationMark* mark = query::opening_mark(words, 0);
  if (mark == nullptr) return words;
  std::size_t begin = 0;
  text::next_code_point(words, begin);
  const std::size_t close = query::closing_mark(words, begin, *mark);
  if (close == words.npos) return words;
  std::size_t behind = close;
  text::next_code_point(words, behind);
  return behind == words.size() ? text::trim(words.substr(begin, close - begin)) : words;
}

}  // namespace

VerifyAnswer verify_draft(const corpus::Draft& draft, const Snapshot& snapshot, bool allow_reported) {
  const auto start = std::chrono::steady_clock::now();
  VerifyAnswer answer;
  answer.draft = draft.source;
  answer.notes = draft.notes;
  answer.missing_segments = missing_segments(snapshot);
  note_missing_segments(snapshot, answer.notes);
  answer.allow_reported = allow_reported;
  if (draft.quotations.empty()) answer.notes.emplace_back("there is no quotation in this draft");
  Verifier verifier(snapshot);
  for (const corpus::DraftQuotation& quotation : draft.quotations)
    answer.quotes.push_back(verifier.verify({.text = quotation.text,
                                             .bytes = quotation.bytes,
                                             .speakers = quotation.speakers,
                                             .language = draft.language}));
  const auto took = std::chrono::steady_clock::now() - start;
  answer.took_us = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
  return answer;
}

corpus::Draft draft_of_quote(std::string_view words, std::string_view speaker, std::string_view language) {
  corpus::Draft draft;
  text::Repaired repaired = text::replace_bad_bytes(words);
  if (repaired.bad_bytes > 0) draft.notes.emplace_back("bytes that are not UTF-8 were replaced");
  draft.source = std::move(repaired.text);
  draft.language = language.empty() ? text::detect_language(draft.source) : std::string(language);
  const std::string_view quoted = without_outer_marks(text::trim(draft.source));
  if (quoted.empty()) return draft;
  const auto begin = static_cast<std::uint32_t>(quoted.data() - draft.source.data());
  corpus::DraftQuotation quotation;
  quotation.text = quoted;
  quotation.bytes = {begin, begin + static_cast<std::uint32_t>(quoted.size())};
  if (!text::trim(speaker).empty()) quotation.speakers.emplace_back(text::trim(speaker));
  draft.quotations.push_back(std::move(quotation));
  return draft;
}

}  // namespace searcher
