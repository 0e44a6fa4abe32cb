// Where does coverage come from? Sources (files, folders, standard input) and the readers that turn them into articles.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace corpus {

// Something that was left out, or repaired on the way in.
struct Remark {
  enum class Kind { skipped, repaired, noted };
  Kind kind = Kind::skipped;
  std::string where;    // path or name, with ":LINE" for a row
  std::string message;  // what, and what to do next
};

struct ReadOptions {
  std::uint64_t max_article_bytes = 256ull << 20;  // a larger article is skipped, not read into memory
};

// What reading hands out. An article that cannot be read is a remark and stops nothing else. Both are called on the
// calling thread, in input order.
struct Sink {
  std::function<void(Article)> article;
  std::function<void(Remark)> remark;
  // A unit is what is read as a whole: a row of JSON Lines, else a file or a member of an archive. Called with its bytes
  // and the name of the file (or FILE/MEMBER) that it came from, before its articles; false leaves it unread (not an
  // error, no remark). Absent: all are read.
  std::function<bool(std::string_view bytes, const std::string& source)> unit = {};
};

// Reads each of `sources` in turn: a file, a folder (its files in byte order of their paths, hidden ones left out), or
// "-" (JSON Lines on standard input). The reader is chosen by content first, by file name second. Throws nothing for a
// bad source: what is missing, unreadable, binary or empty is a remark of kind skipped.
void read_sources(const std::vector<std::string>& sources, const ReadOptions& options, const Sink& sink);

}  // namespace corpus
