#include "searcher/query/ast.h"

#include <gmock/gmock.h>

#include <vector>

#include "searcher/query/compose.h"
#include "searcher/query/parser.h"

namespace searcher {
namespace {

NodePtr word(std::string_view written) {
  Pattern pattern;
  pattern.written = written;
  return query::sequence_of({pattern}, {});
}

NodePtr meta(std::string_view value) {
  NodePtr node = query::make_node(Node::Kind::meta, {});
  node->meta_field = MetaField::id;
  node->value = value;
  return node;
}

std::vector<NodePtr> both(NodePtr a, NodePtr b) {
  std::vector<NodePtr> parts;
  parts.push_back(std::move(a));
  parts.push_back(std::move(b));
  return parts;
}

TEST(Print, EscapesWordsThatLookLikeOperators) {
  for (const std::string_view operator_word : {"AND", "OR", "NOT", "NEAR"}) {
    EXPECT_EQ(print(*word(operator_word)), "\\" + std::string(operator_word));
  }
  EXPECT_EQ(print(*word("and")), "and");
}

TEST(Print, FindsMarksThatDoNotOccurInAValue) {
  EXPECT_EQ(print(*meta("plain-1.x")), "id:plain-1.x");
  EXPECT_EQ(print(*meta("two words")), "id:\"two words\"");
  EXPECT_EQ(print(*meta("say \"x\"")), "id:“say \"x\"”");
  EXPECT_EQ(print(*meta("\"x\" “y”")), "id:«\"x\" “y”»");
}

TEST(Compose, PutsNothingIntoTheTreeThatSaysNothing) {
  using query::all_of, query::any_of, query::none_of, query::within;
  EXPECT_EQ(all_of({}), nullptr);
  EXPECT_EQ(any_of(both(nullptr, nullptr)), nullptr);
  EXPECT_EQ(none_of(nullptr), nullptr);
  EXPECT_EQ(within(TextField::said, nullptr), nullptr);
  EXPECT_EQ(print(*all_of(both(nullptr, word("a")))), "a");
  EXPECT_EQ(print(*all_of(both(query::make_node(Node::Kind::everything, {}), word("a")))), "a");
}

TEST(Compose, TakesNoneFromEverythingWhenThereIsNothingElse) {
  EXPECT_EQ(print(*query::all_of(both(query::none_of(word("a")), nullptr))), "* AND NOT a");
  EXPECT_EQ(print(*query::all_of(both(query::none_of(word("a")), word("b")))), "NOT a AND b");
}

TEST(Same, ComparesWhatIsAskedAndNotWhere) {
  const auto tree = [](std::string_view text) { return parse(text).root; };
  EXPECT_TRUE(same(*tree("a   (b)"), *tree("a AND b")));
  const std::vector<std::string_view> queries = {
      "a",        "b",       "\"a\"",      "\"a\"~1",     "a*",        "a~",  "a b",        "b a",        "a OR b",
      "a /s b",   "a /p b",  "a NEAR/2 b", "a NEAR/3 b",  "a NOT b",   "a-b", "headline:a", "caption:a",  "place:a",
      "agency:a", "place:b", "date:2025",  "date:2025..", "date:2024", "*",   "a (b OR c)", "(a b) OR c",
  };
  for (std::size_t i = 0; i < queries.size(); ++i)
    for (std::size_t k = 0; k < queries.size(); ++k)
      EXPECT_EQ(same(*tree(queries[i]), *tree(queries[k])), i == k) << queries[i] << " | " << queries[k];
}

}  // namespace
}  // namespace searcher
