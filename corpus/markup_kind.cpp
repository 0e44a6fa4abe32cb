#include "corpus/markup_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace corpus {
namespace {

using std::string_view;

struct Root {
  string_view name;  // in small letters, without a prefix
  MarkupKind kind;
};

constexpr std::array roots = std::to_array<Root>({
    {"html", MarkupKind::html},
    {"head", MarkupKind::html},
    {"body", MarkupKind::html},
    {"article", MarkupKind::html},
    {"main", MarkupKind::html},
    {"section", MarkupKind::html},
    {"div", MarkupKind::html},
    {"p", MarkupKind::html},
    {"h1", MarkupKind::html},
    {"h2", MarkupKind::html},
    {"meta", MarkupKind::html},
    {"title", MarkupKind::html},
    {"table", MarkupKind::html},
    {"newsitem", MarkupKind::newsml},
    {"newsmessage", MarkupKind::newsml},
    {"packageitem", MarkupKind::newsml},
    {"conceptitem", MarkupKind::newsml},
    {"knowledgeitem", MarkupKind::newsml},
    {"planningitem", MarkupKind::newsml},
    {"catalogitem", MarkupKind::newsml},
    {"nitf", MarkupKind::nitf},
    {"rss", MarkupKind::feed},
    {"rdf", MarkupKind::feed},
    {"feed", MarkupKind::feed},
});

constexpr string_view spaces = " \t\r\n\f";
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool starts_in_any_case(string_view text, string_view small_prefix) {
  return text.size() >= small_prefix.size() && std::equal(small_prefix.begin(), small_prefix.end(), text.begin(),
                                                          [](char a, char b) { return a == small(b); });
}

// Behind the declaration that `text` begins with, its internal subset included; npos when it does not end.
std::size_t end_of_declaration(string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->", 4);
    return end == string_view::npos ? end : end + 3;
  }
  if (text.starts_with("<?")) {
    const std::size_t end = text.find("?>");
    return end == string_view::npos ? end : end + 2;
  }
  bool is_in_subset = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[') is_in_subset = true;
    if (text[at] == ']') is_in_subset = false;
    if (text[at] == '>' && !is_in_subset) return at + 1;
  }
  return string_view::npos;
}

}  // namespace

MarkupKind markup_kind(string_view text) {
  constexpr std::size_t looked_at = 1 << 16;
  text = text.substr(0, looked_at);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  bool is_xml = false;
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    const bool is_declaration = text.starts_with("<!--") || text.starts_with("<?xml") ||
                                starts_in_any_case(text, "<!doctype") || (is_xml && text.starts_with("<?"));
    if (!is_declaration) break;
    is_xml = is_xml || text.starts_with("<?xml");
    if (starts_in_any_case(text, "<!doctype html") && !is_xml) return MarkupKind::html;
    const std::size_t end = end_of_declaration(text);
    if (end == string_view::npos) return is_xml ? MarkupKind::other_xml : MarkupKind::none;
    is_xml = is_xml || starts_in_any_case(text, "<!doctype");
    text.remove_prefix(end);
  }
  const MarkupKind otherwise = is_xml ? MarkupKind::other_xml : MarkupKind::none;
  if (!text.starts_with('<')) return otherwise;
  const std::size_t end = std::min(text.find_first_of(" \t\r\n\f/>", 1), text.size());
  string_view name = text.substr(1, end - 1);
  if (const std::size_t colon = name.find(':'); colon != string_view::npos) name.remove_prefix(colon + 1);
  for (const Root& root : roots)
    if (name.size() == root.name.size() && starts_in_any_case(name, root.name)) return root.kind;
  return otherwise;
}

}  // namespace corpus
