#include "corpus/wire/agency.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

// As text::normal_form() writes them.
constexpr std::array known_agencies = std::to_array<std::string_view>({
    "xinhua",
    "xinhua news agency",
    "reuters",
    "ap",
    "associated press",
    "afp",
    "upi",
    "dpa",
    "efe",
    "ansa",
    "kyodo",
    "kyodo news",
    "yonhap",
    "pti",
    "ani",
    "irna",
    "tass",
    "itar-tass",
    "ria novosti",
    "sputnik",
    "interfax",
    "kazinform",
    "qazinform",
    "akipress",
    "kabar",
    "khovar",
    "uza",
    "tdh",
    "trend",
    "azertac",
    "belta",
    "anadolu",
    "anadolu agency",
    "interfax.ru",
    "interfax-kazakhstan",
    "интерфакс-казахстан",
    "ria",
    "риа",
    "the associated press",
    "agence france-presse",
    "dpa-afx",
    "vna",
    "montsame",
    "azertag",
    "apa",
    "bta",
    "pap",
    "lusa",
    "ukrinform",
    "укринформ",
    "анадолу",
    "киодо",
    "қазинформ",
    "aa",
    "cctv",
    "cgtn",
    "cns",
    "epa",
    "getty images",
    "bloomberg",
    "belga",
    "синьхуа",
    "тасс",
    "итар-тасс",
    "риа новости",
    "интерфакс",
    "казинформ",
    "қазақпарат",
    "кабар",
    "аки press",
    "акипресс",
    "ховар",
    "уза",
    "белта",
    "спутник",
    "рейтер",
    "ройтерс",
    "франс пресс",
    "ап",
    "新华社",
    "新华网",
    "中新社",
    "中新网",
    "人民网",
    "央视网",
    "央视",
    "法新社",
    "路透社",
    "美联社",
    "塔斯社",
    "俄新社",
    "哈通社",
    "共同社",
    "韩联社",
    "国际在线",
});

bool is_chinese(std::string_view name) {
  const char32_t first = text::first_code_point(name);
  return first >= 0x4E00 && first <= 0x9FFF;
}

}  // namespace

bool is_known_agency(std::string_view name) {
  constexpr std::size_t max_agency_bytes = 60;
  if (name.size() > max_agency_bytes) return false;
  return std::find(known_agencies.begin(), known_agencies.end(), text::normal_form(name)) != known_agencies.end();
}

std::string_view chinese_agency_at_start(std::string_view text) {
  for (const std::string_view agency : known_agencies)
    if (is_chinese(agency) && text.starts_with(agency)) return text.substr(0, agency.size());
  constexpr std::string_view ending = "社";
  constexpr std::size_t max_bytes_before_ending = 5 * 3;
  const std::size_t found = text.find(ending);
  return found > 0 && found <= max_bytes_before_ending ? text.substr(0, found + ending.size()) : "";
}

bool is_same_agency(std::string_view a, std::string_view b) {
  return !a.empty() && text::normal_form(a) == text::normal_form(b);
}

}  // namespace corpus
