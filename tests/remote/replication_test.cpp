// Do copies that Xapian replicates answer as their originals, and follow them?
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"
#include "tests/remote/served_index.h"

namespace remote {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::Not;

class Replication : public cli::Workplace {
 protected:
  void SetUp() override {
    if (!has_xapian_tools()) GTEST_SKIP() << "the package xapian-tools is not installed";
    index_samples();
  }

  json answer(const std::string& command) const {
    return json::parse(run("pullquote-search --format json " + command).out);
  }

  void replicate(const XapianServer& master, const std::string& part) const {
    const std::string port = std::to_string(master.port());
    const cli::Ended ended = cli::run(
        {.words = {"/usr/bin/env", "xapian-replicate", "--host=127.0.0.1", "--port=" + port, "--master=" + part,
                   "--one-shot", "--reader-time=0", "--quiet", folder / ("copy-" + part)}});
    ASSERT_EQ(ended.code, 0) << ended.err;
  }
};

TEST_F(Replication, FollowsARebuild) {
  split_quietly(folder / "index", 2, folder / "parts");
  const XapianServer master("xapian-replicate-server", {folder / "parts"});
  for (const char* part : {"part-1", "part-2"}) replicate(master, part);
  const XapianServer first = serve(folder / "copy-part-1");
  const XapianServer second = serve(folder / "copy-part-2");
  const auto name = [&] { name_quietly(folder / "served", {first.address(), second.address()}); };
  name();
  const std::string query = "find --limit 0 river";
  EXPECT_EQ(answer("--index served " + query)["hits"], answer(query)["hits"]);

  file("more.jsonl", R"({"id":"fiction-more","headline":"The river gate opens","paragraphs":["A zeppelin came."]})");
  ASSERT_EQ(run("pullquote-index build corpus/samples more.jsonl").code, 0);
  split_quietly(folder / "index", 2, folder / "parts");
  for (const char* part : {"part-1", "part-2"}) replicate(master, part);
  // The servers have the new segments at once, and the index still names the old ones.
  EXPECT_EQ(answer("--index served " + query)["error"]["code"], "remote_differs");
  name();
  EXPECT_EQ(answer("--index served " + query)["hits"], answer(query)["hits"]);
  EXPECT_THAT(answer("--index served find zeppelin")["hits"], Not(IsEmpty()));
}

}  // namespace
}  // namespace remote
