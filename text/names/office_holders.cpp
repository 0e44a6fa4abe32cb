#include "text/names/office_holders.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/names/normal_name.h"
#include "text/names/table.h"

namespace text::names {
namespace {

std::set<std::uint16_t> numbers_of(std::span<const table::Key> sorted, std::string_view key) {
  const auto before = [](const table::Key& row, std::string_view k) { return table::string_of(row.key) < k; };
  std::set<std::uint16_t> numbers;
  for (auto row = std::lower_bound(sorted.begin(), sorted.end(), key, before);
       row != sorted.end() && table::string_of(row->key) == key; ++row)
    numbers.insert(row->number);
  return numbers;
}

std::string without(std::string text, std::string_view opening) {
  if (text.starts_with(opening)) text.erase(0, opening.size());
  return text;
}

// Both are normal names.
std::vector<std::string_view> holders(const std::string& role, std::string place, int year) {
  place = without(std::move(place), "the ");
  if (place.ends_with("'s")) place.resize(place.size() - 2);
  const auto roles = numbers_of(table::by_title(), without(role, "the "));
  if (roles.empty()) return {};
  const auto places = numbers_of(table::by_place(), place);
  std::vector<table::Office> held;
  for (const table::Office& office : table::offices())
    if (office.from <= year && year <= office.to && roles.contains(office.role) && places.contains(office.place))
      held.push_back(office);
  std::stable_sort(held.begin(), held.end(),
                   [](const auto& a, const auto& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
  std::vector<std::string_view> names;
  for (const table::Office& office : held) {
    const std::string_view name = table::string_of(table::people()[office.person].name);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace

std::vector<std::string_view> who_held(std::string_view role, std::string_view place, int year) {
  if (role.size() > max_name_bytes || place.size() > max_name_bytes) return {};
  return holders(normal_name(role), normal_name(place), year);
}

std::vector<std::string_view> title_holders(std::string_view phrase, int year) {
  if (phrase.size() > max_name_bytes) return {};
  const std::string normal = without(normal_name(phrase), "the ");
  const bool is_han = script_of(phrase) == Script::han;
  for (std::size_t at = 1; at < normal.size(); ++at) {
    const bool is_boundary = is_han ? (static_cast<unsigned char>(normal[at]) & 0xC0) != 0x80 : normal[at] == ' ';
    if (!is_boundary) continue;
    const std::string head = normal.substr(0, at), tail = normal.substr(is_han ? at : at + 1);
    if (auto found = holders(tail, head, year); !found.empty()) return found;
    if (auto found = holders(head, without(tail, "of "), year); !found.empty()) return found;
  }
  return {};
}

}  // namespace text::names
