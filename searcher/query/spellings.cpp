#include "searcher/query/spellings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "searcher/query/compose.h"
#include "searcher/query/parser.h"
#include "text/names/people.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

using Kind = Node::Kind;

constexpr std::size_t max_words = 4;  // of a name

// Han, kana, Hangul and their like.
bool is_caseless(std::string_view written) { return static_cast<unsigned char>(written.front()) >= 0xE0; }

bool is_upper_or_caseless(std::string_view written) {
  return is_caseless(written) || text::lower_form(written, "") != written;
}

// A bare word as it was written, or characters that stand together; "" for anything else.
std::string bare_word(const Node& node) {
  if (node.kind != Kind::sequence || node.quoted || node.slop > 0) return {};
  std::string written;
  for (const Pattern& pattern : node.patterns) {
    if (pattern.kind != Pattern::Kind::stem && pattern.kind != Pattern::Kind::exact) return {};
    written += pattern.written;
  }
  return node.patterns.size() == 1 || is_caseless(written) ? written : std::string();
}

class Speller {
 public:
  explicit Speller(const std::function<bool(const Node&)>& stands_in_index) : stands_in_index_(stands_in_index) {}

  NodePtr respell(NodePtr node) {
    if (node->kind == Kind::meta && node->meta_field == MetaField::speaker) {
      node->other_spellings = text::names::variants_of(node->value);
      std::erase(node->other_spellings, node->value);
      return node;
    }
    if (node->kind == Kind::sequence) return respell_word(std::move(node));
    if (node->kind == Kind::all) return respell_all(std::move(node));
    std::vector<NodePtr> children;
    for (NodePtr& child : node->children) children.push_back(respell(std::move(child)));
    if (node->kind == Kind::any) return query::any_of(std::move(children));
    node->children = std::move(children);
    return node;
  }

  std::vector<std::string> take_notes() { return std::move(notes_); }

 private:
  // The longest names first: Xi Jinping is one, not Xi and Jinping.
  NodePtr respell_all(NodePtr node) {
    std::vector<NodePtr> parts;
    std::vector<NodePtr>& children = node->children;
    for (std::size_t i = 0; i < children.size();) {
      std::size_t length = std::min(max_words, children.size() - i);
      while (length > 1 && !is_name(children, i, length)) --length;
      std::vector<NodePtr> words(std::make_move_iterator(children.begin() + static_cast<std::ptrdiff_t>(i)),
                                 std::make_move_iterator(children.begin() + static_cast<std::ptrdiff_t>(i + length)));
      i += length;
      if (length == 1) {
        parts.push_back(respell(std::move(words.front())));
        continue;
      }
      const std::string name = joined(words);
      parts.push_back(with_spellings(query::all_of(std::move(words)), name));
    }
    return query::all_of(std::move(parts));
  }

  NodePtr respell_word(NodePtr node) {
    const std::string name = bare_word(*node);
    if (name.empty() || !is_upper_or_caseless(name) || text::names::people_called(name).empty()) return node;
    return with_spellings(std::move(node), name);
  }

  static std::string joined(const std::vector<NodePtr>& words) {
    std::string name;
    for (const NodePtr& word : words) name += (name.empty() ? "" : " ") + bare_word(*word);
    return name;
  }

  static bool is_name(const std::vector<NodePtr>& children, std::size_t first, std::size_t length) {
    std::string name;
    for (std::size_t i = first; i < first + length; ++i) {
      const std::string word = bare_word(*children[i]);
      if (word.empty() || !is_upper_or_caseless(word)) return false;
      name += (name.empty() ? "" : " ") + word;
    }
    return !text::names::people_called(name).empty();
  }

  NodePtr with_spellings(NodePtr node, const std::string& name) {
    const text::Range where = node->where;
    std::vector<NodePtr> ways;
    ways.push_back(std::move(node));
    std::vector<std::string> added;
    for (const std::string& spelling : text::names::variants_of(name)) {
      if (text::normal_form(spelling) == text::normal_form(name)) continue;
      // Scripts without spaces are one word only between marks.
      const bool is_one_word = spelling.find_first_of(" -") == std::string::npos && !is_caseless(spelling);
      NodePtr way = parse(is_one_word ? spelling : "\"" + spelling + "\"").root;
      if (way == nullptr || way->kind != Kind::sequence || !stands_in_index_(*way)) continue;
      way->where = where;
      for (Pattern& pattern : way->patterns) pattern.where = where;
      ways.push_back(std::move(way));
      added.push_back(spelling);
    }
    if (!added.empty()) notes_.push_back(fmt::format("{}: also {}", name, fmt::join(added, ", ")));
    return query::any_of(std::move(ways));
  }

  const std::function<bool(const Node&)>& stands_in_index_;
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> add_spellings(NodePtr& root, const std::function<bool(const Node&)>& stands_in_index) {
  Speller speller(stands_in_index);
  root = speller.respell(std::move(root));
  return speller.take_notes();
}

}  // namespace searcher
