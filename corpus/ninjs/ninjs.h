// What does a file of ninjs say? IPTC's News in JSON, versions 1, 2 and 3.
#pragma once

#include <string>
#include <string_view>

#include "corpus/reader.h"

namespace corpus {

// Hands out the articles of `json`, valid UTF-8 or nearly: one object, several one behind the other, or an array of
// them. One object is in memory at a time. A bad object is a remark with its line and stops nothing else; what the
// agency took back is one, too. Nothing is read behind a first object of another kind.
void read_ninjs(std::string_view json, const std::string& name, const Sink& sink);

// One object; `where` is its place for remarks, `source` the file. Whether it was one of ninjs.
bool read_ninjs_object(std::string_view object, const std::string& where, const std::string& source, const Sink& sink);

}  // namespace corpus
