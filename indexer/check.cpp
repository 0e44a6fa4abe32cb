#include "indexer/check.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <string_view>

#include "indexer/segment_check.h"
#include "indexer/segment_source.h"
#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace indexer {
namespace {

// What the child says over a pipe: a part that it begins with, or something it found.
enum class Said : std::uint8_t { step, damage };

void say(int pipe, Said what, const std::string& where, const std::string& message) {
  std::string body;
  schema::ByteWriter out(body);
  out.u8(static_cast<std::uint8_t>(what));
  out.string(where);
  out.string(message);
  std::string bytes;
  schema::ByteWriter(bytes).string(body);
  for (std::string_view rest = bytes; !rest.empty();) {
    const ssize_t n = ::write(pipe, rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) ::_exit(1);
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
}

// Whether the server has the segment that the manifest names, and gives all of its parts as they were published.
std::vector<Damage> changed_remote(const schema::SegmentInfo& segment) {
  try {
    const SegmentSource source(segment.address());
    if (source.segment().remote.uuid != segment.remote.uuid)
      return {{segment.address(), "the server has another database than the one that the index names"}};
    for (const auto& [part, published] : source.segment().files) source.part(part);
    return {};
  } catch (const schema::IndexError& error) {
    return {{segment.address(), error.what()}};
  }
}

// In the child.
void check_all(const std::string& index, const schema::Manifest& manifest, int pipe) {
  for (const schema::SegmentInfo& segment : manifest.segments) {
    say(pipe, Said::step, schema::segment_path(index, segment.name), "");
    std::vector<Damage> found = segment.is_remote() ? changed_remote(segment) : changed_files(index, segment);
    // What is inside of a changed file is of no interest.
    if (found.empty() && !segment.is_remote())
      found = check_segment(index, segment, [&](const std::string& path) { say(pipe, Said::step, path, ""); });
    for (const Damage& damage : found) say(pipe, Said::damage, damage.where, damage.message);
  }
}

std::string read_to_end(int pipe) {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t n = ::read(pipe, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
}

[[noreturn]] void fail(const std::string& index, const std::string& what) {
  throw schema::IndexError(schema::IndexError::Code::unreadable, what + ": " + std::strerror(errno), index,
                           "free memory and processes, and run again");
}

}  // namespace

std::vector<Damage> changed_files(const std::string& index, const schema::SegmentInfo& segment) {
  std::vector<Damage> found;
  const std::string folder = schema::segment_path(index, segment.name);
  for (const auto& [name, info] : segment.files) {
    const std::string path = folder + "/" + name;
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(path, error);
    if (error) {
      found.push_back({path, "cannot be read: " + error.message()});
    } else if (bytes != info.bytes) {
      found.push_back({path, fmt::format("has {} bytes, was published with {}", bytes, info.bytes)});
    } else {
      try {
        if (schema::hex(schema::checksum_of_file(path)) != info.checksum)
          found.push_back({path, "its bytes are not those that were published"});
      } catch (const schema::IndexError& unreadable) {
        found.push_back({path, unreadable.what()});
      }
    }
  }
  return found;
}

std::vector<Damage> check(const std::string& index) {
  const schema::Generation generation = schema::open_current(index);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) fail(index, "cannot make a pipe");
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(pipe[0]);
    ::close(pipe[1]);
    fail(index, "cannot start a process");
  }
  if (child == 0) {
    ::close(pipe[0]);
    try {
      check_all(index, generation.manifest, pipe[1]);
    } catch (const std::exception& error) {
      say(pipe[1], Said::damage, index, error.what());
    }
    ::_exit(0);  // what the parent has in its buffers is the parent's to write
  }
  ::close(pipe[1]);
  const std::string said = read_to_end(pipe[0]);
  ::close(pipe[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;

  std::vector<Damage> found;
  std::string last_step = index;
  try {
    for (schema::ByteReader in(said); !in.rest().empty();) {
      schema::ByteReader one(in.string());
      const auto what = static_cast<Said>(one.u8());
      std::string where(one.string());
      if (what == Said::step)
        last_step = std::move(where);
      else
        found.push_back({std::move(where), std::string(one.string())});
    }
  } catch (const schema::MalformedBytes&) {
    // The child ended in the middle of a word; how it ended says all.
  }
  if (WIFSIGNALED(status))
    found.push_back({last_step, fmt::format("whoever reads it crashes: signal {}", WTERMSIG(status))});
  else if (WEXITSTATUS(status) != 0)
    found.push_back({last_step, "it could not be checked to its end"});
  return found;
}

}  // namespace indexer
