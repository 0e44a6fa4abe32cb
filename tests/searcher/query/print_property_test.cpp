// Laws over many queries, made from a fixed seed.
#include <gmock/gmock.h>

#include <array>
#include <random>

#include "searcher/query/compose.h"
#include "searcher/query/parser.h"
#include "text/utf8.h"

namespace searcher {
namespace {

constexpr int rounds = 20'000;

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <typename Row, std::size_t size>
  const Row& pick(const std::array<Row, size>& rows) {
    return rows[below(size)];
  }

 private:
  std::mt19937 engine_;
};

// Every sign of the language, words of many scripts, and what breaks careless readers. Left out is
// what the analyzer itself reads otherwise in other company: Thai beside digits, a 々 on its own.
constexpr std::array<std::string_view, 96> pieces = {{
    "a",
    "b",
    "summit",
    "U.N.",
    "U.N",
    "3",
    "000",
    "3 000",
    "3,000",
    "高",
    "质量",
    "发展",
    "中国",
    "タイ",
    "カタ",
    "O'Neil",
    "Xi’an",
    "½",
    "x²",
    "word~",
    "~2",
    "~",
    "*",
    "co*p",
    "**",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "NEAR/3",
    "NEAR/0",
    "/s",
    "/p",
    "(",
    ")",
    "（",
    "）",
    "\"",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "‘",
    "’",
    "-",
    "--",
    "—",
    "headline:",
    "caption:",
    "said:",
    "speaker:",
    "kind:",
    "id:",
    "date:",
    "place:",
    "language:",
    "2025-06",
    "..",
    "2025-02-30",
    "#",
    ":",
    ",",
    ".",
    "/",
    "\\",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\u00A0",
    "3\u202F000",
    "\u200B",
    "\u202E",
    "\uFEFF",
    "\xFF",
    "\xED\xA0\x80",
    "é",
    "e\u0301",
    "\u0301",
    "א",
    "ב",
    "ё",
    "Қазақстан",
    "Әлемдік",
    "кыргыз",
    "😀",
    "👨‍👩‍👧",
    "?",
    "!",
    "+",
    "ʻ",
    "ー",
    "峰会",
    "w/5",
}};

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t n = 1 + random.below(24); n > 0; --n) {
    text += random.pick(pieces);
    if (random.chance(3)) text += ' ';
  }
  return text;
}

void expect_round_trip(const Node& tree) {
  const std::string printed = print(tree);
  const Query again = parse(printed);
  ASSERT_TRUE(again.root) << printed;
  EXPECT_TRUE(same(*again.root, tree)) << printed << "\n" << print(*again.root);
  EXPECT_TRUE(again.diagnostics.empty()) << printed << "\n" << again.diagnostics[0].message;
}

bool on_code_points(std::string_view text, text::Range range) {
  const auto is_bound = [text](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  return range.begin <= range.end && range.end <= text.size() && is_bound(range.begin) && is_bound(range.end);
}

void expect_ranges(const Node& node, std::string_view text) {
  EXPECT_TRUE(on_code_points(text, node.where)) << text;
  for (const Pattern& pattern : node.patterns) {
    EXPECT_TRUE(on_code_points(text, pattern.where)) << text;
    EXPECT_TRUE(node.where.holds(pattern.where)) << text;
    EXPECT_FALSE(pattern.written.empty()) << text;
  }
  for (const NodePtr& child : node.children) expect_ranges(*child, text);
}

// What searcher/query/ast.h promises of every tree.
void expect_canonical(const Node& node, bool is_within, bool is_close) {
  using Kind = Node::Kind;
  const bool is_proximity = node.kind == Kind::near || node.kind == Kind::sentence || node.kind == Kind::paragraph;
  const bool is_group = is_proximity || node.kind == Kind::all || node.kind == Kind::any;
  EXPECT_EQ(node.kind == Kind::sequence, !node.patterns.empty());
  if (is_group) {
    EXPECT_GE(node.children.size(), 2U);
  }
  if (node.kind == Kind::none || node.kind == Kind::within) {
    EXPECT_EQ(node.children.size(), 1U);
  }
  if (is_close) {
    EXPECT_TRUE(is_proximity || node.kind == Kind::sequence || node.kind == Kind::any || node.kind == Kind::within);
  }
  EXPECT_FALSE(is_within && node.kind == Kind::within);
  std::size_t taken_away = 0;
  for (const NodePtr& child : node.children) {
    EXPECT_FALSE(is_group && node.kind != Kind::near && child->kind == node.kind);
    if (child->kind == Kind::none) {
      EXPECT_EQ(node.kind, Kind::all);
      ++taken_away;
    }
    expect_canonical(*child, is_within || node.kind == Kind::within, is_close || is_proximity);
  }
  EXPECT_TRUE(node.kind != Kind::all || taken_away < node.children.size());
}

TEST(AnyText, IsReadTheSameOncePrinted) {
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    Random random(static_cast<unsigned>(round));
    const std::string text = random_text(random);
    SCOPED_TRACE(text);
    const Query query = parse(text, {.match_any = random.chance(2)});
    EXPECT_TRUE(text::is_valid_utf8(query.text));
    for (const Diagnostic& diagnostic : query.diagnostics)
      EXPECT_TRUE(on_code_points(query.text, diagnostic.where)) << diagnostic.message;
    if (!query.root) {
      EXPECT_FALSE(query.diagnostics.empty());
      continue;
    }
    expect_ranges(*query.root, query.text);
    expect_canonical(*query.root, false, false);
    expect_round_trip(*query.root);
  }
}

TEST(AnyBytes, AreRead) {
  for (int round = 0; round < rounds; ++round) {
    Random random(static_cast<unsigned>(round));
    std::string bytes;
    for (std::size_t n = random.below(40); n > 0; --n) bytes += static_cast<char>(random.below(256));
    const Query query = parse(bytes);
    for (const Diagnostic& diagnostic : query.diagnostics) EXPECT_TRUE(on_code_points(query.text, diagnostic.where));
    if (query.root) expect_ranges(*query.root, query.text);
  }
}

// Trees that no one need have typed.
class RandomTree {
 public:
  explicit RandomTree(unsigned seed) : random_(seed) {}

  NodePtr tree(int depth, bool is_within = false) {
    if (depth == 0) return leaf();
    switch (random_.below(6)) {
      case 0: return query::any_of(parts(depth, is_within));
      case 1: return query::all_of(parts(depth, is_within));
      case 2: {
        std::vector<NodePtr> all = parts(depth, is_within);
        all.push_back(query::none_of(tree(depth - 1, is_within)));
        return query::all_of(std::move(all));
      }
      case 3: return close(depth, is_within);
      case 4:
        if (is_within) return leaf();
        if (random_.chance(8)) return query::within(text_field(), query::make_node(Node::Kind::everything, {}));
        return query::within(text_field(), tree(depth - 1, true));
      default: return leaf();
    }
  }

 private:
  std::vector<NodePtr> parts(int depth, bool is_within) {
    std::vector<NodePtr> made;
    for (std::size_t n = 2 + random_.below(3); n > 0; --n) made.push_back(tree(depth - 1, is_within));
    return made;
  }

  NodePtr close(int depth, bool is_within) {
    std::vector<NodePtr> made = parts(depth, is_within);
    std::erase_if(made, [](const NodePtr& part) { return !query::stands_in_text(*part); });
    if (made.empty()) return words();
    constexpr std::array<Node::Kind, 3> kinds = {Node::Kind::near, Node::Kind::sentence, Node::Kind::paragraph};
    return query::close_of(random_.pick(kinds), 1 + static_cast<std::uint32_t>(random_.below(9)), std::move(made));
  }

  TextField text_field() {
    constexpr std::array<TextField, 3> fields = {TextField::headline, TextField::caption, TextField::said};
    return random_.pick(fields);
  }

  NodePtr leaf() { return random_.chance(4) ? meta() : words(); }

  Pattern pattern(Pattern::Kind plain) {
    constexpr std::array<std::string_view, 10> words = {"summit", "AND",  "U.N.", "Xi’an", "3,000",
                                                        "峰",     "ёлка", "NEAR", "or",    "x²"};
    constexpr std::array<std::string_view, 4> stars = {"coop*", "*nation", "co*tion", "*oper*"};
    Pattern made{plain, std::string(random_.pick(words)), {}};
    if (random_.chance(6)) made = {Pattern::Kind::wildcard, std::string(random_.pick(stars)), {}};
    if (random_.chance(6)) made = {Pattern::Kind::fuzzy, "tokaev", {}};
    return made;
  }

  NodePtr words() {
    std::vector<Pattern> patterns;
    const bool is_quoted = random_.chance(2);
    if (!is_quoted && random_.chance(4)) {  // one dictionary word, or what is none
      constexpr std::array<std::string_view, 4> characters = {"峰", "会", "量", "国"};
      for (std::size_t n = 1 + random_.below(3); n > 0; --n)
        patterns.push_back({Pattern::Kind::stem, std::string(random_.pick(characters)), {}});
      return query::sequence_of(std::move(patterns), {});
    }
    const Pattern::Kind plain = is_quoted ? Pattern::Kind::exact : Pattern::Kind::stem;
    for (std::size_t n = 1 + random_.below(3); n > 0; --n) {
      Pattern next = pattern(plain);
      if (!is_quoted && next.written == "峰") next.written = "peak";
      patterns.push_back(std::move(next));
      if (is_quoted && random_.chance(4)) patterns.push_back({Pattern::Kind::any, "*", {}});
    }
    NodePtr made = query::sequence_of(std::move(patterns), {});
    made->quoted = is_quoted;
    if (is_quoted && random_.chance(3)) made->slop = 1 + static_cast<std::uint32_t>(random_.below(9));
    return made;
  }

  NodePtr meta() {
    NodePtr made = query::make_node(Node::Kind::meta, {});
    made->meta_field = static_cast<MetaField>(random_.below(9));
    constexpr std::array<std::string_view, 6> values = {"Xi Jinping", "阿斯塔纳",       "O'Neil AND",
                                                        "en",         "http://x.y/#s1", "say “x” \"y\""};
    made->value = random_.pick(values);
    if (made->meta_field != MetaField::date) return made;
    made->value.clear();
    made->from = {.year = 2024};
    made->to = random_.chance(2) ? made->from : corpus::Date{.year = 2025, .month = 6};
    if (random_.chance(4)) made->to = {};
    return made;
  }

  Random random_;
};

TEST(AnyTree, IsReadAsItIsPrinted) {
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    const NodePtr tree = RandomTree(static_cast<unsigned>(round)).tree(round % 5);
    expect_canonical(*tree, false, false);
    expect_round_trip(*tree);
  }
}

}  // namespace
}  // namespace searcher
