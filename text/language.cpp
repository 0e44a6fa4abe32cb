#include "text/language.h"

#include <unicode/locid.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>  // CLD2's header needs it and leaves it out

#include <cld2/public/compact_lang_det.h>

#include "text/code_points.h"

namespace text {
namespace {

constexpr std::size_t max_detected_bytes = 100'000;
// A shorter text gets no language rather than one that CLD2 itself doubts: a wrong stem hides more than none.
constexpr std::size_t min_letters_if_unsure = 20;

// Where ICU's canonical form is not the one to index under. The Norwegian codes share one because Snowball has one
// stemmer for them and detectors tell them apart badly; Chinese languages share one because they share a writing.
constexpr std::array<std::array<std::string_view, 2>, 9> merged_codes = {{
    {"nb", "no"},
    {"nn", "no"},
    {"fil", "tl"},
    {"gan", "zh"},
    {"hak", "zh"},
    {"lzh", "zh"},
    {"nan", "zh"},
    {"wuu", "zh"},
    {"yue", "zh"},
}};

// ISO 639's codes for "no language in particular".
bool is_placeholder(std::string_view code) { return code == "und" || code == "mis" || code == "mul" || code == "zxx"; }

struct Letters {
  std::size_t all = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  std::size_t s_cedilla = 0;    // ş: Turkic languages and Romanian
  std::size_t turkmen = 0;      // ý ň: of the languages with ş, only Turkmen
  std::size_t not_turkmen = 0;  // ı ğ: Turkish, Azerbaijani, Tatar
};

void count_latin(char32_t c, Letters& letters) {
  letters.s_cedilla += c == U'ş' || c == U'Ş';
  letters.turkmen += c == U'ý' || c == U'Ý' || c == U'ň' || c == U'Ň';
  letters.not_turkmen += c == U'ı' || c == U'ğ' || c == U'Ğ';
}

Letters count_letters(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c)) continue;
    ++letters.all;
    if (c < 0x1100) {  // no script of East Asia below
      count_latin(c, letters);
      continue;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    letters.han += script == USCRIPT_HAN;
    letters.kana += script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
    letters.hangul += script == USCRIPT_HANGUL;
  }
  return letters;
}

// The language that the letters give away by themselves, also in a text of one word. CLD2 does the same for Greek,
// Georgian, Thai and the other scripts of one language.
std::string_view language_of_script(const Letters& letters) {
  if (2 * (letters.han + letters.kana + letters.hangul) <= letters.all) return "";
  if (letters.hangul > letters.han + letters.kana) return "ko";
  return letters.kana > 0 ? "ja" : "zh";
}

// CLD2's table does not know Turkmen and takes it for Turkish or Azerbaijani. (Its larger table does, at the price of
// 7 % of Russian sentences.)
bool is_turkmen(const Letters& letters) {
  return letters.s_cedilla > 0 && 50 * letters.turkmen >= letters.all && letters.not_turkmen < letters.turkmen;
}

std::string_view first_bytes(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  std::size_t end = limit;
  while (end > 0 && continues(text[end])) --end;
  return text.substr(0, end);
}

// Text that is not valid UTF-8 has no language here.
struct Detected {
  std::string code;
  bool sure;
};

Detected detect_with_cld2(std::string_view text) {
  std::array<CLD2::Language, 3> languages;
  std::array<int, 3> percents;
  std::array<double, 3> scores;
  int text_bytes = 0;
  int valid_bytes = 0;
  bool sure = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, /*hints=*/nullptr, /*flags=*/0,
      languages.data(), percents.data(), scores.data(), /*chunks=*/nullptr, &text_bytes, &sure, &valid_bytes);
  return {.code = language_code(CLD2::LanguageCode(language)), .sure = sure};
}

}  // namespace

std::string language_code(std::string_view tag) {
  const std::string_view subtag = tag.substr(0, tag.find_first_of("-_.@"));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (subtag.size() < 2 || subtag.size() > 3 || !std::all_of(subtag.begin(), subtag.end(), is_letter)) return "";

  const icu::Locale locale = icu::Locale::createCanonical(std::string(subtag).c_str());
  const std::string_view code = locale.getLanguage();
  const bool is_known = *locale.getISO3Language() != '\0';
  if (!is_known || is_placeholder(code)) return "";
  for (const auto& [from, to] : merged_codes)
    if (code == from) return std::string(to);
  return std::string(code);
}

std::string detect_language(std::string_view text) {
  text = first_bytes(text, max_detected_bytes);
  const Letters letters = count_letters(text);
  const bool is_short = letters.all < min_letters_if_unsure;
  if (is_short)
    if (const auto language = language_of_script(letters); !language.empty()) return std::string(language);

  if (is_turkmen(letters)) return "tk";
  const Detected detected = detect_with_cld2(text);
  if (detected.code.empty()) return std::string(language_of_script(letters));
  return detected.sure || !is_short ? detected.code : "";
}

}  // namespace text
