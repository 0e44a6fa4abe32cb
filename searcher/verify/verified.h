// Is this quotation right? What is said of each quotation that was checked: plain data, ready to be shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "text/range.h"

namespace searcher {

// The best first. What each one means: docs/verification.md.
enum class Verdict : std::uint8_t { exact, typographic, marked, altered, not_found };

// How the words stand in a source, the strongest first.
enum class Speech : std::uint8_t { direct, spoken, mixed, indirect, narration };

// Does the source name the speaker that the draft names?
enum class Attribution : std::uint8_t { agrees, differs, unknown };

// What the source's sentence says of the words just outside of them.
enum class Context : std::uint8_t { none, negated, conditional };

// What a change may turn the meaning by, and how much was changed.
enum class Change : std::uint8_t { negation, number, date, name, word, omission, insertion, punctuation };

// Their names in JSON: "not_found", "direct", "agrees" …
std::string_view name_of(Verdict verdict);
std::string_view name_of(Speech speech);
std::string_view name_of(Attribution attribution);
std::string_view name_of(Context context);
std::string_view name_of(Change change);

// A quotation to be checked.
struct QuoteToCheck {
  std::string text;                   // without its outer marks; valid UTF-8
  text::Range bytes;                  // in the draft
  std::vector<std::string> speakers;  // as the draft attributes it; none where it does not
  std::string language;               // ISO 639-1 or ""
};

// A place of the archive that carries the quotation.
struct VerifiedSource {
  std::string article;  // its id
  std::string headline;
  std::string agency;
  std::string place;
  std::string url;
  std::string published;  // ISO 8601 of the precision that is known, or ""
  std::string passage;    // ID#h, ID#s14, ID#s14-16, ID#c3
  text::Range bytes;      // in the article's stored text
  std::string text;       // what stands there
  std::string before;     // what stands around it in its sentence, to be shown beside it
  std::string after;
  Verdict verdict = Verdict::not_found;
  Speech speech = Speech::narration;
  Attribution attribution = Attribution::unknown;
  Context context = Context::none;
  std::vector<std::string> speakers;        // whom the source puts the words in the mouth of
  std::vector<DiffPart> diff;               // from the quotation to the source
  std::vector<Change> changes;              // each once
  std::vector<std::string> left_out;        // of a marked quotation: what an ellipsis leaves out or brackets replace
  std::vector<std::string> later_versions;  // ids of later versions of the article
};

struct VerifiedQuote {
  QuoteToCheck quote;
  Verdict verdict = Verdict::not_found;
  // Of the sources together; where there are none: narration, unknown, none.
  Speech speech = Speech::narration;
  Attribution attribution = Attribution::unknown;
  Context context = Context::none;
  std::uint32_t copies = 0;             // articles that have it
  std::vector<Change> changes;          // of the first source
  std::vector<VerifiedSource> sources;  // with the quotation's verdict, oldest first, undated last, then by id
  // Articles that have it in another wording, those of one wording side by side, the fewest changes first.
  std::vector<VerifiedSource> near_copies;

  // May a page with this quotation go to print?
  bool is_fit(bool allow_reported) const;
};

struct VerifyAnswer {
  std::vector<VerifiedQuote> quotes;  // in the order of the draft
  std::string draft;                  // its text, for a report; the quotes' `bytes` point into it
  std::vector<std::string> notes;
  std::vector<std::string> missing_segments;  // as AnswerHead says
  bool allow_reported = false;
  std::uint64_t took_us = 0;

  bool is_fit() const;  // each of its quotations is
};

}  // namespace searcher
