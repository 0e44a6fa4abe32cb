// How is a file of articles read, an article a line, however long the file is?
#pragma once

#include <string>

#include "corpus/input/byte_source.h"
#include "corpus/reader.h"

namespace corpus {

// Reads rows until the end and hands out their articles, with `name` as their source. Holds one line at a time, and
// none longer than options.max_article_bytes. Blank lines are passed over; a bad row is a remark with its line (from 1)
// and stops nothing; where `in` fails, the rows before that stand. Keys that are not known are named in one remark at
// the end.
void read_json_lines(ByteSource& in, const std::string& name, const ReadOptions& options, const Sink& sink);

}  // namespace corpus
