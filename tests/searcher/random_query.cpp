#include "tests/searcher/random_query.h"

#include "searcher/query/compose.h"
#include "text/code_points.h"

namespace searcher {
namespace {

class Maker {
 public:
  explicit Maker(Dice& dice) : dice_(dice) {}

  NodePtr tree(int depth, bool is_within) {
    if (depth == 0) return dice_.chance(3) ? meta() : words(true);
    switch (dice_.below(7)) {
      case 0: return query::any_of(parts(depth, is_within));
      case 1: return query::all_of(parts(depth, is_within));
      case 2: return excluding(depth, is_within);
      case 3: return close(is_within);
      case 4:
      case 5: return is_within ? words(true) : field(depth);
      default: return words(true);
    }
  }

 private:
  std::vector<NodePtr> parts(int depth, bool is_within) {
    std::vector<NodePtr> made;
    for (std::uint32_t n = dice_.from_to(2, 3); n > 0; --n) made.push_back(tree(depth - 1, is_within));
    return made;
  }

  NodePtr excluding(int depth, bool is_within) {
    std::vector<NodePtr> made;
    if (dice_.chance(3))
      made.push_back(query::make_node(Node::Kind::everything, {}));
    else
      made.push_back(tree(depth - 1, is_within));
    made.push_back(query::none_of(tree(depth - 1, is_within)));
    return query::all_of(std::move(made));
  }

  NodePtr field(int depth) {
    const TextField text_field = any_field();
    if (dice_.chance(9)) return query::within(text_field, query::make_node(Node::Kind::everything, {}));
    return query::within(text_field, tree(depth - 1, true));
  }

  // Words beside each other, in one sentence or in one paragraph.
  NodePtr close(bool is_within) {
    const std::size_t kind = dice_.below(3);
    std::vector<NodePtr> made;
    for (std::uint32_t n = dice_.from_to(2, 3); n > 0; --n) made.push_back(close_part(kind == 0, is_within));
    if (kind == 0) return query::close_of(Node::Kind::near, dice_.from_to(1, 6), std::move(made));
    return query::close_of(kind == 1 ? Node::Kind::sentence : Node::Kind::paragraph, 0, std::move(made));
  }

  NodePtr close_part(bool is_near, bool is_within) {
    if (dice_.chance(4)) {
      std::vector<NodePtr> either;
      either.push_back(words(!is_near));
      either.push_back(words(!is_near));
      return query::any_of(std::move(either));
    }
    if (!is_within && dice_.chance(6)) return query::within(any_field(), words(!is_near));
    if (!is_near && dice_.chance(5)) {
      std::vector<NodePtr> pair;
      pair.push_back(words(false));
      pair.push_back(words(false));
      return query::close_of(Node::Kind::near, dice_.from_to(1, 6), std::move(pair));
    }
    return words(!is_near);
  }

  NodePtr words(bool may_have_slop) {
    const std::string language = std::vector{"en", "ru", "zh"}[dice_.below(3)];
    const bool is_quoted = dice_.chance(2);
    // Only characters stand together without marks.
    std::uint32_t n = is_quoted || language == "zh" ? dice_.from_to(1, 3) : 1;
    std::vector<Pattern> patterns;
    for (; n > 0; --n) {
      patterns.push_back(pattern(dice_.pick(words_in(language)), is_quoted, language == "zh"));
      if (is_quoted && dice_.chance(6)) patterns.push_back({Pattern::Kind::any, "*", {}});
    }
    NodePtr made = query::sequence_of(std::move(patterns), {});
    made->quoted = is_quoted;
    if (is_quoted && may_have_slop && dice_.chance(3)) made->slop = dice_.from_to(1, 3);
    return made;
  }

  Pattern pattern(const std::string& word, bool is_quoted, bool is_character) {
    const Pattern::Kind plain = is_quoted ? Pattern::Kind::exact : Pattern::Kind::stem;
    if (is_character || !dice_.chance(4)) return {plain, word, {}};
    std::size_t cut = 0;
    text::next_code_point(word, cut);
    switch (dice_.below(4)) {
      case 0: return {Pattern::Kind::wildcard, word.substr(0, cut) + "*", {}};
      case 1: return {Pattern::Kind::wildcard, "*" + word.substr(cut), {}};
      case 2: return {Pattern::Kind::wildcard, word.substr(0, cut) + "*" + word.substr(word.size() - cut), {}};
      default: return {Pattern::Kind::fuzzy, word + word.substr(0, cut), {}};
    }
  }

  TextField any_field() {
    return std::vector{TextField::headline, TextField::caption, TextField::said}[dice_.below(3)];
  }

  NodePtr meta() {
    NodePtr made = query::make_node(Node::Kind::meta, {});
    switch (dice_.below(10)) {
      case 0: return with(std::move(made), MetaField::place, dice_.pick(places()));
      case 1: return with(std::move(made), MetaField::agency, dice_.pick(agencies()));
      case 2: return with(std::move(made), MetaField::topic, dice_.pick(topics()));
      case 3: return with(std::move(made), MetaField::language, dice_.chance(2) ? "ru" : "zh");
      case 4: return with(std::move(made), MetaField::id, "a" + std::to_string(dice_.below(30)));
      case 5: return date(std::move(made));
      case 6: return with(std::move(made), MetaField::speaker, dice_.pick(photographers()));
      case 7:
        return with(std::move(made), MetaField::kind,
                    std::vector{"direct", "mixed", "indirect", "spoken"}[dice_.below(4)]);
      default: return with(std::move(made), MetaField::photographer, dice_.pick(photographers()));
    }
  }

  static NodePtr with(NodePtr node, MetaField field, std::string value) {
    node->meta_field = field;
    node->value = std::move(value);
    return node;
  }

  NodePtr date(NodePtr node) {
    node->meta_field = MetaField::date;
    if (!dice_.chance(5)) node->from = *corpus::parse_iso_date(dice_.pick(dates()));
    node->to = node->from;
    if (!node->from.known() || dice_.chance(2)) node->to = *corpus::parse_iso_date(dice_.pick(dates()));
    if (node->from.known() && dice_.chance(5)) node->to = {};
    return node;
  }

  Dice& dice_;
};

}  // namespace

NodePtr random_query(Dice& dice, int depth) { return Maker(dice).tree(depth, false); }

}  // namespace searcher
