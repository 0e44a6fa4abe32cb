#include "corpus/wire/credit_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "corpus/letters.h"
#include "corpus/wire/agency.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t most_parts = 5;

bool remove_prefix(string_view& text, string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = text::trim(text.substr(prefix.size()));
  return true;
}

bool remove_suffix(string_view& text, string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text = text::trim(text.substr(0, text.size() - suffix.size()));
  return true;
}

// Words before the names that only say that this is a picture.
constexpr std::array labels = std::to_array<string_view>({
    "©",
    "(c)",
    "(C)",
    "Photo by ",
    "Photos by ",
    "Photo credit: ",
    "Photo: ",
    "Photo : ",
    "Photo/",
    "Picture: ",
    "Image: ",
    "Фото: ",
    "Фото ",
    "фото: ",
    "фото ",
    "Сурет: ",
});

bool remove_labels(string_view& text) {
  bool is_removed = false;
  for (bool again = true; again; is_removed = is_removed || again) {
    again = false;
    for (const string_view label : labels) again = again || remove_prefix(text, label);
  }
  return is_removed;
}

// A name of an agency or a person is a few words that begin like names; digits and sentence marks make it something
// else.
bool is_name(string_view name) {
  constexpr std::size_t max_name_bytes = 120;
  if (name.size() > max_name_bytes) return false;
  if (!begins_like_name(name) && !is_known_agency(name)) return false;
  return name.find_first_of("0123456789;:!?()[]\n<>=") == string_view::npos;
}

// "AP Photo" → "AP", "AFP 2025" → "AFP"; any other words as they are.
string_view without_picture(string_view agency) {
  string_view shorter = agency;
  while (shorter.size() > 4 && shorter.find_last_of("0123456789") == shorter.size() - 1) shorter.remove_suffix(1);
  shorter = text::trim(shorter);
  for (const string_view word : {string_view(" Photo"), string_view(" Photos"), string_view(" Images")})
    if (!is_known_agency(shorter)) remove_suffix(shorter, word);
  return is_known_agency(shorter) ? shorter : agency;
}

// Pictures that agencies share or pass on: nobody's name.
bool says_nothing(string_view part) {
  constexpr std::array<string_view, 7> words = {"pool", "handout", "file", "file photo", "via", "пул", "архив"};
  return std::find(words.begin(), words.end(), text::normal_form(part)) != words.end();
}

// Those who sell the pictures of others.
bool is_distributor(string_view name) { return text::normal_form(name) == "getty images"; }

// "新华社记者 谢环驰 摄", "新华社发（谢环驰摄）" without its inner brackets
std::optional<Credit> split_chinese(string_view inside) {
  const string_view agency = chinese_agency_at_start(inside);
  if (agency.empty()) return std::nullopt;
  string_view photographer = text::trim(inside.substr(agency.size()));
  const bool is_taken = remove_suffix(photographer, "摄");
  const bool is_titled = remove_prefix(photographer, "记者") || remove_prefix(photographer, "发");
  if (!photographer.empty() && !is_taken && !is_titled) return std::nullopt;
  return Credit{.agency = std::string(agency), .photographer = std::string(photographer)};
}

std::vector<string_view> split(string_view text, string_view separator) {
  std::vector<string_view> parts;
  for (std::size_t begin = 0; parts.size() <= most_parts;) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text::trim(text.substr(begin, end - begin)));
    if (end == text.size()) break;
    begin = end + separator.size();
  }
  return parts;
}

// The names of a credit: parted by slashes, else by a dash or a comma where one of two is an agency's.
std::vector<string_view> names_of(string_view text) {
  std::vector<string_view> names = split(text, "/");
  if (names.size() > 1) return names;
  for (const string_view dash : {string_view(" - "), string_view(" – "), string_view(" — "), string_view(" | ")})
    if (auto parts = split(text, dash); parts.size() == 2 && (is_known_agency(parts[0]) || is_known_agency(parts[1])))
      return parts;
  const std::size_t comma = text.rfind(", ");  // "Yin Bogu, TASS"
  if (comma != string_view::npos && is_known_agency(text::trim(text.substr(comma + 2))))
    return {text::trim(text.substr(0, comma)), text::trim(text.substr(comma + 2))};
  return names;
}

}  // namespace

bool has_credit_label(string_view line) { return remove_labels(line); }

std::optional<Credit> credit_names(string_view line, string_view agency) {
  line = text::trim(line);
  const bool is_labelled = remove_labels(line);
  string_view passed_on_by;
  if (const std::size_t via = line.find(" via "); via != string_view::npos) {
    passed_on_by = without_picture(text::trim(line.substr(via + 5)));
    line = text::trim(line.substr(0, via));
    if (!is_name(passed_on_by)) return std::nullopt;
  }
  if (auto chinese = split_chinese(line); chinese && passed_on_by.empty()) return chinese;

  std::vector<string_view> names;
  for (string_view name : names_of(line)) {
    remove_suffix(name, "摄");
    name = without_picture(name);
    if (says_nothing(name)) continue;
    if (!is_name(name)) return std::nullopt;
    names.push_back(name);
  }
  if (names.empty() && passed_on_by.empty()) return std::nullopt;
  if (names.size() > most_parts) return std::nullopt;

  const auto is_agency = [&](string_view name) { return is_known_agency(name) || is_same_agency(name, agency); };
  auto chosen = std::find_if(names.begin(), names.end(),
                             [&](string_view name) { return is_agency(name) && !is_distributor(name); });
  if (chosen == names.end()) chosen = std::find_if(names.begin(), names.end(), is_agency);
  Credit credit;
  if (chosen != names.end()) {
    credit.agency = *chosen;
    names.erase(chosen);
  } else if (!passed_on_by.empty()) {
    credit.agency = passed_on_by;
  } else if (names.size() > 1) {
    credit.agency = names.front();
    names.erase(names.begin());
  } else if (!is_labelled) {
    return std::nullopt;
  }
  for (const string_view name : names)
    if (!is_agency(name)) credit.photographer += (credit.photographer.empty() ? "" : ", ") + std::string(name);
  return credit;
}

}  // namespace corpus
