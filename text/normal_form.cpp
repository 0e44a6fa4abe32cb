#include "text/normal_form.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "text/code_points.h"

namespace text {
namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no normalisation data: ") + u_errorName(status));
  return *found;
}

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2& it = normalizer(icu::Normalizer2::getNFKCInstance);
  return it;
}
const icu::Normalizer2& nfkc_casefold() {
  static const icu::Normalizer2& it = normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  return it;
}
const icu::Normalizer2& nfd() {
  static const icu::Normalizer2& it = normalizer(icu::Normalizer2::getNFDInstance);
  return it;
}
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& it = normalizer(icu::Normalizer2::getNFCInstance);
  return it;
}

bool is_ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](unsigned char c) { return c < 0x80; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters whose stroke or ligature has no Unicode decomposition.
constexpr std::array<std::pair<UChar32, const char*>, 12> undecomposed_latin = {{
    {U'ß', "ss"},
    {U'æ', "ae"},
    {U'ð', "d"},
    {U'ø', "o"},
    {U'þ', "th"},
    {U'đ', "d"},
    {U'ħ', "h"},
    {U'ı', "i"},
    {U'ł', "l"},
    {U'œ', "oe"},
    {U'ŧ', "t"},
    {U'ẞ', "ss"},
}};

bool keeps_itself(UChar32 c) { return u_charType(c) == U_OTHER_NUMBER; }

icu::UnicodeString with_plain_apostrophes(const icu::UnicodeString& s) {
  icu::UnicodeString out;
  for (int32_t i = 0; i < s.length();) {
    const UChar32 c = s.char32At(i);
    i += U16_LENGTH(c);
    out += is_apostrophe(static_cast<char32_t>(c)) ? UChar32{'\''} : c;
  }
  return out;
}

// `convert` over every stretch of `word` between numbers that keep themselves; NFKC would make 10² into 102.
// Apostrophes are made plain before it (NFKC takes an acute for a space with an accent) and behind it (it makes ŉ into
// ʼn).
template <typename Convert>
icu::UnicodeString around_kept_numbers(const icu::UnicodeString& written, Convert convert) {
  const icu::UnicodeString word = with_plain_apostrophes(written);
  icu::UnicodeString out, stretch;
  const auto flush = [&] {
    if (!stretch.isEmpty()) out += with_plain_apostrophes(convert(stretch));
    stretch.remove();
  };
  for (int32_t i = 0; i < word.length();) {
    const UChar32 c = word.char32At(i);
    i += U16_LENGTH(c);
    if (keeps_itself(c)) {
      flush();
      out += c;
    } else {
      stretch += c;
    }
  }
  flush();
  return out;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& s) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = form.normalize(s, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU could not normalise: ") + u_errorName(status));
  return out;
}

// Latin diacritics, stroked letters, ς, ё, stress marks (two of which compose with their letter).
std::string fold_letters(std::string_view lower) {
  const icu::UnicodeString composed = normalized(
      nfc(), icu::UnicodeString::fromUTF8(icu::StringPiece(lower.data(), static_cast<int32_t>(lower.size()))));
  icu::UnicodeString out;
  UScriptCode base_script = USCRIPT_COMMON;
  for (int32_t i = 0; i < composed.length();) {
    const UChar32 c = composed.char32At(i);
    i += U16_LENGTH(c);
    UErrorCode status = U_ZERO_ERROR;
    if (u_charType(c) == U_NON_SPACING_MARK) {
      const bool stress = base_script == USCRIPT_CYRILLIC && (c == 0x300 || c == 0x301);
      const bool makes_yo = c == 0x308 && !out.isEmpty() && out.char32At(out.length() - 1) == U'е';
      if (base_script != USCRIPT_LATIN && !stress && !makes_yo) out += c;
      continue;
    }
    base_script = uscript_getScript(c, &status);
    if (c == U'ё' || c == U'ѐ') {
      out += UChar32{U'е'};
    } else if (c == U'ѝ') {
      out += UChar32{U'и'};
    } else if (c == U'ς') {
      out += UChar32{U'σ'};
    } else if (base_script != USCRIPT_LATIN) {
      out += c;
    } else if (const auto* row = std::find_if(undecomposed_latin.begin(), undecomposed_latin.end(),
                                              [c](const auto& r) { return r.first == c; });
               row != undecomposed_latin.end()) {
      out += icu::UnicodeString::fromUTF8(row->second);
    } else {
      icu::UnicodeString parts;
      if (!nfd().getDecomposition(c, parts)) parts = c;
      for (int32_t k = 0; k < parts.length();) {
        const UChar32 part = parts.char32At(k);
        k += U16_LENGTH(part);
        if (u_charType(part) == U_NON_SPACING_MARK) continue;
        const auto* stroked = std::find_if(undecomposed_latin.begin(), undecomposed_latin.end(),
                                           [part](const auto& r) { return r.first == part; });
        if (stroked != undecomposed_latin.end())
          out += icu::UnicodeString::fromUTF8(stroked->second);  // ǿ is ø with an accent
        else
          out += part;
      }
    }
  }
  std::string utf8;
  return normalized(nfc(), out).toUTF8String(utf8);  // what stress marks kept apart composes now
}

// "u.n." → "un", "u.s" → "us": single letters with a point after each (the last may lack it).
std::string join_abbreviation(std::string word) {
  if (word.find('.') == std::string::npos) return word;
  std::string letters;
  int count = 0;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    if (!is_letter(next_code_point(word, i))) return word;
    letters.append(word, begin, i - begin);
    ++count;
    if (i < word.size() && next_code_point(word, i) != '.') return word;
  }
  return count >= 2 ? letters : word;
}

// "3,000" → "3000", "12 345" → "12345". One to three digits that do not begin with 0, then threes, all behind the same
// kind of mark; anything else stays, so that in 12 345,678 the comma is a decimal one.
std::string join_digit_groups(std::string word) {
  if (word.find_first_of(", ") == std::string::npos) return word;
  const auto digits_end = [&word](std::size_t at) {
    while (at < word.size() && is_digit(word[at])) ++at;
    return at;
  };
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t end = digits_end(i);
    if (end == i) {
      out += word[i++];
      continue;
    }
    const bool after_separator = i > 0 && (word[i - 1] == ',' || word[i - 1] == '.');
    std::string number = word.substr(i, end - i);
    const char mark = end < word.size() ? word[end] : '\0';
    if ((mark == ',' || mark == ' ') && number.size() <= 3 && number[0] != '0' && !after_separator) {
      std::string joined = number;
      std::size_t at = end;
      while (at < word.size() && word[at] == mark && digits_end(at + 1) == at + 4) {
        joined.append(word, at + 1, 3);
        at += 4;
      }
      const bool goes_on =
          mark == ',' && at < word.size() && word[at] == ',' && digits_end(at + 1) > at + 1;  // 1,234,56
      if (!goes_on) {
        number = joined;
        end = at;
      }
    }
    out += number;
    i = end;
  }
  return out;
}

std::string strip_apostrophes(const std::string& word) {
  const auto first = word.find_first_not_of('\'');
  if (first == std::string::npos) return {};
  return word.substr(first, word.find_last_not_of('\'') - first + 1);
}

std::string bounded(std::string word) {
  if (word.size() <= max_word_bytes) return word;
  const std::string hash = fmt::format("#{:016x}", XXH3_64bits(word.data(), word.size()));
  std::size_t keep = max_word_bytes - hash.size();
  while (keep > 0 && (static_cast<unsigned char>(word[keep]) & 0xC0) == 0x80) --keep;
  while (keep > 0 && (is_digit(word[keep - 1]) || word[keep - 1] == ',')) --keep;  // a cut number may look like groups
  return word.substr(0, keep) + hash;
}

std::string ascii_lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '`') c = '\'';
  }
  return out;
}

icu::UnicodeString from_utf8(std::string_view s) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(s.data(), static_cast<int32_t>(s.size())));
}

}  // namespace

bool is_apostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case U'´':
    case U'ʹ':
    case U'ʻ':
    case U'ʼ':
    case U'ʽ':
    case U'‘':
    case U'’':
    case U'‛':
    case U'′':
    case U'ꞌ':
    case U'＇': return true;
    default: return false;
  }
}

std::string fold(std::string_view lower) {
  const std::string letters = is_ascii(lower) ? std::string(lower) : fold_letters(lower);
  return bounded(join_digit_groups(join_abbreviation(strip_apostrophes(letters))));
}

std::string normal_form(std::string_view word) {
  if (is_ascii(word)) return fold(ascii_lower(word));
  const auto casefold = [](const icu::UnicodeString& s) { return normalized(nfkc_casefold(), s); };
  std::string folded;
  around_kept_numbers(from_utf8(word), casefold).toUTF8String(folded);
  return fold(folded);
}

std::string composed(std::string_view s) {
  if (is_ascii(s)) return std::string(s);
  std::string out;
  normalized(nfc(), from_utf8(s)).toUTF8String(out);
  return out;
}

std::string lower_form(std::string_view word, std::string_view language) {
  const bool turkic_i = language == "tr" || language == "az";
  if (is_ascii(word) && !turkic_i) return ascii_lower(word);
  const icu::Locale locale(turkic_i ? "tr" : "");
  const auto lower = [&locale](const icu::UnicodeString& s) {
    icu::UnicodeString visible;
    for (int32_t i = 0; i < s.length();) {
      const UChar32 c = s.char32At(i);
      i += U16_LENGTH(c);
      if (!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) visible += c;
    }
    return normalized(nfkc(), visible).toLower(locale);
  };
  std::string out;
  around_kept_numbers(from_utf8(word), lower).toUTF8String(out);
  return out;
}

}  // namespace text
