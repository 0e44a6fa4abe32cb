#include "searcher/index/shortlist.h"

#include <algorithm>
#include <optional>
#include <set>

#include "corpus/date.h"
#include "schema/terms.h"
#include "searcher/index/query_parts.h"
#include "searcher/match/word_set.h"
#include "searcher/query/word_weights.h"
#include "text/analyzer.h"
#include "text/language.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

// Beyond so many words a wildcard no longer shortlists; beyond so many weighted ones it no longer ranks either.
constexpr std::size_t max_expansions = 10'000;
constexpr std::size_t max_weighted_expansions = 64;

const schema::MetaPrefix* run_prefix(MetaField field) {
  switch (field) {
    case MetaField::place: return &schema::place_prefix;
    case MetaField::agency: return &schema::agency_prefix;
    case MetaField::photographer: return &schema::photographer_prefix;
    case MetaField::topic: return &schema::topic_prefix;
    default: return nullptr;
  }
}

// How many parts of a query are bound to one caption or quotation: with one alone, the terms of the article say all.
struct PartCounts {
  std::uint32_t captions = 0;
  std::uint32_t quotations = 0;
};

// A part of the tree as Xapian sees it: `query` lets through at least what matches; `exact`: nothing else.
struct Bound {
  Xapian::Query query;
  bool exact = true;
};

class Compiler {
 public:
  Compiler(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
           PartCounts bound_parts, WeightGrain grain)
      : snapshot_(snapshot),
        languages_(languages),
        word_weights_(root, languages),
        term_weights_(snapshot, grain),
        unit_(unit),
        bound_parts_(bound_parts) {}

  Bound compile(const Node& node) {
    switch (node.kind) {
      case Node::Kind::everything: return {everything(), true};
      case Node::Kind::sequence: return sequence(node);
      case Node::Kind::near:
      case Node::Kind::sentence:
      case Node::Kind::paragraph: return {all(node.children).query, false};
      case Node::Kind::all: return all(node.children);
      case Node::Kind::any: return any(node.children);
      case Node::Kind::none: return none(*node.children.front());
      case Node::Kind::within: return within(node);
      case Node::Kind::meta: return meta(node);
    }
    return {everything(), false};
  }

  Xapian::Query words_of(const Node& node) {
    if (node.kind == Node::Kind::none) return nothing();
    if (node.kind == Node::Kind::sequence) {
      std::vector<Xapian::Query> words;
      for (const Pattern& pattern : node.patterns)
        if (pattern.kind != Pattern::Kind::any) words.push_back(word(pattern));
      return joined(Xapian::Query::OP_OR, words);
    }
    std::vector<Xapian::Query> parts;
    for (const NodePtr& child : node.children) parts.push_back(words_of(*child));
    return joined(Xapian::Query::OP_OR, parts);
  }

  // What Shortlist::leading says.
  Xapian::Query leading(const std::vector<NodePtr>& children) {
    std::vector<Xapian::Query> words;
    std::vector<Xapian::Query> function_words;
    for (const NodePtr& child : children) {
      const bool is_word = child->kind == Node::Kind::sequence && child->patterns.size() == 1;
      const bool is_function_word = is_word && word_weights_.of(child->patterns.front()) < 1;
      (is_function_word ? function_words : words).push_back(compile(*child).query);
    }
    if (words.empty() || function_words.empty()) return nothing();
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, joined(Xapian::Query::OP_OR, words),
                         joined(Xapian::Query::OP_OR, function_words));
  }

 private:
  Bound all(const std::vector<NodePtr>& children) {
    std::vector<Xapian::Query> wanted;
    std::vector<Xapian::Query> excluded;
    bool exact = true;
    for (const NodePtr& child : children) {
      const bool is_none = child->kind == Node::Kind::none;
      const Bound part = compile(is_none ? *child->children.front() : *child);
      const bool is_decided = part.exact && (!is_none || append_alternatives(part.query, excluded));
      exact = exact && is_decided;
      if (!is_none) wanted.push_back(part.query);
    }
    if (wanted.empty()) wanted.push_back(everything());
    return {without(joined(Xapian::Query::OP_AND, wanted), excluded), exact};
  }

  Bound any(const std::vector<NodePtr>& children) {
    std::vector<Xapian::Query> parts;
    bool exact = true;
    for (const NodePtr& child : children) {
      const Bound part = compile(*child);
      exact = exact && part.exact;
      parts.push_back(part.query);
    }
    return {joined(Xapian::Query::OP_OR, parts), exact};
  }

  Bound none(const Node& child) {
    const Bound part = compile(child);
    std::vector<Xapian::Query> excluded;
    if (!part.exact || !append_alternatives(part.query, excluded)) return {everything(), false};
    return {without(everything(), excluded), true};
  }

  Bound within(const Node& node) {
    const std::optional<TextField> outer = field_;
    field_ = node.text_field;
    Bound inner = compile(*node.children.front());
    field_ = outer;
    // Words of one caption must not come from two, and a negation there speaks of the caption, not of the article.
    const bool is_word = node.children.front()->kind == Node::Kind::sequence;
    inner.exact = inner.exact && !holds_everything(*node.children.front());  // whether there is such a part
    if (node.text_field == TextField::caption) {
      if (!is_word) inner.query = holds_none(*node.children.front()) ? everything() : inner.query;
      inner.exact = inner.exact && is_word && bound_parts_.captions == 1;
    }
    if (node.text_field == TextField::said) {
      if (holds_none(*node.children.front())) inner.query = everything();
      inner.exact = false;
    }
    return inner;
  }

  static bool holds_none(const Node& node) {
    return node.kind == Node::Kind::none ||
           std::any_of(node.children.begin(), node.children.end(), [](const NodePtr& c) { return holds_none(*c); });
  }

  static bool holds_everything(const Node& node) {
    return node.kind == Node::Kind::everything || std::any_of(node.children.begin(), node.children.end(),
                                                              [](const NodePtr& c) { return holds_everything(*c); });
  }

  // The terms of one pattern's words that the index holds. `too_many` when it is better not to ask.
  std::vector<std::string> terms_of(const Pattern& pattern, bool& too_many) const {
    std::set<std::string> terms;
    too_many = false;
    if (pattern.kind == Pattern::Kind::stem) {
      for (const text::Word& variant : text::variants(pattern.written, languages_)) {
        std::string term = schema::text_term(variant);
        // What is a synonym of a term that nothing holds could not be walked as the plain term that it is.
        if (snapshot_.articles().term_exists(term)) terms.insert(std::move(term));
      }
      return {terms.begin(), terms.end()};
    }
    std::set<std::string> distinct;  // words, which several segments may have
    for (const auto& segment : snapshot_.segments()) {
      for (const std::uint32_t index : expand(pattern, segment->words, languages_)) {
        const schema::Words::Entry entry = segment->words.entry(index);
        std::string term = entry.unspaced ? schema::character_term(entry.normal) : schema::text_term(entry.word());
        distinct.insert(std::string(entry.normal) + '\0' + term);
        terms.insert(std::move(term));
        too_many = distinct.size() > max_expansions;
        if (too_many) return {};
      }
    }
    return {terms.begin(), terms.end()};
  }

  // The same words in the field at hand; characters are not filed by field.
  std::vector<std::string> field_terms(const std::vector<std::string>& terms) const {
    std::vector<std::string> prefixed;
    for (const std::string& term : terms)
      if (schema::is_character_term(term))
        prefixed.push_back(term);
      else
        prefixed.push_back(field_ == TextField::headline ? schema::headline_term(term) : schema::caption_term(term));
    return prefixed;
  }

  bool is_common(const Pattern& pattern) const {
    const std::vector<std::string>& common = snapshot_.manifest().common_words;
    return pattern.kind == Pattern::Kind::exact &&
           std::find(common.begin(), common.end(), text::normal_form(pattern.written)) != common.end();
  }

  static bool is_character(const Pattern& pattern) {
    if (pattern.kind != Pattern::Kind::stem && pattern.kind != Pattern::Kind::exact) return false;
    return text::is_unspaced_character(pattern.written);
  }

  // One spaced word.
  Xapian::Query word(const Pattern& pattern) {
    if (is_character(pattern)) return filter(schema::character_term(text::normal_form(pattern.written)));
    bool too_many = false;
    const std::vector<std::string> terms = terms_of(pattern, too_many);
    if (too_many) return everything();
    if (terms.empty()) return nothing();
    const Xapian::Query weighted = terms.size() > max_weighted_expansions
                                       ? unweighted(any_term(Xapian::Query::OP_OR, terms))
                                       : term_weights_.word(terms, word_weights_.of(pattern));
    const bool is_filed = field_ ? field_ != TextField::said : unit_ == Unit::caption;
    if (!is_filed) return weighted;
    const std::vector<std::string> inside = field_terms(terms);
    return Xapian::Query(Xapian::Query::OP_FILTER, weighted, any_term(Xapian::Query::OP_OR, inside));
  }

  Bound sequence(const Node& node) {
    const std::vector<Pattern>& patterns = node.patterns;
    std::vector<Xapian::Query> filters;
    std::string unspaced;  // the characters, for their dictionary words
    bool exact = patterns.size() == 1 && patterns[0].kind == Pattern::Kind::stem;
    std::size_t pairs = 0;  // of common words
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (patterns[i].kind == Pattern::Kind::any) continue;
      if (!is_character(patterns[i])) {
        filters.push_back(word(patterns[i]));
        if (node.slop == 0 && i + 1 < patterns.size() && is_common(patterns[i]) && is_common(patterns[i + 1])) {
          filters.push_back(filter(schema::word_pair_term(text::normal_form(patterns[i].written),
                                                          text::normal_form(patterns[i + 1].written))));
          ++pairs;
        }
        continue;
      }
      unspaced += patterns[i].written;
      const bool pair = node.slop == 0 && i + 1 < patterns.size() && is_character(patterns[i + 1]);
      if (pair) {
        filters.push_back(filter(schema::character_pair_term(text::normal_form(patterns[i].written),
                                                             text::normal_form(patterns[i + 1].written))));
        if (i + 2 == patterns.size()) {
          unspaced += patterns[i + 1].written;
          break;
        }
      } else if (i == 0 || node.slop > 0 || !is_character(patterns[i - 1])) {
        filters.push_back(filter(schema::character_term(text::normal_form(patterns[i].written))));
      }
    }
    if (filters.empty()) return {everything(), false};
    // The pair of two common words says all; but it is not filed by field.
    if (patterns.size() == 2 && pairs == 1) exact = !field_;
    // So does a single character.
    const bool all_unspaced = std::all_of(patterns.begin(), patterns.end(), is_character);
    if (all_unspaced) exact = patterns.size() == 1 && !field_;
    Xapian::Query query = joined(Xapian::Query::OP_AND, filters);
    if (const Xapian::Query ranking = dictionary_words(unspaced); !ranking.empty())
      query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, ranking);
    return {query, exact && unit_ == Unit::article};
  }

  // Unspaced text is shortlisted by characters and ranked by its dictionary words.
  Xapian::Query dictionary_words(const std::string& unspaced) const {
    if (unspaced.empty()) return nothing();
    text::Analyzer analyzer;
    std::vector<Xapian::Query> words;
    for (const text::Compound& compound : analyzer.analyze(unspaced, "").compounds)
      words.push_back(term_weights_.word({schema::text_term(analyzer.word(compound.word))}, 1));
    return words.empty() ? nothing() : joined(Xapian::Query::OP_OR, words);
  }

  Bound meta(const Node& node) {
    if (node.meta_field == MetaField::date) return date(node);
    if (node.meta_field == MetaField::language)
      return {filter(schema::language_term(text::language_code(node.value))), true};
    if (node.meta_field == MetaField::id) return {filter(schema::id_term(node.value)), true};
    if (node.meta_field == MetaField::speaker) return speaker(node);
    const bool is_only_part = bound_parts_.quotations == 1 && unit_ == Unit::article;
    if (node.meta_field == MetaField::kind) {
      text::Analyzer analyzer;
      const std::vector<std::string> words = schema::value_words(node.value, analyzer);
      return {words.size() == 1 ? filter(schema::kind_term(words.front())) : nothing(), is_only_part};
    }
    const schema::MetaPrefix* prefix = run_prefix(node.meta_field);
    if (prefix == nullptr) return {nothing(), true};
    // A caption may have a place and an agency of its own.
    const bool is_captions_own = node.meta_field == MetaField::place || node.meta_field == MetaField::agency;
    if (unit_ == Unit::caption && is_captions_own) return {everything(), false};
    text::Analyzer analyzer;
    const std::vector<std::string> terms =
        schema::required_run_terms(*prefix, schema::value_words(node.value, analyzer));
    if (terms.empty()) return {nothing(), true};
    const bool is_photographer = node.meta_field == MetaField::photographer;
    return {unweighted(Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end())),
            terms.size() == 1 && (!is_photographer || bound_parts_.captions == 1) && unit_ == Unit::article};
  }

  // Any spelling of the name.
  Bound speaker(const Node& node) {
    text::Analyzer analyzer;
    std::vector<std::string> spellings = node.other_spellings;
    spellings.push_back(node.value);
    std::vector<Xapian::Query> any;
    bool exact = bound_parts_.quotations == 1 && unit_ == Unit::article;
    for (const std::string& spelling : spellings) {
      const std::vector<std::string> terms =
          schema::required_run_terms(schema::speaker_prefix, schema::value_words(spelling, analyzer));
      if (terms.empty()) continue;
      exact = exact && terms.size() == 1;
      any.emplace_back(Xapian::Query::OP_AND, terms.begin(), terms.end());
    }
    if (any.empty()) return {nothing(), true};
    return {unweighted(joined(Xapian::Query::OP_OR, any)), exact};
  }

  Bound date(const Node& node) {
    if (unit_ == Unit::caption) return {everything(), false};
    std::vector<Xapian::Query> ends;
    if (node.from.known())
      ends.emplace_back(Xapian::Query::OP_VALUE_GE, schema::slot_first_day, corpus::first_day(node.from));
    else
      ends.emplace_back(Xapian::Query::OP_VALUE_GE, schema::slot_first_day, "0");
    if (node.to.known())
      ends.emplace_back(Xapian::Query::OP_VALUE_LE, schema::slot_last_day, corpus::last_day(node.to));
    return {joined(Xapian::Query::OP_AND, ends), true};
  }

  static Xapian::Query filter(const std::string& term) { return unweighted(Xapian::Query(term)); }

  const Snapshot& snapshot_;
  const std::vector<std::string>& languages_;
  WordWeights word_weights_;
  TermWeights term_weights_;
  Unit unit_;
  PartCounts bound_parts_;
  std::optional<TextField> field_;
};

}  // namespace

Shortlist shortlist(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
                    WeightGrain grain) {
  Compiler compiler(root, snapshot, languages, unit,
                    {.captions = count_caption_parts(root), .quotations = count_quotation_parts(root)}, grain);
  const Bound whole = compiler.compile(root);
  Shortlist result{.query = whole.query, .leading = {}, .undecided = {}};
  if (root.kind == Node::Kind::any && unit == Unit::article) result.leading = compiler.leading(root.children);
  if (unit != Unit::article || (!whole.exact && root.kind != Node::Kind::all)) {
    result.undecided.push_back(&root);
  } else if (!whole.exact) {
    for (const NodePtr& child : root.children)
      if (!compiler.compile(*child).exact) result.undecided.push_back(child.get());
  }
  return result;
}

Xapian::Query any_word(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages) {
  return Compiler(root, snapshot, languages, Unit::article, {.captions = 1, .quotations = 1}, {}).words_of(root);
}

}  // namespace searcher
