#include "searcher/query/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "searcher/query/balance.h"
#include "searcher/query/characters.h"
#include "searcher/query/compose.h"
#include "searcher/query/date_range.h"
#include "searcher/query/fields.h"
#include "searcher/query/lexer.h"
#include "text/utf8.h"

namespace searcher {
namespace query {
namespace {

using Kind = Token::Kind;

// Any text beside the stored one, on one line.
std::string with_single_blanks(std::string_view s) {
  std::string out;
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t begin = at;
    if (!is_blank(text::next_code_point(s, at)))
      out.append(s, begin, at - begin);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Conditions hold of an article whatever its words.
bool is_condition(const Node& node) {
  if (node.kind == Node::Kind::all || node.kind == Node::Kind::any)
    return std::all_of(node.children.begin(), node.children.end(),
                       [](const NodePtr& child) { return is_condition(*child); });
  return node.kind == Node::Kind::meta || node.kind == Node::Kind::within || node.kind == Node::Kind::none ||
         node.kind == Node::Kind::everything;
}

// Turns balanced tokens into a tree. A method for each rule of the grammar in
// docs/query-language.md; each leaves `next_` behind what it has read.
class Parser {
 public:
  Parser(const Tokens& tokens, std::string_view text, const ParseOptions& options)
      : tokens_(tokens.tokens), text_(text), options_(options) {}

  NodePtr parse() { return tokens_.empty() ? nullptr : alternatives(); }
  std::vector<Diagnostic> take_diagnostics() { return std::move(diagnostics_); }

 private:
  bool at_end() const { return next_ == tokens_.size(); }
  bool at(Kind kind) const { return !at_end() && tokens_[next_].kind == kind; }
  bool accept(Kind kind) {
    if (!at(kind)) return false;
    ++next_;
    return true;
  }
  void report(text::Range where, std::string message) { diagnostics_.push_back({where, std::move(message)}); }

  // conjunction { OR conjunction }
  NodePtr alternatives() {
    std::vector<NodePtr> parts;
    do parts.push_back(conjunction());
    while (accept(Kind::any));
    drop_stars(parts, [](const Node&) { return true; });
    return any_of(std::move(parts));
  }

  // neighbours { AND neighbours }
  NodePtr conjunction() {
    std::vector<NodePtr> parts;
    do neighbours(parts);
    while (accept(Kind::all));
    // "everything of 2025" and "everything without" are no mistakes.
    drop_stars(parts, [](const Node& other) { return !is_condition(other); });
    return all_of(std::move(parts));
  }

  // item { item }, added to the parts of a conjunction: nothing but --match any tells side by side
  // from AND.
  void neighbours(std::vector<NodePtr>& parts) {
    const auto begin = static_cast<std::ptrdiff_t>(parts.size());
    std::vector<NodePtr> words;
    std::vector<NodePtr>& either = side_by_side_is_any() ? words : parts;
    while (!at_end() && !at(Kind::close) && !at(Kind::all) && !at(Kind::any)) {
      NodePtr part = item();
      if (!part) continue;
      const bool always_holds = part->kind == Node::Kind::none || (!is_in_meta_field() && is_condition(*part));
      (always_holds ? parts : either).push_back(std::move(part));
    }
    if (!words.empty()) parts.insert(parts.begin() + begin, any_of(std::move(words)));
  }

  bool is_in_meta_field() const { return field_ && !field_->is_text(); }

  bool side_by_side_is_any() const { return is_in_meta_field() ? field_->holds_codes : options_.match_any; }

  // { NOT } proximity
  NodePtr item() {
    const std::uint32_t begin = tokens_[next_].where.begin;
    bool is_negated = false;
    while (accept(Kind::negation)) is_negated = !is_negated;
    NodePtr part = proximity(0);
    if (!is_negated || !part) return part;
    part = none_of(std::move(part));
    part->where.begin = begin;
    return part;
  }

  // The operators of closeness, the loosest first.
  struct Level {
    Kind token;
    Node::Kind node;
  };
  static constexpr std::array<Level, 3> levels = {{
      {Kind::paragraph, Node::Kind::paragraph},
      {Kind::sentence, Node::Kind::sentence},
      {Kind::near, Node::Kind::near},
  }};

  // operand { /p operand }, where an operand is the same of /s, whose operands are those of NEAR
  NodePtr proximity(std::size_t level) {
    if (level == levels.size()) return primary();
    std::vector<NodePtr> parts;
    std::vector<const Token*> operators;
    parts.push_back(proximity(level + 1));
    while (at(levels[level].token)) {
      operators.push_back(&tokens_[next_++]);
      parts.push_back(proximity(level + 1));
    }
    if (operators.empty()) return std::move(parts.front());
    std::erase(parts, nullptr);
    if (!all_stand_in_text(parts, *operators.front())) return all_of(std::move(parts));
    return close_of(levels[level].node, distance_of(operators), std::move(parts));
  }

  bool all_stand_in_text(const std::vector<NodePtr>& parts, const Token& op) {
    for (const NodePtr& part : parts) {
      if (stands_in_text(*part)) continue;
      report(part->where, fmt::format("this has no place in the text, so {} is read as AND", op.where.of(text_)));
      return false;
    }
    return true;
  }

  std::uint32_t distance_of(const std::vector<const Token*>& operators) {
    std::uint32_t distance = 0;
    for (const Token* op : operators) distance = std::max(distance, op->number);
    for (const Token* op : operators) {
      if (op->number == distance) continue;
      report(op->where, fmt::format("read as NEAR/{}: operators in a row take the longest distance "
                                    "of them; parentheses would part them",
                                    distance));
    }
    return distance;
  }

  // word | phrase | * | ( alternatives ) | field: value
  NodePtr primary() {
    const Token& token = tokens_[next_];
    if (token.kind == Kind::field) return field();
    if (token.kind == Kind::open) return parenthesis();
    if (is_in_meta_field()) return meta_value();
    ++next_;
    if (token.kind == Kind::star) return make_node(Node::Kind::everything, token.where);
    return words(token);
  }

  NodePtr parenthesis() {
    const std::uint32_t begin = tokens_[next_++].where.begin;
    NodePtr part = alternatives();
    const text::Range close = tokens_[next_++].where;
    if (part) part->where = {begin, close.end};
    return part;
  }

  NodePtr words(const Token& token) {
    std::vector<NodePtr> parts;
    for (const std::vector<Pattern>& patterns : token.sequences) {
      const text::Range where{patterns.front().where.begin, patterns.back().where.end};
      NodePtr part = sequence_of(patterns, where);
      if (token.kind == Kind::phrase) {
        part->where = token.where;
        part->quoted = true;
        part->slop = token.number;
      }
      parts.push_back(std::move(part));
    }
    return options_.match_any ? any_of(std::move(parts)) : all_of(std::move(parts));
  }

  NodePtr field() {
    const Token& token = tokens_[next_++];
    const QueryField* outer = std::exchange(field_, token.field);
    NodePtr part = primary();
    field_ = outer;
    if (!part) return nullptr;
    part->where.begin = token.where.begin;
    if (outer == token.field) return part;
    if (outer && (token.field->is_text() || !outer->is_text())) {
      report(part->where, fmt::format("{}: is left out: it cannot stand inside {}:", token.field->name, outer->name));
      return nullptr;
    }
    if (!token.field->is_text()) return part;
    return within(std::get<TextField>(token.field->field), std::move(part));
  }

  // The value of a field beside the text. In a group, words side by side are one name.
  NodePtr meta_value() {
    const bool is_in_group = tokens_[next_ - 1].kind != Kind::field;
    const Token& first = tokens_[next_++];
    if (first.kind == Kind::star) {
      report(first.where, fmt::format("* is left out: {}: takes a value", field_->name));
      return nullptr;
    }
    text::Range content = first.content;
    text::Range where = first.where;
    if (is_in_group && first.kind == Kind::word && !field_->holds_codes) {
      for (; at(Kind::word); ++next_) {
        content.end = tokens_[next_].content.end;
        where.end = tokens_[next_].where.end;
      }
    }
    NodePtr node = make_node(Node::Kind::meta, where);
    node->meta_field = std::get<MetaField>(field_->field);
    if (node->meta_field == MetaField::date) return date(std::move(node), content);
    node->value = with_single_blanks(content.of(text_));
    return node;
  }

  NodePtr date(NodePtr node, text::Range content) {
    const std::optional<DateRange> range = parse_date_range(content.of(text_));
    if (!range) {
      report(node->where,
             "this date is left out: it is not in the calendar, or not written as 2025, 2025-06, "
             "2025-06-17 or two of them with .. between");
      return nullptr;
    }
    if (range->was_reversed)
      report(node->where, "the dates are read the other way round: the first is after the second");
    node->from = range->from;
    node->to = range->to;
    return node;
  }

  // Leaves out each lone * that stands beside something that `counts`.
  template <typename Counts>
  void drop_stars(std::vector<NodePtr>& parts, Counts counts) {
    const auto is_star = [](const NodePtr& part) { return part && part->kind == Node::Kind::everything; };
    const bool stands_beside = std::any_of(
        parts.begin(), parts.end(), [&](const NodePtr& part) { return part && !is_star(part) && counts(*part); });
    if (!stands_beside) return;
    for (NodePtr& part : parts) {
      if (!is_star(part)) continue;
      report(part->where, "* is left out: it stands for a word only between quotation marks");
      part.reset();
    }
  }

  const std::vector<Token>& tokens_;
  std::string_view text_;
  ParseOptions options_;
  std::size_t next_ = 0;
  const QueryField* field_ = nullptr;  // whose value is being read
  std::vector<Diagnostic> diagnostics_;
};

// The part of a query that is read: all of a short one, else whole words if there are any.
std::string_view beginning(std::string_view text) {
  if (text.size() <= max_query_bytes) return text;
  std::size_t end = max_query_bytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  const std::size_t word_end = text.substr(0, end).find_last_of(" \t\r\n");
  return text.substr(0, word_end == std::string_view::npos || word_end == 0 ? end : word_end);
}

void sort_and_limit(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.where.begin < b.where.begin; });
  if (diagnostics.size() <= max_query_diagnostics) return;
  const std::size_t more = diagnostics.size() - max_query_diagnostics;
  const text::Range where = diagnostics[max_query_diagnostics].where;
  diagnostics.resize(max_query_diagnostics);
  diagnostics.push_back({where, fmt::format("and {} more like these", more)});
}

}  // namespace
}  // namespace query

Query parse(std::string_view text, const ParseOptions& options) {
  text::Repaired repaired = text::repair(text);
  Query result;
  result.text = std::move(repaired.text);
  const std::string_view read = query::beginning(result.text);

  query::Tokens tokens = query::balance(query::lex(read, max_query_words), read, max_query_depth);
  query::Parser parser(tokens, read, options);
  result.root = parser.parse();

  result.diagnostics = std::move(tokens.diagnostics);
  for (Diagnostic& diagnostic : parser.take_diagnostics()) result.diagnostics.push_back(std::move(diagnostic));
  const auto size = static_cast<std::uint32_t>(result.text.size());
  if (read.size() < result.text.size() && !tokens.is_cut)
    result.diagnostics.push_back(
        {{static_cast<std::uint32_t>(read.size()), size}, "the rest of the query is left out: it has too many bytes"});
  if (repaired.bad_bytes > 0)
    result.diagnostics.push_back(
        {{0, size}, fmt::format("{} bytes that are not UTF-8 were replaced", repaired.bad_bytes)});
  if (!result.root && result.diagnostics.empty())
    result.diagnostics.push_back({{0, size}, "there is no word to look for"});
  query::sort_and_limit(result.diagnostics);
  return result;
}

}  // namespace searcher
