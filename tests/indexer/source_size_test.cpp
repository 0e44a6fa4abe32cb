#include "indexer/source_size.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

TEST(SourceBytes, AreThoseOfAllFiles) {
  const ScratchFolder folder;
  folder.write("coverage/a.txt", std::string(10, 'a'));
  folder.write("coverage/deep/er/b.jsonl", std::string(200, 'b'));
  const std::string single = folder.write("c.txt", std::string(3'000, 'c'));
  EXPECT_EQ(source_bytes({folder / "coverage", single}), 3'210u);
  EXPECT_EQ(source_bytes({folder / "missing", single}), 3'000u);
  EXPECT_EQ(source_bytes({}), 0u);
}

TEST(SourceBytes, AreNotKnownOfWhatIsPackedOrPipedIn) {
  const ScratchFolder folder;
  const std::string single = folder.write("c.txt", "c");
  EXPECT_EQ(source_bytes({single, "-"}), std::nullopt);
  folder.write("coverage/a.jsonl.xz", "x");
  EXPECT_EQ(source_bytes({single, folder / "coverage"}), std::nullopt);
}

}  // namespace
}  // namespace indexer
