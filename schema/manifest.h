// What is a generation made of? Its manifest, one JSON file: {"checksum": …, "manifest": {…}}.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

// Raised whenever what is on disk changes its meaning.
inline constexpr int format_version = 4;

struct FileInfo {
  std::uint64_t bytes = 0;
  std::string checksum;  // hex(checksum_of_file())
};

// Where a segment is served by Xapian's own server, and which database that has to be.
struct RemoteServer {
  std::string host;  // "" for a segment on this machine
  std::uint16_t port = 0;
  std::string uuid;  // of the database, as Xapian names it
};

// A part of the index that never changes once it is published. Article numbers of segments are disjoint ranges.
struct SegmentInfo {
  std::string name;
  RemoteServer remote = {};  // if it is served by another machine: it then has no files here
  std::uint32_t first_article = 0;
  std::uint32_t last_article = 0;
  std::uint32_t articles = 0;                  // as written, the deleted ones too
  std::vector<std::uint32_t> deleted;          // article numbers, ascending
  std::vector<std::uint32_t> superseded = {};  // the same, of articles that are not the latest version of their story
  std::vector<std::uint32_t> removed = {};  // the same, of deleted ones that stay away while their source is unchanged
  std::map<std::string, FileInfo> files;    // by path inside the segment's folder

  bool is_remote() const { return !remote.host.empty(); }
  std::string address() const;  // HOST:PORT
};

// Average lengths in words (unspaced scripts: dictionary words) over the articles that are mostly of that kind of
// script, taken from the first articles before the first posting is written: they are part of every weight in the
// index.
struct AverageLengths {
  double spaced_headline = 0, spaced_body = 0, spaced_captions = 0;
  double unspaced_headline = 0, unspaced_body = 0, unspaced_captions = 0;
};

// What the run that made a generation met.
struct RunReport {
  std::uint64_t read = 0;       // articles
  std::uint64_t unchanged = 0;  // units that stood in the index already, and were not read again
  std::uint64_t indexed = 0;    // articles that were new or changed
  std::uint64_t dropped = 0;    // articles whose sources are gone, or that were removed
  std::uint64_t skipped = 0;    // all of them: the list may be shorter
  std::uint64_t repaired = 0;
};

struct SourceInfo {
  std::string path;
  std::uint32_t articles = 0;
};

struct Skipped {
  std::string where;
  std::string message;
};

struct Counts {
  std::uint64_t articles = 0;  // alive
  std::uint64_t captions = 0;
  std::uint64_t sentences = 0;  // of bodies
  std::uint64_t words = 0;      // tokens of all text
  std::uint64_t quotations = 0;
  std::uint64_t speakers = 0;  // different full names
  std::uint64_t text_bytes = 0;
};

struct Manifest {
  int format = format_version;
  std::uint64_t generation = 0;
  std::string created;     // UTC, ISO 8601
  std::string built_with;  // versions of this program and its libraries
  std::vector<SegmentInfo> segments;
  AverageLengths average_lengths;
  std::vector<std::string> common_words;           // by normal form: two of them side by side are a term
  std::map<std::string, std::uint64_t> languages;  // articles by language code
  std::string first_day;                           // of all dated articles
  std::string last_day;
  Counts counts;
  std::vector<SourceInfo> sources;
  std::vector<Skipped> skipped;  // the first of them
  RunReport report;
};

std::string print(const Manifest& manifest);

// Throws IndexError: damaged, of another version. `path` is where the text was read, for the message.
Manifest parse_manifest(std::string_view text, const std::string& path);

// "000007".
std::string generation_name(std::uint64_t generation);

}  // namespace schema
