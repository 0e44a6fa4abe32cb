#include "text/names/transliteration.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/code_points.h"
#include "text/names/normal_name.h"
#include "text/names/pinyin.h"
#include "text/normal_form.h"

namespace text::names {
namespace {

struct Letter {
  char32_t cyrillic;
  const char* latin;
};

// Russian and the further letters of the languages around it. Letters that depend on their neighbours are in latin_of.
constexpr Letter letters[] = {
    {U'а', "a"},    {U'б', "b"},  {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'ж', "zh"}, {U'з', "z"},  {U'и', "i"},
    {U'й', "y"},    {U'к', "k"},  {U'л', "l"},  {U'м', "m"},  {U'н', "n"},  {U'о', "o"},  {U'п', "p"},  {U'р', "r"},
    {U'с', "s"},    {U'т', "t"},  {U'у', "u"},  {U'ф', "f"},  {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"}, {U'ш', "sh"},
    {U'щ', "shch"}, {U'ъ', ""},   {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},  {U'ю', "yu"}, {U'я', "ya"}, {U'і', "i"},
    {U'ї', "i"},    {U'є', "ye"}, {U'ґ', "g"},  {U'ў', "u"},  {U'ә', "a"},  {U'ғ', "g"},  {U'қ', "k"},  {U'ң', "n"},
    {U'ө', "o"},    {U'ұ', "u"},  {U'ү', "u"},  {U'һ', "h"},  {U'ҳ', "h"},  {U'ҷ', "j"},  {U'ӣ', "i"},  {U'ӯ', "u"},
    {U'ђ', "dj"},   {U'ј', "j"},  {U'љ', "lj"}, {U'њ', "nj"}, {U'ћ', "c"},  {U'џ', "dz"}, {U'ѓ', "gj"}, {U'ќ', "kj"},
    {U'ѕ', "dz"},
};

struct FurtherLetter {
  char32_t letter;
  const char* latin;
};

// Greek, Georgian, Armenian.
constexpr FurtherLetter further_letters[] = {
    {U'α', "a"},  {U'β', "v"},  {U'γ', "g"},  {U'δ', "d"},  {U'ε', "e"},  {U'ζ', "z"},  {U'η', "i"},  {U'θ', "th"},
    {U'ι', "i"},  {U'κ', "k"},  {U'λ', "l"},  {U'μ', "m"},  {U'ν', "n"},  {U'ξ', "x"},  {U'ο', "o"},  {U'π', "p"},
    {U'ρ', "r"},  {U'σ', "s"},  {U'ς', "s"},  {U'τ', "t"},  {U'υ', "y"},  {U'φ', "f"},  {U'χ', "ch"}, {U'ψ', "ps"},
    {U'ω', "o"},  {U'ა', "a"},  {U'ბ', "b"},  {U'გ', "g"},  {U'დ', "d"},  {U'ე', "e"},  {U'ვ', "v"},  {U'ზ', "z"},
    {U'თ', "t"},  {U'ი', "i"},  {U'კ', "k"},  {U'ლ', "l"},  {U'მ', "m"},  {U'ნ', "n"},  {U'ო', "o"},  {U'პ', "p"},
    {U'ჟ', "zh"}, {U'რ', "r"},  {U'ს', "s"},  {U'ტ', "t"},  {U'უ', "u"},  {U'ფ', "p"},  {U'ქ', "k"},  {U'ღ', "gh"},
    {U'ყ', "q"},  {U'შ', "sh"}, {U'ჩ', "ch"}, {U'ც', "ts"}, {U'ძ', "dz"}, {U'წ', "ts"}, {U'ჭ', "ch"}, {U'ხ', "kh"},
    {U'ჯ', "j"},  {U'ჰ', "h"},  {U'ա', "a"},  {U'բ', "b"},  {U'գ', "g"},  {U'դ', "d"},  {U'ե', "e"},  {U'զ', "z"},
    {U'է', "e"},  {U'ը', "y"},  {U'թ', "t"},  {U'ժ', "zh"}, {U'ի', "i"},  {U'լ', "l"},  {U'խ', "kh"}, {U'ծ', "ts"},
    {U'կ', "k"},  {U'հ', "h"},  {U'ձ', "dz"}, {U'ղ', "gh"}, {U'ճ', "ch"}, {U'մ', "m"},  {U'յ', "y"},  {U'ն', "n"},
    {U'շ', "sh"}, {U'ո', "o"},  {U'չ', "ch"}, {U'պ', "p"},  {U'ջ', "j"},  {U'ռ', "r"},  {U'ս', "s"},  {U'վ', "v"},
    {U'տ', "t"},  {U'ր', "r"},  {U'ց', "ts"}, {U'ւ', "u"},  {U'փ', "p"},  {U'ք', "k"},  {U'և', "ev"}, {U'օ', "o"},
    {U'ֆ', "f"},
};

char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }
char32_t upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }
bool is_upper(char32_t c) { return lower(c) != c; }

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_vowel(char32_t c) { return is_one_of(c, U"аеёиоуыэюяієїәөұүӣӯ"); }

std::u32string code_points_of(std::string_view s) {
  std::u32string out;
  for (std::size_t at = 0; at < s.size();) out += next_code_point(s, at);
  return out;
}

// й, ё and the like may come as a letter and a mark.
std::string composed(std::string_view name) {
  std::string out;
  for (const char32_t c : code_points_of(name)) {
    const bool is_breve = c == 0x306, is_diaeresis = c == 0x308;
    if ((is_breve || is_diaeresis) && !out.empty()) {
      std::size_t at = out.size();
      const char32_t last = previous_code_point(out, at);
      const char32_t small = lower(last);
      const char32_t whole = is_breve ? (small == U'и' ? U'й' : 0) : (small == U'е' ? U'ё' : 0);
      if (whole != 0) {
        out.resize(at);
        append_code_point(out, is_upper(last) ? upper(whole) : whole);
        continue;
      }
    }
    append_code_point(out, c);
  }
  return out;
}

std::string without_greek_accents(std::string_view name) {
  struct Accented {
    char32_t letter, plain;
  };
  constexpr Accented accented[] = {{U'ά', U'α'}, {U'έ', U'ε'}, {U'ή', U'η'}, {U'ί', U'ι'}, {U'ό', U'ο'},
                                   {U'ύ', U'υ'}, {U'ώ', U'ω'}, {U'ϊ', U'ι'}, {U'ϋ', U'υ'}, {U'ΐ', U'ι'}};
  std::string out;
  for (const char32_t c : code_points_of(name)) {
    const auto* row =
        std::find_if(std::begin(accented), std::end(accented), [c](const Accented& a) { return a.letter == lower(c); });
    const bool is_mark = c == 0x301 || c == 0x308;
    if (row != std::end(accented))
      append_code_point(out, is_upper(c) ? upper(row->plain) : row->plain);
    else if (!is_mark)
      append_code_point(out, c);
  }
  return out;
}

bool is_ukrainian(const std::u32string& name) {
  const auto holds = [&name](std::u32string_view set) {
    return std::any_of(name.begin(), name.end(), [set](char32_t c) { return is_one_of(lower(c), set); });
  };
  return holds(U"їєґ") || (holds(U"і") && !holds(U"ыэёәғқңөұүһў"));
}

std::string latin_of(const std::u32string& name, std::size_t i, bool ukrainian) {
  const char32_t c = lower(name[i]);
  const char32_t before = i > 0 ? lower(name[i - 1]) : U' ';
  const char32_t after = i + 1 < name.size() ? lower(name[i + 1]) : U' ';
  const bool at_start = !is_letter(before);
  const bool at_end = !is_letter(after);
  const bool is_softened = at_start || is_vowel(before) || before == U'ь' || before == U'ъ';
  if (c == U'е') return is_softened && !ukrainian ? "ye" : "e";
  if (c == U'ё') return is_one_of(before, U"жчшщ") ? "e" : "yo";
  if (c == U'й' && at_end && is_one_of(before, U"иы")) return "";  // Юрий, Yury
  if (is_one_of(c, U"иы") && after == U'й' && (i + 2 == name.size() || !is_letter(name[i + 2]))) return "y";
  if (c == U'я' && before == U'и') return "a";  // Мария, Maria
  if (ukrainian && c == U'и') return "y";
  if (ukrainian && c == U'г') return "h";
  for (const Letter& letter : letters)
    if (letter.cyrillic == c) return letter.latin;
  std::string same;
  append_code_point(same, name[i]);
  return same;
}

std::string latin_from_cyrillic(std::string_view written) {
  if (std::string chinese = pinyin_from_palladius(written); !chinese.empty()) return chinese;
  const std::u32string name = code_points_of(composed(written));
  const bool ukrainian = is_ukrainian(name);
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    std::string latin = latin_of(name, i, ukrainian);
    if (is_upper(name[i]) && !latin.empty() && latin[0] >= 'a' && latin[0] <= 'z')
      latin[0] = static_cast<char>(latin[0] - 'a' + 'A');
    out += latin;
  }
  return out;
}

// Letter by letter. ICU's transliterators take 14 ms to make, longer than a whole search.
std::string latin_of_further_scripts(std::string_view name) {
  std::string out;
  const std::u32string letters_of_name = code_points_of(without_greek_accents(name));
  for (std::size_t i = 0; i < letters_of_name.size(); ++i) {
    const char32_t c = letters_of_name[i];
    const char32_t small = lower(c);
    const bool is_u = small == U'υ' && i > 0;
    const char32_t before = i > 0 ? lower(letters_of_name[i - 1]) : U' ';
    std::string latin;
    if (is_u && before == U'ο') {
      latin = "u";  // ου, ou
    } else if (is_u && (before == U'α' || before == U'ε')) {
      latin = "v";  // αυ, ευ
    } else if (const auto* row = std::find_if(std::begin(further_letters), std::end(further_letters),
                                              [small](const FurtherLetter& l) { return l.letter == small; });
               row != std::end(further_letters)) {
      latin = row->latin;
    } else {
      append_code_point(latin, c);
    }
    const bool begins_word = i == 0 || !is_letter(letters_of_name[i - 1]);
    const bool has_no_capitals = small >= U'ა' && small <= U'ჿ';  // Georgian
    if ((is_upper(c) || (has_no_capitals && begins_word)) && !latin.empty() && latin[0] >= 'a' && latin[0] <= 'z')
      latin[0] = static_cast<char>(latin[0] - 'a' + 'A');
    out += latin;
  }
  return out;
}

bool is_greek_georgian_or_armenian(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const bool is_greek = (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000);
    const bool is_armenian = c >= 0x530 && c < 0x590;
    const bool is_georgian = (c >= 0x10A0 && c < 0x1100) || (c >= 0x1C90 && c < 0x1CC0);
    if (is_greek || is_armenian || is_georgian) return true;
  }
  return false;
}

struct Cluster {
  std::string_view latin;
  std::string_view cyrillic;
};

// Longer ones first.
constexpr Cluster clusters[] = {
    {"shch", "щ"}, {"sch", "ш"}, {"dzh", "дж"}, {"yev", "ев"}, {"iyo", "иё"}, {"zh", "ж"},  {"kh", "х"},  {"ts", "ц"},
    {"ch", "ч"},   {"sh", "ш"},  {"ph", "ф"},   {"th", "т"},   {"gh", "г"},   {"ck", "к"},  {"ya", "я"},  {"yu", "ю"},
    {"yo", "ё"},   {"ye", "е"},  {"ia", "ия"},  {"oo", "у"},   {"ee", "и"},   {"ou", "у"},  {"qu", "кв"}, {"ay", "ай"},
    {"ey", "ей"},  {"oy", "ой"}, {"uy", "уй"},  {"ai", "ай"},  {"ei", "ей"},  {"oi", "ой"}, {"a", "а"},   {"b", "б"},
    {"c", "к"},    {"d", "д"},   {"e", "е"},    {"f", "ф"},    {"g", "г"},    {"h", "х"},   {"i", "и"},   {"j", "дж"},
    {"k", "к"},    {"l", "л"},   {"m", "м"},    {"n", "н"},    {"o", "о"},    {"p", "п"},   {"q", "к"},   {"r", "р"},
    {"s", "с"},    {"t", "т"},   {"u", "у"},    {"v", "в"},    {"w", "в"},    {"x", "кс"},  {"y", "ы"},   {"z", "з"},
    {"'", ""},
};

bool is_latin_vowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

// The y of Nurbayev belongs to what follows it.
bool begins_with(std::string_view word, std::string_view cluster) {
  if (!word.starts_with(cluster)) return false;
  const bool ends_in_glide = cluster.size() == 2 && cluster[1] == 'y' && is_latin_vowel(cluster[0]);
  return !ends_in_glide || word.size() == 2 || !is_latin_vowel(word[2]);
}

// `word` is a normal form. Endings of Russian surnames and given names go first.
std::string cyrillic_word(std::string_view word) {
  std::string ending;
  for (const auto& [latin, cyrillic] : {Cluster{"skiy", "ский"},
                                        {"skyy", "ский"},
                                        {"skii", "ский"},
                                        {"sky", "ский"},
                                        {"skaya", "ская"},
                                        {"iy", "ий"},
                                        {"ry", "рий"}})
    if (word.size() > latin.size() + 1 && word.ends_with(latin)) {
      ending = cyrillic;
      word.remove_suffix(latin.size());
      break;
    }
  std::string out;
  if (word.starts_with('e')) {
    out = "Э";
    word.remove_prefix(1);
  }
  while (!word.empty()) {
    const auto* row = std::find_if(std::begin(clusters), std::end(clusters),
                                   [word](const Cluster& c) { return begins_with(word, c.latin); });
    if (row == std::end(clusters)) return {};
    out += row->cyrillic;
    word.remove_prefix(row->latin.size());
    if (word == "y" && ending.empty()) {
      out += "и";
      break;
    }
  }
  out += ending;
  if (out.empty()) return out;
  std::size_t at = 0;
  std::string capital;
  append_code_point(capital, upper(next_code_point(out, at)));
  return capital + out.substr(at);
}

// Whether `from`, found at `at`, is the sound that the pairs below mean and not a part of another.
bool is_itself(const std::string& name, std::size_t at, std::string_view from) {
  const bool is_after_vowel = at > 0 && is_latin_vowel(name[at - 1]);
  if (from == "h" || from == "ev") return is_after_vowel;  // neither the h of sh nor Medvedev's
  if (from == "y") return at > 0 && !is_after_vowel && at + 1 == name.size();
  if (from == "ay" || from == "ey") return at + 2 == name.size() || !is_latin_vowel(name[at + 2]);
  return true;
}

std::string replaced(std::string name, std::string_view from, std::string_view to) {
  for (std::size_t at = name.find(from); at != std::string::npos;) {
    if (is_itself(name, at, from)) {
      name.replace(at, from.size(), to);
      at += to.size();
    } else {
      at += from.size();
    }
    at = name.find(from, at);
  }
  return name;
}

}  // namespace

std::string in_latin(std::string_view name) {
  if (script_of(name) == Script::cyrillic) return latin_from_cyrillic(name);
  return is_greek_georgian_or_armenian(name) ? latin_of_further_scripts(name) : std::string(name);
}

std::vector<std::string> in_cyrillic(std::string_view name) {
  if (name.size() > max_name_bytes || script_of(name) != Script::latin) return {};
  if (std::string chinese = palladius_from_pinyin(name); !chinese.empty()) return {chinese};
  std::string out;
  const std::string normal = normal_name(name);
  for (const std::string& word : words_of(normal)) {
    const std::string cyrillic = cyrillic_word(word);
    if (cyrillic.empty()) return {};
    if (!out.empty()) out += ' ';
    out += cyrillic;
  }
  std::vector<std::string> all = {out};
  // Latin e at the beginning may have been е: Елена came from Ye or E.
  if (out.starts_with("Э")) all.push_back("Е" + out.substr(std::string_view("Э").size()));
  return all;
}

std::vector<std::string> other_latin(std::string_view name) {
  if (name.size() > max_name_bytes || script_of(name) != Script::latin || !palladius_from_pinyin(name).empty())
    return {};
  constexpr std::size_t most = 8;
  struct Pair {
    std::string_view one, other;
  };
  // Each is tried in both directions on the name as it is written.
  constexpr Pair pairs[] = {{"yev", "ev"}, {"kh", "h"},     {"iya", "ia"}, {"zh", "j"},  {"ks", "x"},
                            {"iyo", "io"}, {"sky", "skiy"}, {"ei", "ey"},  {"ai", "ay"}, {"yy", "y"}};
  std::vector<std::string> all;
  const std::string written(name);
  const auto add = [&](std::string other) {
    if (other != written && all.size() < most && std::find(all.begin(), all.end(), other) == all.end())
      all.push_back(std::move(other));
  };
  for (const Pair& pair : pairs) {
    const bool has_one = written.find(pair.one) != std::string::npos;
    add(has_one ? replaced(written, pair.one, pair.other) : replaced(written, pair.other, pair.one));
  }
  for (const auto& [one, other] : {Pair{"Ye", "E"}, {"Zh", "J"}, {"Kh", "H"}}) {
    if (written.starts_with(one))
      add(std::string(other) + written.substr(one.size()));
    else if (written.starts_with(other))
      add(std::string(one) + written.substr(other.size()));
  }
  return all;
}

}  // namespace text::names
