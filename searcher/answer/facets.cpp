#include "searcher/answer/facets.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "schema/terms.h"
#include "text/analyzer.h"
#include "text/names/people.h"

namespace searcher {
namespace {

struct Field {
  std::string_view name;
  schema::Slot slot;
};
constexpr std::array<Field, 8> fields_table = {{{"speaker", schema::slot_speakers},
                                                {"place", schema::slot_place},
                                                {"agency", schema::slot_agency},
                                                {"photographer", schema::slot_photographers},
                                                {"topic", schema::slot_topics},
                                                {"language", schema::slot_language},
                                                {"year", schema::slot_first_day},
                                                {"month", schema::slot_published}}};

std::string key_of(const std::string& value, text::Analyzer& analyzer) {
  std::string key;
  for (const std::string& word : schema::value_words(value, analyzer)) key += word + ' ';
  return key.empty() ? value : key;
}

std::string key_of_speaker(const std::string& name, text::Analyzer& analyzer) {
  const auto person = text::names::person_of(name);
  return person ? std::string(*person) : key_of(name, analyzer);
}

// What of a stored value is counted; "" where it does not tell: a date that is but a year names no month.
std::string counted_part(std::string_view field, const std::string& value) {
  constexpr std::size_t year_and_month = 7;
  if (field == "year") return value.substr(0, value.find('-'));
  if (field == "month") return value.size() < year_and_month ? "" : value.substr(0, year_and_month);
  return value;
}

}  // namespace

std::vector<std::string_view> facet_fields() {
  std::vector<std::string_view> names;
  for (const Field& field : fields_table) names.push_back(field.name);
  return names;
}

std::vector<std::string_view> quotation_facet_fields() {
  return {"speaker", "kind", "place", "agency", "topic", "language", "year", "month"};
}

std::optional<std::uint32_t> facet_slot(std::string_view name) {
  for (const Field& field : fields_table)
    if (field.name == name) return field.slot;
  return std::nullopt;
}

Facets make_facets(const std::vector<std::string>& fields, const FacetCounts& counts) {
  struct Group {
    std::string label;
    std::uint64_t label_count = 0;
    std::uint64_t count = 0;
  };
  Facets facets;
  text::Analyzer analyzer;
  for (const std::string& field : fields) {
    std::map<std::string, Group> groups;
    if (const auto counted = counts.find(field); counted != counts.end()) {
      for (const auto& [value, count] : counted->second) {
        Group& group = groups[field == "speaker" ? key_of_speaker(value, analyzer) : key_of(value, analyzer)];
        group.count += count;
        if (count > group.label_count) {
          group.label = value;
          group.label_count = count;
        }
      }
    }
    std::vector<FacetValue> values;
    for (auto& [key, group] : groups) values.push_back({std::move(group.label), group.count});
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
      return std::tie(b.count, a.label) < std::tie(a.count, b.label);
    });
    facets.emplace_back(field, std::move(values));
  }
  return facets;
}

Facets make_facets(const std::vector<std::string>& fields, const Retrieved& retrieved) {
  FacetCounts counts;
  for (const std::string& field : fields) {
    const auto slot = facet_slot(field);
    const auto counted = slot ? retrieved.facets.find(*slot) : retrieved.facets.end();
    if (counted == retrieved.facets.end()) continue;
    for (const auto& [value, count] : counted->second)
      if (const std::string part = counted_part(field, value); !part.empty()) counts[field][part] += count;
  }
  return make_facets(fields, counts);
}

}  // namespace searcher
