// One question in the words of each engine, and all engines of one mind about what matches.
#include <gtest/gtest.h>

#include "bench/corpus/generator.h"
#include "bench/engines/fts5_peer.h"
#include "bench/engines/pullquote.h"
#include "bench/engines/xapian_peer.h"
#include "bench/queries/web_queries.h"
#include "tests/bench/scratch_folder.h"

#include <fstream>

namespace bench {
namespace {

using Shape = Question::Shape;

TEST(Translation, SaysTheSameToEach) {
  const struct {
    Question question;
    const char* pullquote;
    const char* xapian;
    const char* fts5;
  } rows[] = {
      {{.shape = Shape::all, .words = {"a", "b"}, .excluded = {}}, "a b", "a b", "\"a\" AND \"b\""},
      {{.shape = Shape::any, .words = {"a", "b"}, .excluded = {}}, "a b", "a OR b", "\"a\" OR \"b\""},
      {{.shape = Shape::phrase, .words = {"a", "b"}, .excluded = {}}, "\"a b\"", "\"a b\"", "\"a b\""},
      {{.shape = Shape::prefix, .words = {"abc"}, .excluded = {}}, "abc*", "abc*", "\"abc\"*"},
      {{.shape = Shape::misquote, .words = {"a", "b"}, .excluded = {}}, "\"a b\"", "a OR b", "\"a\" OR \"b\""},
      {{.shape = Shape::all, .words = {"a"}, .excluded = {"b"}}, "a -b", "a -b", "(\"a\") NOT \"b\""},
      {{.shape = Shape::phrase, .words = {"中", "亚"}, .excluded = {}, .is_han = true},
       "\"中亚\"",
       "\"中亚\"",
       "\"中亚\""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(pullquote_query(row.question), row.pullquote);
    EXPECT_EQ(xapian_query(row.question), row.xapian);
    EXPECT_EQ(fts5_query(row.question), row.fts5);
  }
}

TEST(WebQueries, AreReadByTheirFirstTag) {
  const ScratchFolder folder;
  std::ofstream(folder / "queries.jsonl") << R"({"query":"\"two words\"","tags":["phrase","phrase:num_tokens_2"]}
{"query":"+one +two","tags":["intersection"]}
{"query":"one two","tags":["union"]}
{"query":"+one -two","tags":["negated"]}
{"query":"+o'neill +two","tags":["intersection"]}
{"query":"the","tags":["term"]}
)";
  const auto classes = read_web_queries(folder / "queries.jsonl", 10);
  ASSERT_EQ(classes.size(), 4u);
  EXPECT_EQ(classes[0].name, "web_and");
  ASSERT_EQ(classes[0].questions.size(), 1u);
  EXPECT_EQ(classes[0].questions[0].words, (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(classes[1].name, "web_negated");
  EXPECT_EQ(classes[1].questions.at(0).excluded, (std::vector<std::string>{"two"}));
  EXPECT_EQ(classes[3].name, "web_phrase");
  EXPECT_EQ(classes[3].questions.at(0).words, (std::vector<std::string>{"two", "words"}));
}

}  // namespace
}  // namespace bench
