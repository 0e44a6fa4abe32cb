#include "corpus/drafts/draft_format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace corpus {
namespace {

using namespace std::string_view_literals;

struct Unreadable {
  std::string_view opening;
  const char* what;
  const char* next;
};

constexpr const char* save_it = "save it as .docx or plain text";
constexpr const char* unpack_it = "unpack it, and give what is inside";

constexpr std::array unreadable = std::to_array<Unreadable>({
    {"%PDF-"sv, "a PDF", "take the text it was made from, or save its text as .docx or plain text"},
    {"\xD0\xCF\x11\xE0"sv, "an old Word document (.doc), or one with a password", save_it},
    {"{\\rtf"sv, "a Rich Text document (.rtf)", save_it},
    {"\xFD"
     "7zXZ"sv,
     "a compressed file (.xz)", unpack_it},
    {"\x1F\x8B"sv, "a compressed file (.gz)", unpack_it},
    {"\x28\xB5\x2F\xFD"sv, "a compressed file (.zst)", unpack_it},
    {"7z\xBC\xAF"sv, "an archive (.7z)", unpack_it},
    {"\x89PNG"sv, "a picture (.png)", "give its text"},
    {"\xFF\xD8\xFF"sv, "a picture (.jpg)", "give its text"},
});

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return small;
}

bool begins_with_tag(std::string_view opening, std::string_view name) {
  if (!opening.starts_with('<') || !opening.substr(1).starts_with(name)) return false;
  const std::string_view rest = opening.substr(1 + name.size());
  return rest.empty() || " \t\r\n>/"sv.find(rest.front()) != std::string_view::npos;
}

// Its first bytes, behind byte order mark, white space and comments.
std::string opening_of(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  std::string_view head = bytes.substr(0, looked_at);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (;;) {
    head.remove_prefix(std::min(head.size(), head.find_first_not_of(" \t\r\n\f")));
    const std::string_view mark = head.starts_with("<!--") ? "-->"sv : head.starts_with("<?xml") ? "?>"sv : ""sv;
    const std::size_t end = mark.empty() ? std::string_view::npos : head.find(mark);
    if (end == std::string_view::npos) return in_small_letters(head);
    head.remove_prefix(end + mark.size());
  }
}

}  // namespace

DraftFormat draft_format(std::string_view bytes, std::string_view name) {
  for (const Unreadable& kind : unreadable)
    if (bytes.starts_with(kind.opening)) throw DraftError(std::string("the draft is ") + kind.what, kind.next);
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return DraftFormat::docx;
  if (bytes.find('\0') != std::string_view::npos)
    throw DraftError("the draft is no text: it holds zero bytes", save_it);

  const std::string opening = opening_of(bytes);
  for (const std::string_view tag : {"!doctype html"sv, "html"sv, "head"sv, "body"sv})
    if (begins_with_tag(opening, tag)) return DraftFormat::html;
  const std::size_t point = name.rfind('.');
  const std::string ending = point == std::string_view::npos ? "" : in_small_letters(name.substr(point + 1));
  if (ending == "md" || ending == "markdown") return DraftFormat::markdown;
  if (ending == "html" || ending == "htm" || ending == "xhtml") return DraftFormat::html;
  if (ending == "txt") return DraftFormat::plain;
  for (const std::string_view tag : {"p"sv, "div"sv, "article"sv, "section"sv, "main"sv, "h1"sv, "h2"sv, "blockquote"sv,
                                     "meta"sv, "title"sv, "ul"sv, "table"sv, "span"sv})
    if (begins_with_tag(opening, tag)) return DraftFormat::html;
  return DraftFormat::plain;
}

}  // namespace corpus
