// Who may include whom? The edges between folders, and where libraries end.
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "tests/house/source_tree.h"

namespace house {
namespace {

using testing::Contains;

// The folders whose files a folder's files may include. searcher/ has an order of its own.
const std::map<std::string, std::set<std::string>> may_include = {
    {"text", {"text"}},
    {"schema", {"schema", "text"}},
    {"corpus", {"corpus", "text"}},
    {"indexer", {"indexer", "corpus", "schema", "text"}},
    {"searcher/query", {"searcher/query", "corpus", "text"}},
    {"searcher/match", {"searcher/match", "searcher/query", "corpus", "schema", "text"}},
    {"searcher/index", {"searcher/index", "searcher/match", "searcher/query", "corpus", "schema", "text"}},
    {"searcher/answer",
     {"searcher/answer", "searcher/index", "searcher/match", "searcher/query", "corpus", "schema", "text"}},
    {"searcher/verify",
     {"searcher/verify", "searcher/answer", "searcher/index", "searcher/match", "searcher/query", "corpus", "schema",
      "text"}},
    {"searcher/batch",
     {"searcher/batch", "searcher/verify", "searcher/answer", "searcher/index", "searcher/match", "searcher/query",
      "corpus", "schema", "text"}},
    {"searcher/render",
     {"searcher/render", "searcher/batch", "searcher/verify", "searcher/answer", "searcher/query", "schema", "text"}},
    {"searcher/watch",
     {"searcher/watch", "searcher/render", "searcher/answer", "searcher/index", "searcher/match", "searcher/query",
      "schema", "text"}},
    {"searcher/mcp",
     {"searcher/mcp", "searcher/render", "searcher/verify", "searcher/answer", "searcher/index", "searcher/match",
      "searcher/query", "corpus", "schema", "text"}},
    {"searcher/page",
     {"searcher/page", "searcher/render", "searcher/verify", "searcher/answer", "searcher/index", "searcher/query",
      "corpus", "schema", "text"}},
    {"searcher/serve",
     {"searcher/serve", "searcher/page", "searcher/render", "searcher/verify", "searcher/answer", "searcher/index",
      "corpus", "schema", "text"}},
    {"searcher",
     {"searcher", "searcher/serve", "searcher/page", "searcher/watch", "searcher/mcp", "searcher/render", "searcher/batch",
      "searcher/verify",
      "searcher/answer", "searcher/index", "searcher/match", "searcher/query", "corpus", "schema", "text"}},
};

// The folder of the list above that a path lies in; "" for one that is not the product's.
std::string folder_of(const std::string& path) {
  std::string longest;
  for (const auto& [folder, unused] : may_include)
    if (path.starts_with(folder + "/") && folder.size() > longest.size()) longest = folder;
  return longest;
}

TEST(Includes, GoDownwardOnly) {
  ASSERT_GT(product_files().size(), 100u);
  for (const SourceFile& file : product_files())
    for (const std::string& name : file.own_includes())
      EXPECT_THAT(may_include.at(folder_of(file.path)), Contains(folder_of(name))) << file.path << " includes " << name;
}

TEST(Includes, StartAtTheRoot) {
  for (const auto& files : {product_files(), other_files()})
    for (const SourceFile& file : files)
      for (const std::string& name : file.own_includes()) {
        EXPECT_EQ(name.find(".."), std::string::npos) << file.path << " includes " << name;
        EXPECT_TRUE(exists(name)) << file.path << " includes " << name << ", which is not there from the root";
      }
}

TEST(Includes, RunInNoCircle) {
  std::map<std::string, std::vector<std::string>> edges;
  for (const SourceFile& file : product_files())
    if (file.is_header()) edges[file.path] = file.own_includes();
  std::set<std::string> done;
  std::vector<std::string> way;
  const std::function<void(const std::string&)> visit = [&](const std::string& header) {
    if (std::find(way.begin(), way.end(), header) != way.end())
      ADD_FAILURE() << header << " includes itself in the end";
    if (!done.insert(header).second) return;
    way.push_back(header);
    for (const std::string& next : edges[header]) visit(next);
    way.pop_back();
  };
  for (const SourceFile& file : product_files()) visit(file.path);
}

// A library, and the only paths that may include it.
struct Fence {
  const char* library;
  std::vector<std::string> paths;  // beginnings
};

const std::vector<Fence> fences = {
    {"unicode/", {"text/"}},
    {"cld2/", {"text/language.cpp"}},
    {"xxhash.h", {"text/normal_form.cpp", "schema/checksum.cpp"}},
    {"zstd.h", {"schema/compression.cpp", "corpus/input/zstd_decoder.cpp"}},
    {"zdict.h", {"schema/compression.cpp"}},
    {"zlib.h", {"corpus/input/gzip_decoder.cpp"}},
    {"lzma.h", {"corpus/input/xz_decoder.cpp"}},
    {"bzlib.h", {"corpus/input/bzip2_decoder.cpp"}},
    {"nettle/", {"corpus/photo/reconciled.cpp"}},
    {"archive.h", {"corpus/drafts/docx_package.cpp", "corpus/input/archive_stream.cpp"}},
    {"archive_entry.h", {"corpus/drafts/docx_package.cpp", "corpus/input/archive_stream.cpp"}},
    {"pugixml.hpp",
     {"corpus/drafts/docx_draft.cpp", "corpus/feeds/feed_entry.h", "corpus/newsml/news_item.h", "corpus/nitf/nitf.h",
      "corpus/photo/xmp.cpp", "corpus/xml/", "searcher/serve/"}},
    {"md4c.h", {"corpus/drafts/markdown_draft.cpp"}},
    {"xapian.h",
     {"text/stemmer.cpp", "text/analyzer.cpp", "indexer/document_maker.cpp", "indexer/shard.cpp",
      "indexer/segment_check.cpp", "indexer/segment_merger.cpp", "indexer/segment_source.cpp",
      "indexer/served_segment.cpp", "indexer/standing_index.cpp", "indexer/versions.cpp", "searcher/index/"}},
    {"spdlog/", {"indexer/main.cpp", "indexer/progress_line.cpp", "searcher/serve/log.cpp"}},
    {"boost/", {"searcher/serve/"}},
    {"openssl/", {"searcher/serve/access_token.cpp", "searcher/serve/tls.cpp"}},
    {"CLI/", {"indexer/main.cpp", "searcher/command_line.cpp"}},
    {"iostream", {"indexer/main.cpp", "indexer/progress_line.cpp", "searcher/main.cpp"}},
    {"nlohmann/",
     {"corpus/html/linked_data.cpp", "corpus/json/", "corpus/ninjs/", "schema/error.cpp", "schema/manifest.cpp",
      "indexer/stats.cpp", "searcher/mcp/", "searcher/serve/json_body.cpp"}},
};

TEST(Includes, OfLibrariesStayInsideTheirFences) {
  for (const SourceFile& file : product_files())
    for (const std::string& name : file.library_includes())
      for (const Fence& fence : fences) {
        if (!name.starts_with(fence.library)) continue;
        bool is_inside = false;
        for (const std::string& path : fence.paths) is_inside = is_inside || file.path.starts_with(path);
        EXPECT_TRUE(is_inside) << file.path << " includes " << name;
      }
}

// A fence that names what is gone would allow what nobody meant.
TEST(Includes, AreBehindEachFence) {
  for (const Fence& fence : fences)
    for (const std::string& path : fence.paths) {
      bool is_used = false;
      for (const SourceFile& file : product_files())
        for (const std::string& name : file.library_includes())
          is_used = is_used || (file.path.starts_with(path) && name.starts_with(fence.library));
      EXPECT_TRUE(is_used) << "nothing in " << path << " includes " << fence.library;
    }
}

// The engines beside which the product is measured stay where they are asked.
TEST(Includes, OfPeersStayInTheBenchmark) {
  const std::map<std::string, std::set<std::string>> paths = {
      {"sqlite3.h", {"bench/engines/sqlite.h", "bench/measure/machine.cpp"}},
      {"xapian.h", {"bench/engines/xapian_peer.h", "bench/measure/machine.cpp", "bench/main.cpp"}},
  };
  for (const SourceFile& file : other_files()) {
    if (!file.path.starts_with("bench/")) continue;
    for (const std::string& name : file.library_includes()) {
      if (const auto fence = paths.find(name); fence != paths.end()) {
        EXPECT_TRUE(fence->second.contains(file.path)) << file.path << " includes " << name;
      }
    }
  }
}

}  // namespace
}  // namespace house
