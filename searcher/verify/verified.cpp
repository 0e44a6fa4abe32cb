#include "searcher/verify/verified.h"

#include <algorithm>

namespace searcher {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::exact: return "exact";
    case Verdict::typographic: return "typographic";
    case Verdict::marked: return "marked";
    case Verdict::altered: return "altered";
    case Verdict::not_found: return "not_found";
  }
  return {};
}

std::string_view name_of(Speech speech) {
  switch (speech) {
    case Speech::direct: return "direct";
    case Speech::spoken: return "spoken";
    case Speech::mixed: return "mixed";
    case Speech::indirect: return "indirect";
    case Speech::narration: return "narration";
  }
  return {};
}

std::string_view name_of(Attribution attribution) {
  switch (attribution) {
    case Attribution::agrees: return "agrees";
    case Attribution::differs: return "differs";
    case Attribution::unknown: return "unknown";
  }
  return {};
}

std::string_view name_of(Context context) {
  switch (context) {
    case Context::none: return "none";
    case Context::negated: return "negated";
    case Context::conditional: return "conditional";
  }
  return {};
}

std::string_view name_of(Change change) {
  switch (change) {
    case Change::negation: return "negation";
    case Change::number: return "number";
    case Change::date: return "date";
    case Change::name: return "name";
    case Change::word: return "word";
    case Change::omission: return "omission";
    case Change::insertion: return "insertion";
    case Change::punctuation: return "punctuation";
  }
  return {};
}

bool VerifiedQuote::is_fit(bool allow_reported) const {
  const bool stands = verdict == Verdict::exact || verdict == Verdict::typographic || verdict == Verdict::marked;
  const bool is_reported = speech == Speech::indirect || speech == Speech::narration;
  return stands && (allow_reported || !is_reported) && attribution != Attribution::differs;
}

bool VerifyAnswer::is_fit() const {
  return std::all_of(quotes.begin(), quotes.end(),
                     [this](const VerifiedQuote& quote) { return quote.is_fit(allow_reported); });
}

}  // namespace searcher
