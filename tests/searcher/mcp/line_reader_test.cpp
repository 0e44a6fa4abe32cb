// Are lines what their writer wrote, however the bytes come?
#include "searcher/mcp/line_reader.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <random>
#include <thread>
#include <vector>

#include "schema/index_folder.h"

namespace searcher::mcp {
namespace {

constexpr std::size_t most = 20;

struct Pipe {
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
    reading = schema::LockedFile(ends[0]);
    writing = schema::LockedFile(ends[1]);
  }

  void write(std::string_view bytes) {
    ASSERT_EQ(::write(writing.descriptor(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  void close() { writing = schema::LockedFile(); }

  schema::LockedFile reading;
  schema::LockedFile writing;
};

// All to the end; one that is too long is "(too long)".
std::vector<std::string> lines(LineReader& reader) {
  std::vector<std::string> all;
  while (auto line = reader.next(std::nullopt)) all.push_back(line->is_too_long ? "(too long)" : line->text);
  EXPECT_TRUE(reader.is_at_end());
  return all;
}

TEST(LineReader, GivesLines) {
  const struct {
    const char* bytes;
    std::vector<std::string> lines;
  } rows[] = {
      {"", {}},
      {"\n", {""}},
      {"a\nb\n", {"a", "b"}},
      {"a\nb", {"a", "b"}},
      {"a\r\n", {"a\r"}},
      {"\n\na", {"", "", "a"}},
      {"12345678901234567890\n", {"12345678901234567890"}},
      {"123456789012345678901\nb\n", {"(too long)", "b"}},
      {"123456789012345678901234567890123456789012\n\nb", {"(too long)", "", "b"}},
      {"a\n123456789012345678901", {"a", "(too long)"}},
  };
  for (const auto& row : rows) {
    Pipe pipe;
    SCOPED_TRACE(row.bytes);
    pipe.write(row.bytes);
    pipe.close();
    LineReader reader(pipe.reading.descriptor(), most);
    EXPECT_EQ(lines(reader), row.lines);
  }
}

TEST(LineReader, DoesNotWaitWhereItNeedNot) {
  Pipe pipe;
  LineReader reader(pipe.reading.descriptor(), most);
  EXPECT_FALSE(reader.next(std::chrono::milliseconds(0)));
  pipe.write("half");
  EXPECT_FALSE(reader.next(std::chrono::milliseconds(0)));
  pipe.write(" and half\nmore");
  EXPECT_EQ(reader.next(std::chrono::milliseconds(0))->text, "half and half");
  EXPECT_FALSE(reader.next(std::chrono::milliseconds(0)));
  EXPECT_FALSE(reader.is_at_end());
  pipe.close();
  EXPECT_EQ(reader.next(std::chrono::milliseconds(0))->text, "more");
  EXPECT_FALSE(reader.next(std::nullopt));
  EXPECT_TRUE(reader.is_at_end());
}

// Bytes of any kind in pieces of any size: the lines are those of the whole.
TEST(LineReader, DoesNotMindHowBytesCome) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (auto left = random() % 200; left > 0; --left)
      bytes += random() % 12 == 0 ? '\n' : static_cast<char>(random() % 256);
    std::vector<std::string> expected;
    for (std::string_view rest = bytes; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      expected.emplace_back(line.size() > most ? "(too long)" : line);
    }
    Pipe pipe;
    std::thread writer([&] {
      for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t size = std::min<std::size_t>(1 + random() % 30, rest.size());
        pipe.write(rest.substr(0, size));
        rest.remove_prefix(size);
      }
      pipe.close();
    });
    LineReader reader(pipe.reading.descriptor(), most);
    EXPECT_EQ(lines(reader), expected);
    writer.join();
  }
}

}  // namespace
}  // namespace searcher::mcp
