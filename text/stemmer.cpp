#include "text/stemmer.h"

#include <unicode/uscript.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace text {
namespace {

struct Row {
  std::string_view language;
  Script script;
};

// Every language of Xapian 1.4's Snowball that has an ISO 639-1 code.
constexpr std::array<Row, 26> rows = {{
    {"ar", Script::arabic},     {"ca", Script::latin}, {"da", Script::latin},    {"de", Script::latin},
    {"en", Script::latin},      {"es", Script::latin}, {"eu", Script::latin},    {"fi", Script::latin},
    {"fr", Script::latin},      {"ga", Script::latin}, {"hu", Script::latin},    {"hy", Script::armenian},
    {"id", Script::latin},      {"it", Script::latin}, {"lt", Script::latin},    {"nb", Script::latin},
    {"ne", Script::devanagari}, {"nl", Script::latin}, {"nn", Script::latin},    {"no", Script::latin},
    {"pt", Script::latin},      {"ro", Script::latin}, {"ru", Script::cyrillic}, {"sv", Script::latin},
    {"ta", Script::tamil},      {"tr", Script::latin},
}};

// Russian nouns that Snowball takes for verbs, in two of their forms: визит and визите would become виз, the stem of
// visa. They are the stem of all their forms.
constexpr std::array<std::string_view, 16> russian_nouns = {
    "аудит",  "бандит",  "визит",    "дефицит", "депозит",  "колорит", "кредит",  "лимит",
    "магнит", "паразит", "профицит", "саммит",  "сателлит", "транзит", "фаворит", "монолит"};

const Row* row_of(std::string_view language) {
  const auto* found = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.language == language; });
  return found == rows.end() ? nullptr : found;
}

}  // namespace

struct Stemmer::Snowball {
  Xapian::Stem stem;
};

Script script_of(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
      case USCRIPT_LATIN: return Script::latin;
      case USCRIPT_CYRILLIC: return Script::cyrillic;
      case USCRIPT_ARABIC: return Script::arabic;
      case USCRIPT_ARMENIAN: return Script::armenian;
      case USCRIPT_DEVANAGARI: return Script::devanagari;
      case USCRIPT_TAMIL: return Script::tamil;
      default: return Script::other;
    }
  }
  return Script::none;
}

bool has_stems(std::string_view language, Script script) {
  const Row* row = row_of(language);
  return row != nullptr && row->script == script;
}

Stemmer::Stemmer(std::string_view language) {
  if (const Row* row = row_of(language)) {
    script_ = row->script;
    snowball_ = std::make_unique<Snowball>(Snowball{Xapian::Stem(std::string(language))});
  }
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(const std::string& lower) const {
  std::string whole = fold(lower);
  if (script_ == Script::cyrillic) {  // Snowball wants е for ё, and knows no stress marks
    for (const std::string_view noun : russian_nouns)
      if (whole.starts_with(noun) && (whole.size() == noun.size() || whole.substr(noun.size()) == "е"))
        return std::string(noun);
    return fold(snowball_->stem(whole));
  }
  std::string folded = fold(snowball_->stem(lower));
  return folded.empty() ? whole : folded;
}

}  // namespace text
