#include "tests/searcher/match/definition.h"

#include <algorithm>
#include <optional>
#include <set>

#include "corpus/date.h"
#include "schema/terms.h"
#include "searcher/match/misspelling.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace searcher {

using Kind = Node::Kind;

bool fits_wildcard(std::u32string_view pattern, std::u32string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == U'*')
    return fits_wildcard(pattern.substr(1), word) || (!word.empty() && fits_wildcard(pattern, word.substr(1)));
  return !word.empty() && word[0] == pattern[0] && fits_wildcard(pattern.substr(1), word.substr(1));
}

std::uint32_t edits_between(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<std::uint32_t>> d(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<std::uint32_t>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

Definition::Definition(const schema::Words& words, std::vector<std::string> languages)
    : by_number_(words.size()), languages_(std::move(languages)) {
  for (std::uint32_t i = 0; i < words.size(); ++i) by_number_[words.entry(i).number] = words.entry(i);
}

class Definition::Article {
 public:
  Article(const Definition& definition, const schema::ArticleTokens& tokens, const schema::Record& record, Unit unit)
      : definition_(definition), tokens_(tokens), record_(record), unit_(unit), layout_(layout_of(tokens)) {}

  // `caption`: the one that caption: and photographer: must hold in, `quotation` that of said:, speaker: and kind:;
  // null for any.
  bool matches(const Node& query, const ArticleLayout::Section* caption, const schema::Quotation* quotation) {
    caption_ = caption;
    quotation_ = quotation;
    return holds(query,
                 unit_ == Unit::caption     ? Stretches{caption->positions}
                 : unit_ == Unit::quotation ? stretches_of(*quotation)
                                            : everywhere(),
                 false);
  }

  std::vector<const ArticleLayout::Section*> captions() const {
    std::vector<const ArticleLayout::Section*> captions;
    for (const auto& section : layout_.sections)
      if (section.kind == schema::SectionKind::caption) captions.push_back(&section);
    return captions;
  }

 private:
  using Stretches = std::vector<Span>;

  // `is_close`: the stretches are what something has to stand together in.
  bool holds(const Node& node, const Stretches& stretches, bool is_close) const {
    const auto child_holds = [&](const NodePtr& child) { return holds(*child, stretches, is_close); };
    const auto all_in = [&](Span stretch) {
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const NodePtr& child) { return holds(*child, {stretch}, true); });
    };
    switch (node.kind) {
      case Kind::everything: return !stretches.empty();
      case Kind::sequence: return !places(node, stretches).empty();
      case Kind::near:
        return std::any_of(stretches.begin(), stretches.end(), [&](Span s) { return stands_near(node, s, {}); });
      case Kind::sentence: {
        const Stretches sentences = meeting(layout_.sentences, stretches);
        return std::any_of(sentences.begin(), sentences.end(), all_in);
      }
      case Kind::paragraph: return std::any_of(stretches.begin(), stretches.end(), all_in);
      case Kind::all: return std::all_of(node.children.begin(), node.children.end(), child_holds);
      case Kind::any: return std::any_of(node.children.begin(), node.children.end(), child_holds);
      case Kind::none: return !child_holds(node.children.front());
      case Kind::within: return holds(*node.children.front(), inside(node.text_field, stretches, is_close), is_close);
      case Kind::meta: return is_known(node);
    }
    return false;
  }

  static Stretches stretches_of(const schema::Quotation& quotation) {
    Stretches stretches;
    for (const schema::QuotationPart& part : quotation.parts) stretches.push_back({part.first, part.last});
    return stretches;
  }

  Stretches everywhere() const {
    Stretches all;
    for (const auto& section : layout_.sections) all.push_back(section.positions);
    return all;
  }

  static Stretches meeting(const Stretches& a, const Stretches& b) {
    Stretches both;
    for (const Span x : a)
      for (const Span y : b)
        if (std::max(x.first, y.first) < std::min(x.last, y.last))
          both.push_back({std::max(x.first, y.first), std::min(x.last, y.last)});
    return both;
  }

  Stretches inside(TextField field, const Stretches& stretches, bool is_close) const {
    Stretches sections;
    if (field == TextField::said) {
      for (const schema::Quotation& quotation : record_.quotations)
        if (quotation_ == nullptr || quotation_ == &quotation)
          for (const Span part : stretches_of(quotation)) sections.push_back(part);
      return is_close ? meeting(sections, stretches) : sections;
    }
    for (const auto& section : layout_.sections)
      if (field == TextField::headline
              ? section.kind == schema::SectionKind::headline
              : section.kind == schema::SectionKind::caption && (caption_ == nullptr || caption_ == &section))
        sections.push_back(section.positions);
    return is_close ? meeting(sections, stretches) : sections;
  }

  // Where words stand: each way of placing them.
  Stretches places(const Node& node, const Stretches& stretches) const {
    Stretches found;
    if (node.kind == Kind::within) return places(*node.children.front(), inside(node.text_field, stretches, true));
    for (const NodePtr& child : node.children)
      for (const Span span : places(*child, stretches)) found.push_back(span);
    if (node.kind != Kind::sequence) return found;
    for (const Span stretch : stretches)
      for (std::uint32_t first = stretch.first; first < stretch.last; ++first)
        place(node, 0, first, first, stretch.last, found);
    return found;
  }

  void place(const Node& node, std::size_t word, std::uint32_t first, std::uint32_t at, std::uint32_t end,
             Stretches& found) const {
    if (at >= end || at + 1 - first > node.patterns.size() + node.slop || !is(node.patterns[word], at)) return;
    if (word + 1 == node.patterns.size()) {
      found.push_back({first, at + 1});
      return;
    }
    for (std::uint32_t next = at + 1; next < end && next <= at + 1 + node.slop; ++next)
      place(node, word + 1, first, next, end, found);
  }

  // One place for each child, no two of them over each other, none too far from any other.
  bool stands_near(const Node& node, Span stretch, const Stretches& chosen) const {
    if (chosen.size() == node.children.size()) return true;
    for (const Span span : places(*node.children[chosen.size()], {stretch})) {
      const bool is_near = std::all_of(chosen.begin(), chosen.end(), [&](Span other) {
        const auto [before, behind] = std::minmax(span, other);
        return before.last <= behind.first && behind.first - before.last + 1 <= node.distance;
      });
      if (!is_near) continue;
      Stretches longer = chosen;
      longer.push_back(span);
      if (stands_near(node, stretch, longer)) return true;
    }
    return false;
  }

  bool is(const Pattern& pattern, std::uint32_t position) const {
    const schema::Words::Entry& word = definition_.by_number_[tokens_.words[position]];
    const std::string written = text::normal_form(pattern.written);
    switch (pattern.kind) {
      case Pattern::Kind::any: return true;
      case Pattern::Kind::exact: return word.normal == written;
      case Pattern::Kind::wildcard: return fits_wildcard(code_points(written), code_points(word.normal));
      case Pattern::Kind::fuzzy:
        return edits_between(code_points(written), code_points(word.normal)) <=
               (text::count_code_points(written) <= 7 ? 1 : 2);
      case Pattern::Kind::stem: break;
    }
    for (const text::Word& variant : text::variants(pattern.written, definition_.languages_))
      if (variant.language == word.language && variant.stem == word.stem()) return true;
    return false;
  }

  bool is_known(const Node& node) const {
    const schema::CaptionCredit* credit = caption_ != nullptr ? &record_.captions[caption_->number - 1] : nullptr;
    const bool is_captions = unit_ == Unit::caption;
    const auto own_else = [&](const std::string& own, const std::string& articles) {
      return is_captions && !own.empty() ? own : articles;
    };
    const schema::CaptionCredit none;
    const schema::CaptionCredit& own = credit != nullptr ? *credit : none;
    switch (node.meta_field) {
      case MetaField::place: return has_run(own_else(own.place, record_.place), node.value);
      case MetaField::agency: return has_run(own_else(own.agency, record_.agency), node.value);
      case MetaField::date: return lies_in(own_else(own.date, record_.published), node);
      case MetaField::language: return record_.language == node.value;
      case MetaField::id: return record_.id == node.value;
      case MetaField::topic:
        return std::any_of(record_.topics.begin(), record_.topics.end(),
                           [&](const std::string& topic) { return has_run(topic, node.value); });
      case MetaField::photographer:
        return std::any_of(record_.captions.begin(), record_.captions.end(), [&](const schema::CaptionCredit& c) {
          return (credit == nullptr || credit == &c) && has_run(c.photographer, node.value);
        });
      case MetaField::speaker:
      case MetaField::kind:
        return std::any_of(record_.quotations.begin(), record_.quotations.end(), [&](const schema::Quotation& q) {
          return (quotation_ == nullptr || quotation_ == &q) && is_said(node, q);
        });
    }
    return false;
  }

  static bool is_said(const Node& node, const schema::Quotation& quotation) {
    if (node.meta_field == MetaField::kind) return node.value == schema::name_of(quotation.kind);
    if (quotation.speakers.empty()) return has_run(quotation.speaker_as_written, node.value);
    return std::any_of(quotation.speakers.begin(), quotation.speakers.end(),
                       [&](const std::string& speaker) { return has_run(speaker, node.value); });
  }

  static bool has_run(const std::string& value, const std::string& wanted) {
    text::Analyzer analyzer;
    const auto padded = [&](const std::string& s) {
      std::string out = " ";
      for (const std::string& word : schema::value_words(s, analyzer)) out += word + " ";
      return out;
    };
    return padded(value).find(padded(wanted)) != std::string::npos;
  }

  static bool lies_in(const std::string& date, const Node& node) {
    const auto day = corpus::parse_iso_date(date);
    return day && (!node.from.known() || corpus::first_day(node.from) <= corpus::first_day(*day)) &&
           (!node.to.known() || corpus::last_day(*day) <= corpus::last_day(node.to));
  }

  const Definition& definition_;
  const schema::ArticleTokens& tokens_;
  const schema::Record& record_;
  Unit unit_;
  ArticleLayout layout_;
  const ArticleLayout::Section* caption_ = nullptr;
  const schema::Quotation* quotation_ = nullptr;
};

std::string Definition::outcome(const Node& query, const schema::ArticleTokens& tokens, const schema::Record& record,
                                Unit unit) const {
  Article article(*this, tokens, record, unit);
  const Binding binding = binding_of(query);
  std::vector<const ArticleLayout::Section*> captions = {nullptr};
  if (unit == Unit::caption || binding.caption) captions = article.captions();
  std::vector<const schema::Quotation*> quotations = {nullptr};
  if (unit == Unit::quotation || binding.quotation) {
    quotations.clear();
    for (const schema::Quotation& quotation : record.quotations) quotations.push_back(&quotation);
  }
  if (unit == Unit::article && (captions.empty() || quotations.empty()))
    return article.matches(query, nullptr, nullptr) ? "yes" : "no";
  std::set<std::string> names;
  for (const auto* caption : captions)
    for (const auto* quotation : quotations) {
      if (!article.matches(query, caption, quotation)) continue;
      names.insert(unit == Unit::caption     ? "c" + std::to_string(caption->number)
                   : unit == Unit::quotation ? "q" + std::to_string(quotation - record.quotations.data())
                                             : "yes");
    }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + name;
  return out.empty() ? "no" : out;
}

}  // namespace searcher
