// What is in this file, which is neither compressed nor an archive nor a picture? Told from its first bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace corpus {

enum class ContentKind {
  empty,
  json_lines,     // an object a line
  json_document,  // an object over several lines, or an array
  text,
  utf16,  // with a byte order mark or without
  utf32,
  markup,  // HTML, or XML of any kind
  compressed,
  document,
  binary,
};

struct Content {
  ContentKind kind = ContentKind::empty;
  std::string_view unpack;  // for compressed, by what is not read here: the command that unpacks it
};

inline constexpr std::size_t content_head_bytes = 8192;

// The kind of a file that begins with `head`, its first content_head_bytes (or all of it). `is_named_json` is whether
// its name says JSON, which decides only where its first character does not.
Content content_of(std::string_view head, bool is_named_json);

}  // namespace corpus
