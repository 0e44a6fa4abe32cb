// What is in this stream of bytes, and how does it become articles? Unpacks, opens archives, and gives each unit to its
// reader.
#pragma once

#include <map>
#include <string>

#include "corpus/input/byte_source.h"
#include "corpus/input/packing.h"
#include "corpus/photo/photo_blocks.h"
#include "corpus/reader.h"
#include "corpus/unit_reader.h"

namespace corpus {

// Reads streams one after another and remembers what is told once for many of them. Memory is bounded: JSON Lines are
// read a row at a time, all else a unit at a time, none of them longer than the options allow.
class StreamReader {
 public:
  StreamReader(const ReadOptions& options, const Sink& sink) : options_(options), sink_(sink) {}

  // Reads `in`, a file or "-" (standard input, which is JSON Lines whatever it begins with), by its first bytes: at
  // most three times compressed, an archive, an archive in an archive, or what a unit can be.
  void read(ByteSource& in, const std::string& path, const std::string& shown_name);
  void read_standard_input(ByteSource& in);

  // Tells of the pictures without captions, a remark a folder. To be called behind each source.
  void finish();

 private:
  struct Stream {
    UnitOrigin origin;
    std::string path;      // of the file on disk; "" for a member of an archive and for standard input
    bool is_rows = false;  // JSON Lines whatever it begins with
    int packings = 0;      // unpacked so far
    int archives = 0;      // that it is inside of
  };

  void read(ByteSource& in, const Stream& stream);
  void read_packed(ByteSource& in, Packing packing, Stream stream);
  void read_archive(ByteSource& in, ArchiveKind kind, const Stream& stream);
  void read_photo(ByteSource& in, PhotoFormat format, const Stream& stream);

  const ReadOptions& options_;
  const Sink& sink_;
  std::map<std::string, std::size_t> photos_without_words_;  // by folder
};

}  // namespace corpus
