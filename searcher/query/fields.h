// Which fields does the query language know? The one table behind the parser, --help and the docs.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "searcher/query/ast.h"

namespace searcher {

struct QueryField {
  std::string_view name;  // lower case, without its colon
  std::variant<TextField, MetaField> field;
  // A field of codes holds one word a hit: an article has one language. In a group of its values,
  // values side by side are alternatives; in another field's they are one name.
  bool holds_codes;
  std::string_view description;

  bool is_text() const { return std::holds_alternative<TextField>(field); }
};

// All fields, in the order in which a reader wants to read of them.
std::span<const QueryField> query_fields();

// The field of this name in any letter case, null when there is none.
const QueryField* find_query_field(std::string_view name);

std::string_view name_of(TextField field);
std::string_view name_of(MetaField field);

}  // namespace searcher
