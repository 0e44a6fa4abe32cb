#include "schema/mapped_file.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using namespace std::string_literals;

TEST(MappedFile, HoldsTheFilesBytes) {
  const ScratchFolder folder;
  EXPECT_EQ(MappedFile(folder.write("a", "a\0b\n"s)).bytes(), "a\0b\n"s);
  EXPECT_EQ(MappedFile(folder.write("empty", "")).bytes(), "");
  const std::string pages(3 * 4096, 'p');
  EXPECT_EQ(MappedFile(folder.write("pages", pages)).bytes(), pages);
}

TEST(MappedFile, MovesItsBytes) {
  const ScratchFolder folder;
  MappedFile a(folder.write("a", "alpha"));
  MappedFile b(std::move(a));
  EXPECT_EQ(b.bytes(), "alpha");
  MappedFile c(folder.write("c", "gamma"));
  c = std::move(b);
  EXPECT_EQ(c.bytes(), "alpha");
}

TEST(MappedFile, OutlivesItsName) {
  const ScratchFolder folder;
  const MappedFile file(folder.write("a", "alpha"));
  std::filesystem::remove(folder / "a");
  EXPECT_EQ(file.bytes(), "alpha");
}

TEST(MappedFile, SaysWhatItCannotRead) {
  const ScratchFolder folder;
  folder.write("file", "");
  const auto missing = thrown_by([&] { MappedFile(folder / "missing"); });
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->code(), IndexError::Code::damaged);
  EXPECT_EQ(missing->where(), folder / "missing");
  EXPECT_EQ(code_thrown_by([&] { MappedFile(folder.path()); }), "index_unreadable") << "a folder";
  EXPECT_EQ(code_thrown_by([&] { MappedFile(folder / "file/inside"); }), "index_damaged");
}

}  // namespace
}  // namespace schema
