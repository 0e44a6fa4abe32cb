#include "searcher/render/json_writer.h"

#include <algorithm>

#include "text/utf8.h"

namespace searcher {
namespace {

bool must_be_escaped(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\'; }

void append_escaped(std::string& to, char byte) {
  switch (byte) {
    case '"': to += "\\\""; break;
    case '\\': to += "\\\\"; break;
    case '\b': to += "\\b"; break;
    case '\f': to += "\\f"; break;
    case '\n': to += "\\n"; break;
    case '\r': to += "\\r"; break;
    case '\t': to += "\\t"; break;
    default: fmt::format_to(std::back_inserter(to), "\\u{:04x}", static_cast<unsigned char>(byte));
  }
}

}  // namespace

void JsonWriter::string(std::string_view value) {
  if (!text::is_valid_utf8(value)) return string(text::replace_bad_bytes(value).text);
  separate();
  text_ += '"';
  for (auto rest = value.begin(); rest != value.end();) {
    const auto escaped = std::find_if(rest, value.end(), must_be_escaped);
    text_.append(rest, escaped);
    if (escaped == value.end()) break;
    append_escaped(text_, *escaped);
    rest = escaped + 1;
  }
  text_ += '"';
}

}  // namespace searcher
