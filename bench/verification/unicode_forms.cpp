#include "bench/verification/unicode_forms.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace bench {
namespace {

std::string in_form(const icu::Normalizer2* (*get)(UErrorCode&), std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = get(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  const auto given = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  std::string out;
  form->normalize(given, status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise");
  return out;
}

}  // namespace

std::string composed(std::string_view utf8) { return in_form(icu::Normalizer2::getNFCInstance, utf8); }
std::string decomposed(std::string_view utf8) { return in_form(icu::Normalizer2::getNFDInstance, utf8); }

}  // namespace bench
