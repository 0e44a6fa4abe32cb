#include "corpus/content_kind.h"

#include <array>

#include "corpus/input/packing.h"
#include "corpus/markup_kind.h"
#include "text/charset.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  ContentKind kind;
};

constexpr std::array magics = std::to_array<Magic>({
    {"%PDF-"sv, ContentKind::document},
    {"{\\rtf"sv, ContentKind::document},
    {"\xD0\xCF\x11\xE0"sv, ContentKind::document},
    {"\xFF\xFE\0\0"sv, ContentKind::utf32},
    {"\0\0\xFE\xFF"sv, ContentKind::utf32},
    {"\xFF\xFE"sv, ContentKind::utf16},
    {"\xFE\xFF"sv, ContentKind::utf16},
});

std::string_view without_mark_and_space(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? ""sv : head.substr(begin);
}

// An opening brace alone also begins other texts; a key or the end of an empty object must follow.
bool begins_json_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
  return next == std::string_view::npos || text[next] == '"' || text[next] == '}';
}

// An array of objects; of anything else only where the name says JSON.
bool begins_json_array(std::string_view text, bool is_named_json) {
  if (!text.starts_with('[')) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
  return is_named_json || (next != std::string_view::npos && begins_json_object(text.substr(next)));
}

// Whether the first line of the object that `text` begins with goes on in the next one, as people print it: it ends
// where a value or a key must follow. A row that is merely broken ends anywhere, and the next row begins behind it.
bool goes_on_in_next_line(std::string_view text) {
  const std::size_t line_end = text.find_first_of("\r\n");
  if (line_end == std::string_view::npos) return false;
  const std::size_t last = text.find_last_not_of(" \t", line_end == 0 ? 0 : line_end - 1);
  const std::size_t next = text.find_first_not_of(" \t\r\n", line_end);
  if (last == std::string_view::npos || next == std::string_view::npos) return false;
  if (text[last] == ',') return text[next] == '"';
  return text[last] == '{' || text[last] == '[' || text[last] == ':';
}

}  // namespace

Content content_of(std::string_view head, bool is_named_json) {
  for (const Magic& magic : magics)
    if (head.starts_with(magic.bytes)) return {.kind = magic.kind, .unpack = ""};
  if (const std::string_view unpacker = foreign_unpacker_of(head); !unpacker.empty())
    return {.kind = ContentKind::compressed, .unpack = unpacker};
  const std::string_view text = without_mark_and_space(head);
  if (begins_json_object(text))  // a zero byte spoils one row
    return {.kind = goes_on_in_next_line(text) ? ContentKind::json_document : ContentKind::json_lines, .unpack = ""};
  if (const std::string_view wide = text::wide_charset(head); !wide.empty())
    return {.kind = wide.starts_with("UTF-32") ? ContentKind::utf32 : ContentKind::utf16, .unpack = ""};
  if (begins_json_array(text, is_named_json)) return {.kind = ContentKind::json_document, .unpack = ""};
  if (markup_kind(text) != MarkupKind::none) return {.kind = ContentKind::markup, .unpack = ""};
  if (head.find('\0') != std::string_view::npos) return {.kind = ContentKind::binary, .unpack = ""};
  if (text.empty()) return {.kind = ContentKind::empty, .unpack = ""};
  if (is_named_json) return {.kind = ContentKind::json_lines, .unpack = ""};
  return {.kind = ContentKind::text, .unpack = ""};
}

}  // namespace corpus
