#include "text/charset.h"

#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "text/code_points.h"
#include "text/language.h"
#include "text/utf8.h"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Label {
  std::string_view label;    // as declared or detected, in small letters
  std::string_view charset;  // what it is read as: ICU knows each by this name
};

// A subset, as browsers do it (the Encoding standard): no charset that hides ASCII is among them, so none can turn
// harmless bytes into others.
constexpr std::array labels = std::to_array<Label>({
    {"ascii", "windows-1252"},
    {"big5", "Big5"},
    {"big5-hkscs", "Big5"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"cp1254", "windows-1254"},
    {"cp866", "IBM866"},
    {"cp932", "windows-31j"},
    {"cp936", "GB18030"},
    {"cp949", "windows-949"},
    {"euc-jp", "EUC-JP"},
    {"euc-kr", "windows-949"},
    {"gb18030", "GB18030"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"ibm866", "IBM866"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-15", "ISO-8859-15"},
    {"iso-8859-2", "ISO-8859-2"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-1", "windows-1252"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"ks_c_5601-1987", "windows-949"},
    {"latin1", "windows-1252"},
    {"shift-jis", "windows-31j"},
    {"shift_jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"unicode", "UTF-16LE"},
    {"us-ascii", "windows-1252"},
    {"utf-16", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"utf-16le", "UTF-16LE"},
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"windows-1252", "windows-1252"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"windows-31j", "windows-31j"},
    {"windows-874", "windows-874"},
    {"windows-949", "windows-949"},
    {"x-gbk", "GB18030"},
    {"x-sjis", "windows-31j"},
});

constexpr std::size_t most_looked_at = 1'000'000;
constexpr std::size_t sample_bytes = 8000;  // ICU's detector reads no more than 8,192

// Of 100, as ICU gives them. Between the two it names Russian sentences of a hundred bytes rightly and much else
// wrongly, so that a second detector must agree.
constexpr int sure_confidence = 40;
constexpr int least_confidence = 12;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }
bool is_ascii(char byte) { return (static_cast<unsigned char>(byte) & 0x80) == 0; }

// Counts what the converter cannot read, and puts U+FFFD for it.
void count_bad(const void* context, UConverterToUnicodeArgs* args, const char* units, int32_t length,
               UConverterCallbackReason reason, UErrorCode* error) {
  if (reason <= UCNV_IRREGULAR)
    *static_cast<std::size_t*>(const_cast<void*>(context)) += static_cast<std::size_t>(length);
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, error);
}

bool may_stand_in_text(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0xFEFF || c == 0x0C) return true;
  return c >= 0x20 && !(c >= 0x7F && c < 0xA0) && u_isdefined(static_cast<UChar32>(c)) != 0 &&
         !(c >= 0xD800 && c < 0xF900);  // surrogates, private use
}

// How much of `bytes`, read in units of `width` bytes, is ASCII; -1 when any of it cannot be text.
int ascii_share(std::string_view bytes, std::size_t width, bool is_little) {
  const auto unit_at = [&](std::size_t at) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < width; ++i) unit = unit << 8 | byte_at(bytes, at + (is_little ? width - 1 - i : i));
    return unit;
  };
  int units = 0;
  int ascii = 0;
  for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
    char32_t c = unit_at(at);
    if (width == 2 && U16_IS_LEAD(c)) {
      if (at + 4 > bytes.size()) break;
      at += 2;
      const char32_t low = unit_at(at);
      if (!U16_IS_TRAIL(low)) return -1;
      c = U16_GET_SUPPLEMENTARY(c, low);
    }
    if (c > 0x10FFFF || !may_stand_in_text(c)) return -1;
    ++units;
    ascii += c < 0x80 ? 1 : 0;
  }
  constexpr int fewest_units = 4;
  return units < fewest_units ? -1 : 100 * ascii / units;
}

// The lines of `bytes` that are not ASCII, as many as the detector reads; of a long one only a part.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t longest_line = 2000;
  std::string sample;
  for (std::size_t begin = 0; begin < bytes.size() && sample.size() < sample_bytes;) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line = bytes.substr(begin, end - begin);
    const auto high = std::find_if_not(line.begin(), line.end(), is_ascii);
    if (high != line.end()) {
      if (line.size() > longest_line) {
        const std::size_t first = static_cast<std::size_t>(high - line.begin());
        const std::size_t space = line.substr(0, first).rfind(' ');
        line = line.substr(space == std::string_view::npos ? first : space + 1, longest_line);
      }
      sample += line;
      sample += '\n';
    }
    begin = end + 1;
  }
  return sample.substr(0, sample_bytes);
}

// Whether more characters of `bytes` are UTF-8 than are not: some bytes of it were damaged, that is all.
bool is_damaged_utf8(std::string_view bytes) {
  const Repaired repaired = replace_bad_bytes(bytes);
  std::size_t good = 0;
  for (std::size_t at = 0; at < repaired.text.size();) {
    const char32_t c = next_code_point(repaired.text, at);
    good += c >= 0x80 && c != 0xFFFD ? 1 : 0;
  }
  return good >= repaired.bad_bytes;
}

// What reading `sample` in `charset` makes of it: no character that a text does not have.
bool is_clean_in(std::string_view sample, std::string_view charset) {
  const Decoded decoded = decode(sample, charset);
  std::size_t bad = decoded.bad_bytes > 3 ? decoded.bad_bytes : 0;  // the sample may end within a character
  std::size_t all = 0;
  for (std::size_t at = 0; at < decoded.text.size(); ++all) {
    const char32_t c = next_code_point(decoded.text, at);
    bad += c != 0xFFFD && !may_stand_in_text(c) ? 1 : 0;
  }
  constexpr std::size_t most_bad_in = 1000;
  return bad * most_bad_in <= all;
}

// Each Cyrillic language is Russian to ICU.
bool is_in_cyrillic(std::string_view text) {
  constexpr std::array<std::string_view, 9> languages = {"ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "tg"};
  return std::find(languages.begin(), languages.end(), detect_language(text)) != languages.end();
}

// Whether `text` is in the language that ICU took its letters for, as another detector sees it. Greek, Hebrew and
// Arabic letters have no other language, so that detector would say yes to anything in them.
bool is_in_language(std::string_view text, std::string_view language) {
  if (language == "ru") return is_in_cyrillic(text);
  if (language == "el" || language == "he" || language == "ar") return false;
  return !language.empty() && detect_language(text) == language;
}

// DOS's Russian, which ICU does not know: its letters are 80–AF and E0–F1, of which no other charset uses mostly the
// first ones.
bool is_dos_cyrillic(std::string_view sample) {
  std::size_t high = 0;
  std::size_t first = 0;
  std::size_t others = 0;
  for (const char c : sample) {
    const auto byte = static_cast<unsigned char>(c);
    high += byte >= 0x80 ? 1 : 0;
    first += byte >= 0x80 && byte < 0xB0 ? 1 : 0;
    others += (byte >= 0xB0 && byte < 0xE0) || byte > 0xF1 ? 1 : 0;
  }
  return 2 * first > high && 20 * others <= high && is_in_cyrillic(decode(sample, "IBM866").text);
}

}  // namespace

std::string_view charset_of_label(std::string_view label) {
  std::string small(trim(label.substr(0, 100)));
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  for (const Label& known : labels)
    if (known.label == small) return known.charset;
  return "";
}

std::string_view wide_charset(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  constexpr std::size_t looked_at = 4096;
  const std::string_view head = bytes.substr(0, looked_at);
  if (head.find('\0') == std::string_view::npos) return "";
  struct Form {
    std::string_view charset;
    std::size_t width;
    bool is_little;
  };
  constexpr std::array<Form, 4> forms = {
      {{"UTF-32LE", 4, true}, {"UTF-32BE", 4, false}, {"UTF-16LE", 2, true}, {"UTF-16BE", 2, false}}};
  std::string_view best;
  int best_share = 0;  // a text without any blank, line end or sign of ASCII is not believed
  for (const Form& form : forms) {
    const int share = bytes.size() % form.width == 0 ? ascii_share(head, form.width, form.is_little) : -1;
    if (share <= best_share) continue;
    best = form.charset;
    best_share = share;
  }
  return best;
}

std::string_view detect_charset(std::string_view bytes) {
  bytes = bytes.substr(0, most_looked_at);
  if (is_damaged_utf8(bytes)) return "";
  const std::string sample = sample_of(bytes);
  if (is_dos_cyrillic(sample)) return "IBM866";
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  if (U_FAILURE(status) != 0) return "";
  ucsdet_setText(detector.getAlias(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  if (sample.find('<') != std::string::npos) ucsdet_enableInputFilter(detector.getAlias(), true);
  int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.getAlias(), &found, &status);
  if (U_FAILURE(status) != 0) return "";
  for (int32_t i = 0; i < found; ++i) {
    UErrorCode unread = U_ZERO_ERROR;
    const int confidence = ucsdet_getConfidence(matches[i], &unread);
    if (confidence < least_confidence) return "";
    const std::string_view charset = charset_of_label(ucsdet_getName(matches[i], &unread));
    if (charset.empty() || charset.starts_with("UTF") || !is_clean_in(sample, charset)) continue;
    const bool is_sure = confidence >= sure_confidence ||
                         is_in_language(decode(sample, charset).text, ucsdet_getLanguage(matches[i], &unread));
    return is_sure ? charset : "";
  }
  return "";
}

Decoded decode(std::string_view bytes, std::string_view charset) {
  Decoded decoded;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(std::string(charset).c_str(), &status));
  if (U_FAILURE(status) != 0) throw std::logic_error("no converter for the charset " + std::string(charset));
  ucnv_setToUCallBack(converter.getAlias(), count_bad, &decoded.bad_bytes, nullptr, nullptr, &status);
  std::array<char16_t, 8192> units{};
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  char32_t lead = 0;  // of a pair that the end of the buffer parted
  do {
    char16_t* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.getAlias(), &to, units.data() + units.size(), &from, end, nullptr, true, &status);
    for (const char16_t* unit = units.data(); unit < to; ++unit) {
      char32_t c = *unit;
      if (U16_IS_LEAD(c)) {
        lead = c;
        continue;
      }
      if (U16_IS_TRAIL(c)) c = lead == 0 ? 0xFFFD : static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, c));
      lead = 0;
      append_code_point(decoded.text, c);
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (decoded.text.starts_with(byte_order_mark)) decoded.text.erase(0, byte_order_mark.size());
  return decoded;
}

}  // namespace text
