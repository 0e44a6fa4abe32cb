#include "searcher/query/fields.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace searcher {
namespace {

constexpr std::array<QueryField, 12> table = {{
    {"headline", TextField::headline, false, "words of the headline"},
    {"caption", TextField::caption, false, "words of one caption"},
    {"said", TextField::said, false, "words of one quotation"},
    {"speaker", MetaField::speaker, false, "who says the quotation"},
    {"kind", MetaField::kind, true, "how it is quoted: direct, mixed, indirect or spoken"},
    {"place", MetaField::place, false, "where the coverage comes from, as its dateline says"},
    {"agency", MetaField::agency, false, "who published it"},
    {"photographer", MetaField::photographer, false, "who took the picture of the caption"},
    {"topic", MetaField::topic, false, "a topic that the source gives"},
    {"language", MetaField::language, true, "the language of the article, as a code: en, ru, zh"},
    {"id", MetaField::id, true, "the article of this id"},
    {"date", MetaField::date, true, "a year, month or day, or two of them as FROM..TO"},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <typename Kind>
std::string_view name_of_kind(Kind kind) {
  for (const QueryField& row : table)
    if (const Kind* field = std::get_if<Kind>(&row.field); field && *field == kind) return row.name;
  assert(!"a field without a row in the table");
  return "";
}

}  // namespace

std::span<const QueryField> query_fields() { return table; }

const QueryField* find_query_field(std::string_view name) {
  const auto has_name = [name](const QueryField& row) {
    return std::equal(row.name.begin(), row.name.end(), name.begin(), name.end(),
                      [](char a, char b) { return a == lower(b); });
  };
  const auto found = std::find_if(table.begin(), table.end(), has_name);
  return found == table.end() ? nullptr : &*found;
}

std::string_view name_of(TextField field) { return name_of_kind(field); }
std::string_view name_of(MetaField field) { return name_of_kind(field); }

}  // namespace searcher
