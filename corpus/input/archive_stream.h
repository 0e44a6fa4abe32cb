// Which members does an archive hold, and what is in them? One after the other, as libarchive reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/input/byte_source.h"
#include "corpus/input/packing.h"

struct archive;

namespace corpus {

struct ArchiveMember {
  enum class Kind { file, folder, link, other };
  std::string name;  // as bytes, without leading "./"
  Kind kind = Kind::other;
  bool is_encrypted = false;
};

// Reads an archive from a source, in order and once; a zip in a source that can seek by its own list of members. Only
// the one format is enabled. Never writes anything anywhere.
class ArchiveStream {
 public:
  enum class Next { member, end, failed };

  ArchiveStream(ByteSource& in, ArchiveKind kind);

  ~ArchiveStream();
  ArchiveStream(const ArchiveStream&) = delete;
  ArchiveStream& operator=(const ArchiveStream&) = delete;

  // Moves to the next member; where that failed nothing more can be read.
  Next next();

  const ArchiveMember& member() const { return member_; }

  // The next bytes of the member; 0 at its end, and where reading failed: then problem() says why.
  std::size_t read(char* to, std::size_t size);

  // What libarchive, or the source below, says was wrong since next(); "" when nothing was.
  const std::string& problem() const { return problem_; }

 private:
  struct Below;  // what libarchive reads from

  bool next_block();
  void take_problem();

  std::unique_ptr<Below> below_;
  archive* archive_;
  ArchiveMember member_;
  std::string problem_;
  std::string_view block_;          // of the member, not read yet
  std::uint64_t member_bytes_ = 0;  // read so far
  bool has_failed_ = false;
};

// The member that `stream` stands at.
class MemberBytes : public ByteSource {
 public:
  explicit MemberBytes(ArchiveStream& stream) : stream_(stream) {}

 protected:
  std::size_t fill(char* to, std::size_t size) override;

 private:
  ArchiveStream& stream_;
};

}  // namespace corpus
