#include "text/names/people.h"

#include <algorithm>
#include <set>

#include "text/names/key.h"
#include "text/names/normal_name.h"
#include "text/names/table.h"
#include "text/names/transliteration.h"

namespace text::names {
namespace {

struct Hit {
  std::uint16_t person;
  table::Form form;
};

std::vector<Hit> rows_of(std::span<const table::NameKey> sorted, std::string_view key) {
  const auto before = [](const table::NameKey& row, std::string_view k) { return table::string_of(row.key) < k; };
  std::vector<Hit> hits;
  for (auto row = std::lower_bound(sorted.begin(), sorted.end(), key, before);
       row != sorted.end() && table::string_of(row->key) == key; ++row)
    hits.push_back({row->person, row->form});
  return hits;
}

// "donald j trump" → "donald trump"; the first and last words stay.
std::string without_initials(const std::string& normal) {
  const std::vector<std::string> words = words_of(normal);
  std::string rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 < words.size() && words[i].size() == 1) continue;
    if (!rest.empty()) rest += ' ';
    rest += words[i];
  }
  return rest;
}

std::vector<Hit> look_up(std::string_view name) {
  constexpr std::size_t min_key_bytes = 5;  // shorter surnames are one letter away from too many others
  if (name.size() > max_name_bytes) return {};
  const std::string normal = normal_name(name);
  if (normal.empty()) return {};
  std::vector<Hit> hits = rows_of(table::by_normal_name(), normal);
  if (hits.empty()) hits = rows_of(table::by_normal_name(), without_initials(normal));
  if (!hits.empty() || script_of(name) == Script::han) return hits;
  const std::string key = key_of(name);
  const bool is_full = key.find(' ') != std::string::npos;
  if (is_full || key.size() >= min_key_bytes) hits = rows_of(table::by_key(), key);
  return hits;
}

std::span<const table::Spelling> spellings_of(const table::Person& person) {
  return table::spellings().subspan(person.first_spelling, person.spellings);
}

std::span<const table::Office> offices_of(const table::Person& person) {
  return table::offices().subspan(person.first_office, person.offices);
}

std::set<std::uint16_t> numbers_of(const std::vector<Hit>& hits) {
  std::set<std::uint16_t> numbers;
  for (const Hit& hit : hits) numbers.insert(hit.person);
  return numbers;
}

bool held_office(std::uint16_t person, int year) {
  const auto offices = offices_of(table::people()[person]);
  return std::any_of(offices.begin(), offices.end(),
                     [year](const table::Office& o) { return o.from <= year && year <= o.to; });
}

std::optional<std::uint16_t> only_one(const std::vector<Hit>& hits, std::optional<int> year) {
  std::set<std::uint16_t> numbers = numbers_of(hits);
  if (numbers.size() > 1 && year)
    std::erase_if(numbers, [year](std::uint16_t person) { return !held_office(person, *year); });
  if (numbers.size() != 1) return {};
  return *numbers.begin();
}

class Variants {
 public:
  explicit Variants(std::string_view name) : all_{std::string(name)}, known_{normal_name(name)} {}

  void add(std::string_view spelling) {
    if (all_.size() < max_variants && known_.insert(normal_name(spelling)).second) all_.emplace_back(spelling);
  }
  std::vector<std::string> take() { return std::move(all_); }

 private:
  std::vector<std::string> all_;
  std::set<std::string> known_;
};

void add_spellings(Variants& variants, const Hit& hit) {
  const table::Person& person = table::people()[hit.person];
  bool has_han_surname = false, has_cyrillic = false;
  for (const table::Spelling& s : spellings_of(person)) {
    const Script script = script_of(table::string_of(s.text));
    has_han_surname = has_han_surname || (script == Script::han && s.form == table::Form::surname);
    has_cyrillic = has_cyrillic || (script == Script::cyrillic && s.form == hit.form);
  }
  for (const table::Spelling& s : spellings_of(person)) {
    const std::string_view text = table::string_of(s.text);
    const bool is_han = script_of(text) == Script::han;
    const bool stands_for_other_form = is_han && (hit.form == table::Form::full || !has_han_surname);
    if (s.form == hit.form || stands_for_other_form) variants.add(text);
  }
  if (has_cyrillic) return;
  for (const table::Spelling& s : spellings_of(person)) {
    if (s.form != hit.form || script_of(table::string_of(s.text)) != Script::latin) continue;
    for (const std::string& cyrillic : in_cyrillic(table::string_of(s.text))) variants.add(cyrillic);
    return;  // the first spelling is the commonest
  }
}

void add_by_letters(Variants& variants, std::string_view name) {
  const std::string latin = in_latin(name);
  if (script_of(latin) != Script::latin) return;
  variants.add(latin);
  for (const std::string& other : other_latin(latin)) variants.add(other);
  if (script_of(name) == Script::cyrillic) return;
  for (const std::string& cyrillic : in_cyrillic(latin)) variants.add(cyrillic);
}

}  // namespace

std::vector<Person> people_called(std::string_view name) {
  std::vector<Person> found;
  for (const std::uint16_t number : numbers_of(look_up(name))) {
    const table::Person& row = table::people()[number];
    Person& person = found.emplace_back();
    person.name = table::string_of(row.name);
    for (const table::Office& o : offices_of(row)) {
      Office office{table::string_of(table::roles()[o.role]), table::string_of(table::places()[o.place]), o.from, {}};
      if (o.to != table::still_in_office) office.to = o.to;
      person.offices.push_back(office);
    }
  }
  return found;
}

std::optional<std::string_view> person_of(std::string_view name, std::optional<int> year) {
  const auto number = only_one(look_up(name), year);
  if (!number) return {};
  return table::string_of(table::people()[*number].name);
}

bool same_person(std::string_view a, std::string_view b, std::optional<int> year) {
  const std::vector<Hit> of_a = look_up(a), of_b = look_up(b);
  if (of_a.empty() && of_b.empty()) {
    const std::string key = key_of(a);
    return !key.empty() && key == key_of(b);
  }
  const auto one = only_one(of_a, year);
  return one && one == only_one(of_b, year);
}

std::vector<std::string> variants_of(std::string_view name) {
  if (name.size() > max_name_bytes) return {std::string(name)};
  Variants variants(name);
  const std::vector<Hit> hits = look_up(name);
  for (const Hit& hit : hits) add_spellings(variants, hit);
  if (hits.empty()) add_by_letters(variants, name);
  return variants.take();
}

}  // namespace text::names
