// However long a stream is, reading it takes little memory: a process that may have no more reads all of it.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "corpus/reader.h"
#include "tests/corpus/input/packed.h"
#include "tests/corpus/scratch_files.h"

namespace corpus {
namespace {

constexpr std::size_t megabyte = 1 << 20;
constexpr std::size_t unpacked_megabytes = 128;
constexpr std::size_t allowed_megabytes = 64;

std::size_t own_bytes() {
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

// How many rows a child that may only allocate `allowed_megabytes` read; -1 when that was too little.
int rows_read_in_little_memory(const std::string& path) {
  int pipe_ends[2];
  if (pipe(pipe_ends) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    const rlim_t limit = own_bytes() + allowed_megabytes * megabyte;
    const rlimit limits{.rlim_cur = limit, .rlim_max = limit};
    setrlimit(RLIMIT_AS, &limits);
    int rows = 0;
    try {
      const Sink sink{.article = [](const Article&) {},
                      .remark = [&](const Remark&) { rows = -1'000'000'000; },
                      .unit =
                          [&](std::string_view, const std::string&) {
                            ++rows;
                            return false;
                          }};
      read_sources({path}, {.max_article_bytes = 16 * megabyte}, sink);
    } catch (const std::exception&) {
      rows = -1;
    }
    const bool is_written = write(pipe_ends[1], &rows, sizeof rows) == sizeof rows;
    _exit(is_written ? 0 : 1);
  }
  close(pipe_ends[1]);
  int rows = -1;
  if (read(pipe_ends[0], &rows, sizeof rows) != sizeof rows) rows = -1;
  close(pipe_ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return rows;
}

class BoundedMemory : public testing::TestWithParam<Packing> {
 protected:
  void SetUp() override {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer has memory of its own";
#endif
  }
  ScratchFiles files_;
};

TEST_P(BoundedMemory, IsEnoughForALongStream) {
  // Streams one behind the other are one stream.
  constexpr std::size_t row_bytes = 4096;
  std::string rows;
  while (rows.size() < 16 * megabyte) rows += "{\"id\":\"a\",\"text\":\"" + std::string(row_bytes - 21, 'x') + "\"}\n";
  const std::string part = packed(rows, GetParam());
  std::string bytes;
  for (std::size_t i = 0; i < unpacked_megabytes / 16; ++i) bytes += part;
  const auto expected = static_cast<int>(unpacked_megabytes * megabyte / row_bytes);
  EXPECT_EQ(rows_read_in_little_memory(files_.write("rows.jsonl", bytes)), expected);
}

TEST(BoundedMemoryOfArchives, IsEnoughForALongMember) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer has memory of its own";
#endif
  const ScratchFiles files;
  const std::string row = "{\"id\":\"a\",\"text\":\"" + std::string(4000, 'x') + "\"}\n";
  constexpr int count = 20'000;
  std::string paths[2];
  {
    std::string rows;
    for (int i = 0; i < count; ++i) rows += row;
    paths[0] = files.write("all.zip", archive_of({{.name = "rows.jsonl", .bytes = rows}}, ArchiveKind::zip));
    paths[1] = files.write(
        "all.tar.zst", packed(archive_of({{.name = "rows.jsonl", .bytes = rows}}, ArchiveKind::tar), Packing::zstd));
  }
  for (const std::string& path : paths) EXPECT_EQ(rows_read_in_little_memory(path), count) << path;
}

INSTANTIATE_TEST_SUITE_P(, BoundedMemory, testing::Values(Packing::gzip, Packing::xz, Packing::zstd, Packing::bzip2));

}  // namespace
}  // namespace corpus
