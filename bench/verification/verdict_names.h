// What are verdicts and changes called in what the benchmark writes? By their names in the verifier's answers.
#pragma once

#include <string_view>

#include "searcher/verify/verified.h"

namespace bench {

inline std::string_view verdict_name(searcher::Verdict verdict) {
  switch (verdict) {
    case searcher::Verdict::exact: return "exact";
    case searcher::Verdict::typographic: return "typographic";
    case searcher::Verdict::marked: return "marked";
    case searcher::Verdict::altered: return "altered";
    case searcher::Verdict::not_found: break;
  }
  return "not_found";
}

inline std::string_view change_name(searcher::Change change) {
  switch (change) {
    case searcher::Change::negation: return "negation";
    case searcher::Change::number: return "number";
    case searcher::Change::date: return "date";
    case searcher::Change::name: return "name";
    case searcher::Change::word: return "word";
    case searcher::Change::omission: return "omission";
    case searcher::Change::insertion: return "insertion";
    case searcher::Change::punctuation: break;
  }
  return "punctuation";
}

}  // namespace bench
