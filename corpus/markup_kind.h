// Which of the news world's formats is this markup? Told by its root element.
#pragma once

#include <cstdint>
#include <string_view>

namespace corpus {

enum class MarkupKind : std::uint8_t { none, html, newsml, nitf, feed, other_xml };

// The kind of `text`, UTF-8, by its first element behind byte order mark, white space, comments, processing
// instructions and document types, as far as the first 64 KiB show it: none for what begins with no tag, other_xml for
// XML with another root (and for what opens as XML and shows no root).
MarkupKind markup_kind(std::string_view text);

}  // namespace corpus
