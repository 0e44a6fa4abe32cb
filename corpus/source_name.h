// What does a file's name say about what is in it?
#pragma once

#include <string>
#include <string_view>

namespace corpus {

// Names are those of files or of members of archives, with or without folders before them. Letter case does not matter.

// "a.txt.gz" → "a.txt"; a name without the ending of a compressed file is as it was.
std::string_view without_packing(std::string_view name);

// Whether it ends in .json, .jsonl or .ndjson, compressed or not.
bool is_named_json(std::string_view name);

// Whether a file met in a folder or an archive, not named by the user, looks like coverage: a text, JSON, a page, a
// feed, a picture, a compressed file, an archive, or a name without an ending.
bool is_named_coverage(std::string_view name);

// Whether a part of the path begins with a point, or is where a Mac keeps what belongs to other members.
bool is_hidden(std::string_view name);

// The names of coverage, for a remark on one that is none.
inline constexpr std::string_view coverage_names =
    "in folders and archives only names without an ending, and with one of a text, a page, a feed, a picture or an "
    "archive "
    "(.txt .json .jsonl .html .xml .rss .jpg .tif .png .xmp .gz .xz .zip .tar …) are coverage";

}  // namespace corpus
