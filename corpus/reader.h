// Where does coverage come from? Sources (files, folders, standard input) and the readers that turn them into articles.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
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

// What reading hands out. An article that cannot be read is a remark and stops nothing else. All are called on the
// calling thread, in input order.
struct Sink {
  std::function<void(Article)> article;
  std::function<void(Remark)> remark;

  // A unit is what is read as a whole: a row of JSON Lines without the white space around it, else a file or a member
  // of an archive, unpacked; of a picture the part with its captions. Called with its bytes and the name of the file
  // (or FILE/MEMBER) that it came from, before its articles; false leaves it unread, which is no error and no remark.
  // Without this, all are read.
  std::function<bool(std::string_view bytes, const std::string& source)> unit = {};

  bool wants(std::string_view bytes, const std::string& source) const { return !unit || unit(bytes, source); }
  void skip(std::string where, std::string message) const {
    remark({.kind = Remark::Kind::skipped, .where = std::move(where), .message = std::move(message)});
  }
  void note(std::string where, std::string message) const {
    remark({.kind = Remark::Kind::noted, .where = std::move(where), .message = std::move(message)});
  }
};

// Reads each of `sources` in turn: a file, a folder (its files in byte order of their paths, hidden ones left out), or
// "-" (JSON Lines on standard input, compressed or not). Compressed files and archives are read as what is in them. The
// reader is chosen by content first, by file name second. Throws nothing for a
// bad source: what is missing, unreadable, binary or empty is a remark of kind skipped, and so is a file whose size or
// time changed while it was read; its articles were handed out by then. Sources are never written to.
void read_sources(const std::vector<std::string>& sources, const ReadOptions& options, const Sink& sink);

}  // namespace corpus
