// How is markup of the news world read? By the reader of its root element.
#pragma once

#include <string>
#include <string_view>

#include "corpus/reader.h"

namespace corpus {

// Hands out the articles of `text`, UTF-8 as converted_to_utf8() leaves it, of any kind but MarkupKind::none. XML that
// is not read is a remark.
void read_markup(std::string_view text, const std::string& name, const Sink& sink);

}  // namespace corpus
