#include "text/names/pinyin.h"

#include <algorithm>
#include <vector>

#include "text/code_points.h"
#include "text/names/normal_name.h"
#include "text/normal_form.h"

namespace text::names {
namespace {

struct Row {
  std::string_view latin;     // the initial; empty for syllables without one, which are then whole
  std::string_view cyrillic;  // what it becomes
  std::string_view finals;    // pairs "final=Cyrillic", one blank between two
};

constexpr Row rows[] = {
    {"b", "б", "a=а o=о ai=ай ei=эй ao=ао an=ань en=энь ang=ан eng=эн i=и ie=е iao=яо ian=янь in=инь ing=ин u=у"},
    {"p", "п", "a=а o=о ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн i=и ie=е iao=яо ian=янь in=инь ing=ин u=у"},
    {"m", "м",
     "a=а o=о e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн i=и ie=е iao=яо iu=ю ian=янь in=инь "
     "ing=ин u=у"},
    {"f", "ф", "a=а o=о ei=эй ou=оу an=ань en=энь ang=ан eng=эн u=у"},
    {"d", "д",
     "a=а e=э ai=ай ei=эй ao=ао ou=оу an=ань ang=ан eng=эн ong=ун i=и ie=е iao=яо iu=ю ian=янь ing=ин u=у uo=о "
     "ui=уй uan=уань un=унь"},
    {"t", "т",
     "a=а e=э ai=ай ao=ао ou=оу an=ань ang=ан eng=эн ong=ун i=и ie=е iao=яо ian=янь ing=ин u=у uo=о ui=уй uan=уань "
     "un=унь"},
    {"n", "н",
     "a=а e=э ai=ай ei=эй ao=ао an=ань en=энь ang=ан eng=эн ong=ун i=и ie=е iao=яо iu=ю ian=янь in=инь iang=ян "
     "ing=ин u=у uo=о uan=уань v=юй ve=юэ"},
    {"l", "л",
     "a=а e=э ai=ай ei=эй ao=ао ou=оу an=ань ang=ан eng=эн ong=ун i=и ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян "
     "ing=ин u=у uo=о uan=уань un=унь v=юй ve=юэ"},
    {"g", "г",
     "a=а e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у ua=уа uo=о uai=уай ui=уй uan=уань "
     "un=унь uang=уан"},
    {"k", "к",
     "a=а e=э ai=ай ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у ua=уа uo=о uai=уай ui=уй uan=уань un=унь "
     "uang=уан"},
    {"h", "х",
     "a=а e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у ua=уа uo=о uai=уай ui=уэй uan=уань "
     "un=унь uang=уан"},
    {"j", "цз", "i=и ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян ing=ин iong=юн u=юй ue=юэ uan=юань un=юнь"},
    {"q", "ц", "i=и ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян ing=ин iong=юн u=юй ue=юэ uan=юань un=юнь"},
    {"x", "с", "i=и ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян ing=ин iong=юн u=юй ue=юэ uan=юань un=юнь"},
    {"zh", "чж",
     "a=а e=э i=и ai=ай ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у ua=уа uo=о uai=уай ui=уй uan=уань "
     "un=унь uang=уан"},
    {"ch", "ч",
     "a=а e=э i=и ai=ай ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у uo=о uai=уай ui=уй uan=уань un=унь "
     "uang=уан"},
    {"sh", "ш",
     "a=а e=э i=и ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн u=у ua=уа uo=о uai=уай ui=уй uan=уань un=унь "
     "uang=уан"},
    {"r", "ж", "e=э i=и ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у uo=о ui=уй uan=уань un=унь"},
    {"z", "цз",
     "a=а e=э i=ы ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у uo=о ui=уй uan=уань un=унь"},
    {"c", "ц", "a=а e=э i=ы ai=ай ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у uo=о ui=уй uan=уань un=унь"},
    {"s", "с", "a=а e=э i=ы ai=ай ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун u=у uo=о ui=уй uan=уань un=унь"},
    {"", "",
     "a=а o=о e=э ai=ай ao=ао ou=оу an=ань en=энь ang=ан er=эр yi=и ya=я ye=е yao=яо you=ю yan=янь yin=инь yang=ян "
     "ying=ин yong=юн yu=юй yue=юэ yuan=юань yun=юнь wu=у wa=ва wo=во wai=вай wei=вэй wan=вань wen=вэнь wang=ван "
     "weng=вэн"},
};

struct Syllable {
  std::string latin;
  std::string cyrillic;
};

std::vector<Syllable> syllables_of_table() {
  std::vector<Syllable> all;
  for (const Row& row : rows)
    for (std::size_t at = 0; at < row.finals.size();) {
      const std::size_t end = std::min(row.finals.find(' ', at), row.finals.size());
      const std::string_view pair = row.finals.substr(at, end - at);
      const std::size_t sign = pair.find('=');
      all.push_back({std::string(row.latin) + std::string(pair.substr(0, sign)),
                     std::string(row.cyrillic) + std::string(pair.substr(sign + 1))});
      at = end + 1;
    }
  return all;
}

std::vector<Syllable> sorted(std::string Syllable::*side) {
  std::vector<Syllable> all = syllables_of_table();
  std::sort(all.begin(), all.end(), [side](const auto& a, const auto& b) { return a.*side < b.*side; });
  return all;
}

const std::vector<Syllable>& sorted_by(std::string Syllable::*side) {
  static const std::vector<Syllable> by_latin = sorted(&Syllable::latin);
  static const std::vector<Syllable> by_cyrillic = sorted(&Syllable::cyrillic);
  return side == &Syllable::latin ? by_latin : by_cyrillic;
}

constexpr std::size_t max_syllable_bytes = 12;  // "чжуань"
constexpr std::size_t max_word_syllables = 2;

// The longest syllables first, so that "xian" is one and "danian" is da and nian. Empty where `word` is not a run of at
// most `most` syllables.
std::vector<Syllable> parse(std::string_view word, std::string Syllable::*from, std::size_t most) {
  if (most == 0 || word.empty()) return {};
  const std::vector<Syllable>& table = sorted_by(from);
  for (std::size_t bytes = std::min(word.size(), max_syllable_bytes); bytes > 0; --bytes) {
    const std::string_view head = word.substr(0, bytes);
    const auto found = std::lower_bound(table.begin(), table.end(), head,
                                        [from](const Syllable& s, std::string_view h) { return s.*from < h; });
    if (found == table.end() || (*found).*from != head) continue;
    std::string_view rest = word.substr(bytes);
    if (rest.empty()) return {*found};
    if (rest.front() == '\'') rest.remove_prefix(1);  // Xi'an
    if (from == &Syllable::cyrillic && rest.starts_with("ъ")) rest.remove_prefix(std::string_view("ъ").size());
    std::vector<Syllable> more = parse(rest, from, most - 1);
    if (more.empty()) continue;
    more.insert(more.begin(), *found);
    return more;
  }
  return {};
}

bool begins_with_vowel(std::string_view cyrillic) {
  for (const char* vowel : {"а", "о", "у", "э", "и", "ы", "я", "е", "ю"})
    if (cyrillic.starts_with(vowel)) return true;
  return false;
}

// The hard sign keeps Чанъань from being read Ча-нань.
std::string joined(const std::vector<Syllable>& syllables, std::string Syllable::*to) {
  std::string word;
  for (const Syllable& syllable : syllables) {
    const std::string& next = syllable.*to;
    const bool is_cyrillic = to == &Syllable::cyrillic;
    if (is_cyrillic && word.ends_with("н") && begins_with_vowel(next)) word += "ъ";
    if (!is_cyrillic && !word.empty() && (next[0] == 'a' || next[0] == 'o' || next[0] == 'e')) word += '\'';
    word += next;
  }
  return word;
}

std::string capital(const std::string& word) {
  std::size_t at = 0;
  const char32_t first = next_code_point(word, at);
  std::string out;
  // All letters of the two alphabets above lie 32 code points behind their capitals.
  append_code_point(out, first - 32);
  return out + word.substr(at);
}

std::string converted(std::string_view name, std::string Syllable::*from, std::string Syllable::*to) {
  if (name.size() > max_name_bytes) return {};
  const std::vector<std::string> words = words_of(name);
  if (words.size() < 2 || words.size() > 3) return {};
  const std::vector<Syllable> surname = parse(normal_form(words[0]), from, 1);
  if (surname.empty()) return {};
  std::vector<Syllable> given;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto more = parse(normal_form(words[i]), from, max_word_syllables - given.size());
    if (more.empty()) return {};
    given.insert(given.end(), more.begin(), more.end());
  }
  return capital(joined(surname, to)) + " " + capital(joined(given, to));
}

}  // namespace

std::string palladius_from_pinyin(std::string_view name) {
  return converted(name, &Syllable::latin, &Syllable::cyrillic);
}

std::string pinyin_from_palladius(std::string_view name) {
  return converted(name, &Syllable::cyrillic, &Syllable::latin);
}

}  // namespace text::names
