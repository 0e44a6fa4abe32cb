#include "corpus/html/element_names.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

using namespace std::string_view_literals;

// Sorted.
constexpr std::array blocks = std::to_array<std::string_view>(
    {"address", "article", "aside",  "blockquote", "body",   "caption",  "center",     "dd",     "details",
     "dialog",  "dir",     "div",    "dl",         "dt",     "fieldset", "figcaption", "figure", "footer",
     "form",    "frame",   "h1",     "h2",         "h3",     "h4",       "h5",         "h6",     "head",
     "header",  "hgroup",  "hr",     "html",       "iframe", "legend",   "li",         "main",   "menu",
     "nav",     "ol",      "option", "p",          "pre",    "section",  "summary",    "table",  "tbody",
     "td",      "tfoot",   "th",     "thead",      "tr",     "ul"});

constexpr std::array silent = std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "script", "style", "template", "textarea", "title", "xmp"});

constexpr std::array empty = std::to_array<std::string_view>(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"});

static_assert(std::is_sorted(blocks.begin(), blocks.end()));

}  // namespace

bool is_block_element(std::string_view name) { return std::binary_search(blocks.begin(), blocks.end(), name); }

bool is_silent_element(std::string_view name) { return std::find(silent.begin(), silent.end(), name) != silent.end(); }

bool is_void_element(std::string_view name) { return std::find(empty.begin(), empty.end(), name) != empty.end(); }

bool is_heading_element(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

}  // namespace corpus
