// Who may include whom? The edges between folders, and where libraries end.
#include <gmock/gmock.h>

#include <map>
#include <set>
#include <string>

#include "tests/house/source_tree.h"

namespace house {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::StartsWith;

bool is_product_folder(const std::string& folder) {
  return folder == "text" || folder == "schema" || folder == "corpus" || folder == "indexer" || folder == "searcher";
}

TEST(Includes, GoDownwardOnly) {
  const std::map<std::string, std::set<std::string>> may_include = {
      {"text", {"text"}},
      {"schema", {"schema", "text"}},
      {"corpus", {"corpus", "text"}},
      {"indexer", {"indexer", "corpus", "schema", "text"}},
      {"searcher", {"searcher", "corpus", "schema", "text"}},
  };
  ASSERT_GT(product_files().size(), 100u);
  for (const SourceFile& file : product_files())
    for (const std::string& name : file.includes()) {
      const std::string folder = name.substr(0, name.find('/'));
      if (!is_product_folder(folder)) continue;
      EXPECT_THAT(may_include.at(file.folder()), Contains(folder)) << file.path << " includes " << name;
    }
}

// A library and the only paths that may include it.
struct Fence {
  const char* library;
  std::vector<std::string> paths;  // beginnings
};

TEST(Includes, OfLibrariesStayInsideTheirFences) {
  const std::vector<Fence> fences = {
      {"unicode/", {"text/"}},
      {"cld2/", {"text/language.cpp"}},
      {"xapian.h",
       {"text/stemmer.cpp", "text/analyzer.cpp", "indexer/document_maker.cpp", "indexer/shard.cpp",
        "indexer/segment_merger.cpp", "searcher/index/"}},
      {"spdlog/", {"indexer/main.cpp"}},
      {"CLI/", {"indexer/main.cpp", "searcher/command_line.cpp"}},
      {"nlohmann/",
       {"corpus/json/", "schema/error.cpp", "schema/manifest.cpp", "indexer/stats.cpp", "searcher/render/json.cpp"}},
      {"iostream", {"indexer/main.cpp", "searcher/main.cpp", "corpus/reader.cpp"}},  // the reader reads standard input
  };
  for (const SourceFile& file : product_files())
    for (const std::string& name : file.includes())
      for (const Fence& fence : fences) {
        if (!name.starts_with(fence.library)) continue;
        bool inside = false;
        for (const std::string& path : fence.paths) inside = inside || file.path.starts_with(path);
        EXPECT_TRUE(inside) << file.path << " includes " << name;
      }
}

// Each fence stands around something: a list that names what is gone would allow what nobody meant.
TEST(Includes, OfXapianAreWhereTheyAreAllowed) {
  std::set<std::string> with_xapian;
  for (const SourceFile& file : product_files())
    for (const std::string& name : file.includes())
      if (name == "xapian.h") with_xapian.insert(file.path);
  for (const char* path : {"text/stemmer.cpp", "text/analyzer.cpp", "indexer/document_maker.cpp", "indexer/shard.cpp",
                           "indexer/segment_merger.cpp", "searcher/index/shortlist.h"})
    EXPECT_THAT(with_xapian, Contains(path));
}

}  // namespace
}  // namespace house
