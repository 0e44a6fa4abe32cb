// What are the months called? month_of() of corpus/date.h.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/date.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

// A name as text::normal_form() writes it, or what all case forms of the name begin with.
struct MonthName {
  std::string_view name;
  int month;
};

// Words that are a month only as they stand.
constexpr std::array whole_names = std::to_array<MonthName>({
    // English
    {"jan", 1},
    {"feb", 2},
    {"mar", 3},
    {"apr", 4},
    {"may", 5},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sep", 9},
    {"sept", 9},
    {"oct", 10},
    {"nov", 11},
    {"dec", 12},
    {"january", 1},
    {"february", 2},
    {"march", 3},
    {"april", 4},
    {"june", 6},
    {"july", 7},
    {"august", 8},
    {"september", 9},
    {"october", 10},
    {"november", 11},
    {"december", 12},
    // Russian
    {"янв", 1},
    {"фев", 2},
    {"февр", 2},
    {"мар", 3},
    {"апр", 4},
    {"авг", 8},
    {"сен", 9},
    {"сент", 9},
    {"окт", 10},
    {"ноя", 11},
    {"нояб", 11},
    {"дек", 12},
    {"мая", 5},
    {"маю", 5},
    {"маем", 5},
    {"мае", 5},
});

// Words that take the case endings of their language behind them.
constexpr std::array stems = std::to_array<MonthName>({
    // Russian, and what Kyrgyz, Tajik and Cyrillic Uzbek took from it
    {"январ", 1},
    {"феврал", 2},
    {"март", 3},
    {"апрел", 4},
    {"май", 5},
    {"июн", 6},
    {"июл", 7},
    {"август", 8},
    {"сентябр", 9},
    {"октябр", 10},
    {"ноябр", 11},
    {"декабр", 12},
    // Kazakh
    {"қаңтар", 1},
    {"ақпан", 2},
    {"наурыз", 3},
    {"сәуір", 4},
    {"мамыр", 5},
    {"маусым", 6},
    {"шілде", 7},
    {"тамыз", 8},
    {"қыркүйек", 9},
    {"қазан", 10},
    {"қараша", 11},
    {"желтоқсан", 12},
    // Uzbek, and Turkmen where it writes the same without its diacritics
    {"yanvar", 1},
    {"fevral", 2},
    {"mart", 3},
    {"aprel", 4},
    {"may", 5},
    {"iyun", 6},
    {"iyul", 7},
    {"avgust", 8},
    {"sentabr", 9},
    {"sentyabr", 9},
    {"oktabr", 10},
    {"oktyabr", 10},
    {"noyabr", 11},
    {"dekabr", 12},
    // Turkmen
    {"yanwar", 1},
    {"fewral", 2},
    {"awgust", 8},
    // Turkish
    {"ocak", 1},
    {"subat", 2},
    {"nisan", 4},
    {"mayis", 5},
    {"haziran", 6},
    {"temmuz", 7},
    {"agustos", 8},
    {"eylul", 9},
    {"ekim", 10},
    {"kasim", 11},
    {"aralik", 12},
});

// The endings that a stem may take: Russian and Tajik; Kyrgyz, Kazakh and Cyrillic Uzbek; Latin ones.
constexpr std::array endings = std::to_array<std::string_view>({
    "",     "ь",      "а",    "я",    "у",    "ю",    "ом",   "ем",     "е",      "ы",    "и",    "ов",   "ей",
    "ам",   "ям",     "ами",  "ями",  "ах",   "ях",   "да",   "де",     "та",     "те",   "дан",  "ден",  "тан",
    "тен",  "ьда",    "ында", "інде", "унда", "нда",  "нде",  "ындағы", "індегі", "дағы", "дегі", "тағы", "тегі",
    "дагы", "ундагы", "ның",  "нің",  "дың",  "дің",  "тың",  "тің",    "нын",    "дын",  "нинг", "ға",   "ге",
    "қа",   "ке",     "га",   "ынан", "інен", "і",    "da",   "de",     "ta",     "te",   "dan",  "den",  "tan",
    "ten",  "ga",     "dagi", "ning", "y",    "ynda", "unda", "inda",
});

template <typename Names>
int month_in(const Names& names, std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const MonthName& row) { return row.name == name; });
  return found == names.end() ? 0 : found->month;
}

}  // namespace

int month_of(std::string_view word) {
  constexpr std::size_t max_word_bytes = 40;
  if (word.empty() || word.size() > max_word_bytes) return 0;
  if (word.back() == '.') word.remove_suffix(1);
  const std::string name = text::normal_form(word);
  if (const int month = month_in(whole_names, name); month != 0) return month;
  for (const MonthName& row : stems) {
    if (!std::string_view(name).starts_with(row.name)) continue;
    const std::string_view ending = std::string_view(name).substr(row.name.size());
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return row.month;
  }
  return 0;
}

}  // namespace corpus
