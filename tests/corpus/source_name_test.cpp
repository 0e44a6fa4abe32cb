#include "corpus/source_name.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(SourceName, SaysWhatIsInIt) {
  const struct {
    const char* name;
    const char* without_packing;
    bool is_json;
    bool is_coverage;
    bool is_hidden = false;
  } rows[] = {
      {"a.jsonl", "a.jsonl", true, true},
      {"b/A.JSON.XZ", "b/A.JSON", true, true},
      {"a.txt.gz", "a.txt", false, true},
      {"story", "story", false, true},
      {"folder.d/story", "folder.d/story", false, true},
      {"a.tar.zst", "a.tar", false, true},
      {"a.tgz", "a.tgz", false, true},
      {"a.JPG", "a.JPG", false, true},
      {"a.xmp", "a.xmp", false, true},
      {"a.html", "a.html", false, true},
      {"a.md", "a.md", false, false},
      {"a.docx", "a.docx", false, false},
      {"a.nef", "a.nef", false, false},
      {".hidden/a.txt", ".hidden/a.txt", false, true, true},
      {"a/.git", "a/.git", false, true, true},
      {"../a.txt", "../a.txt", false, true},
      {"./a.txt", "./a.txt", false, true},
      {"__MACOSX/a.txt", "__MACOSX/a.txt", false, true, true},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(without_packing(row.name), row.without_packing);
    EXPECT_EQ(is_named_json(row.name), row.is_json) << row.name;
    EXPECT_EQ(is_named_coverage(row.name), row.is_coverage) << row.name;
    EXPECT_EQ(is_hidden(row.name), row.is_hidden) << row.name;
  }
}

}  // namespace
}  // namespace corpus
