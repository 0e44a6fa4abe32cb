#include "searcher/query/ast.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/fields.h"
#include "searcher/query/lexer.h"
#include "searcher/query/quotation_marks.h"
#include "searcher/query/words.h"

namespace searcher {
namespace {

using Kind = Node::Kind;

bool same_pattern(const Pattern& a, const Pattern& b) { return a.kind == b.kind && a.written == b.written; }

bool same_patterns(const std::vector<Pattern>& a, const std::vector<Pattern>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_pattern);
}

std::string print_pattern(const Pattern& pattern) {
  return pattern.kind == Pattern::Kind::fuzzy ? pattern.written + "~" : pattern.written;
}

bool is_east_asian(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// What parts two words of a phrase. A space between numbers might join them.
std::string_view separator(const std::string& before, const std::string& after) {
  const char32_t last = query::code_point_before(before, before.size());
  const char32_t first = query::code_point_at(after, 0);
  if (is_east_asian(last) && is_east_asian(first)) return "";
  return query::is_digit(last) && query::is_digit(first) ? ", " : " ";
}

std::string print_phrase(const Node& node) {
  std::string out = "\"";
  std::string before;
  for (const Pattern& pattern : node.patterns) {
    std::string written = print_pattern(pattern);
    if (!before.empty()) out += separator(before, written);
    out += written;
    before = std::move(written);
  }
  out += '"';
  if (node.slop > 0) out += fmt::format("~{}", node.slop);
  return out;
}

std::string join(const std::vector<Pattern>& patterns, std::string_view joint) {
  std::string out;
  for (const Pattern& pattern : patterns) {
    if (!out.empty()) out += joint;
    out += print_pattern(pattern);
  }
  return out;
}

// Whether `written` is read as these words and nothing else.
bool reads_as(const std::string& written, const std::vector<Pattern>& patterns) {
  const text::Range whole{0, static_cast<std::uint32_t>(written.size())};
  const query::Words words = query::bare_words(written, whole);
  return words.sequences.size() == 1 && same_patterns(words.sequences.front(), patterns);
}

// Bare words that stand together: high-quality, 高质量, or, where a dictionary would part the
// characters, 高\质\量.
std::string print_bare(const std::vector<Pattern>& patterns) {
  if (patterns.size() == 1) {
    std::string written = print_pattern(patterns.front());
    return query::operator_of(written) ? "\\" + written : written;
  }
  for (const std::string_view joint : {"-", ""})
    if (std::string written = join(patterns, joint); reads_as(written, patterns)) return written;
  return join(patterns, "\\");
}

// Quotation marks that do not occur in what they are to enclose.
std::string print_quoted(const std::string& value) {
  struct Pair {
    std::string_view open;
    std::string_view close;
    std::u32string_view ends;
  };
  static constexpr std::array<Pair, 8> pairs = {{
      {"\"", "\"", U"\""},
      {"“", "”", U"”"},
      {"«", "»", U"»"},
      {"„", "“", U"“”"},
      {"「", "」", U"」"},
      {"『", "』", U"』"},
      {"‹", "›", U"›"},
      {"〝", "〞", U"〞〟"},
  }};
  for (const Pair& pair : pairs) {
    const query::QuotationMark mark{0, pair.ends};
    if (query::closing_mark(value, 0, mark) == std::string::npos)
      return fmt::format("{}{}{}", pair.open, value, pair.close);
  }
  return value;  // it was written without marks, since none would do
}

std::string print_meta_value(const std::string& value) {
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = text::next_code_point(value, at);
    if (!query::is_letter_or_digit(c) && c != '-' && c != '.' && c != '_') return print_quoted(value);
  }
  return value;
}

std::string print_meta(const Node& node) {
  std::string out = fmt::format("{}:", name_of(node.meta_field));
  if (node.meta_field != MetaField::date) return out + print_meta_value(node.value);
  out += corpus::print(node.from);
  if (node.from != node.to) out += ".." + corpus::print(node.to);
  return out;
}

bool is_group(const Node& node) {
  return node.kind == Kind::all || node.kind == Kind::any || node.kind == Kind::near || node.kind == Kind::sentence ||
         node.kind == Kind::paragraph;
}

std::string operator_between(const Node& node) {
  switch (node.kind) {
    case Kind::all: return " AND ";
    case Kind::any: return " OR ";
    case Kind::near: return fmt::format(" NEAR/{} ", node.distance);
    case Kind::sentence: return " /s ";
    case Kind::paragraph: return " /p ";
    default: return "";
  }
}

std::string print_part(const Node& node) { return is_group(node) ? "(" + print(node) + ")" : print(node); }

// A field's value is one word or phrase, or else in parentheses.
std::string print_value(const Node& node) {
  return node.kind == Kind::meta ? "(" + print(node) + ")" : print_part(node);
}

std::string print_group(const Node& node) {
  const std::string between = operator_between(node);
  std::string out;
  for (const NodePtr& child : node.children) {
    if (!out.empty()) out += between;
    out += print_part(*child);
  }
  return out;
}

}  // namespace

std::string print(const Node& node) {
  switch (node.kind) {
    case Kind::everything: return "*";
    case Kind::sequence: return node.quoted ? print_phrase(node) : print_bare(node.patterns);
    case Kind::none: return "NOT " + print_part(*node.children.front());
    case Kind::within: return fmt::format("{}:{}", name_of(node.text_field), print_value(*node.children.front()));
    case Kind::meta: return print_meta(node);
    default: return print_group(node);
  }
}

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind) return false;
  const bool same_leaf = same_patterns(a.patterns, b.patterns) && a.quoted == b.quoted && a.slop == b.slop &&
                         a.distance == b.distance && (a.kind != Kind::within || a.text_field == b.text_field) &&
                         (a.kind != Kind::meta || a.meta_field == b.meta_field) && a.value == b.value &&
                         a.from == b.from && a.to == b.to;
  return same_leaf && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                                 [](const NodePtr& x, const NodePtr& y) { return same(*x, *y); });
}

}  // namespace searcher
