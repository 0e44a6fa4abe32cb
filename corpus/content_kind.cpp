#include "corpus/content_kind.h"

#include <array>

#include "corpus/input/packing.h"

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

bool begins_markup(std::string_view text) {
  for (const std::string_view opening :
       {"<!DOCTYPE"sv, "<!doctype"sv, "<html"sv, "<HTML"sv, "<?xml"sv, "<rss"sv, "<nitf"sv})
    if (text.starts_with(opening)) return true;
  return false;
}

}  // namespace

Content content_of(std::string_view head, bool is_named_json) {
  for (const Magic& magic : magics)
    if (head.starts_with(magic.bytes)) return {.kind = magic.kind, .unpack = ""};
  if (const std::string_view unpacker = foreign_unpacker_of(head); !unpacker.empty())
    return {.kind = ContentKind::compressed, .unpack = unpacker};
  const std::string_view text = without_mark_and_space(head);
  if (begins_json_object(text)) return {.kind = ContentKind::json_lines, .unpack = ""};  // a zero byte spoils one row
  if (head.find('\0') != std::string_view::npos) return {.kind = ContentKind::binary, .unpack = ""};
  if (text.empty()) return {.kind = ContentKind::empty, .unpack = ""};
  if (is_named_json) return {.kind = ContentKind::json_lines, .unpack = ""};
  return {.kind = begins_markup(text) ? ContentKind::markup : ContentKind::text, .unpack = ""};
}

}  // namespace corpus
