#include "searcher/answer/passage.h"

#include <algorithm>
#include <set>

#include "schema/error.h"
#include "text/analyzer.h"

namespace searcher {
namespace {

const schema::Section& section_of(const MatchedArticle& article, const PassagePlace& place) {
  return article.record.sections[place.section];
}

text::Range sentence_bytes(const MatchedArticle& article, std::uint32_t sentence) {
  const auto& sections = article.layout.sections;
  const auto behind = std::upper_bound(sections.begin(), sections.end(), sentence,
                                       [](std::uint32_t s, const auto& section) { return s < section.last_sentence; });
  const auto& section = article.record.sections[static_cast<std::size_t>(behind - sections.begin())];
  return section.sentences[sentence - behind->first_sentence];
}

// The first sentence of the body is s1.
std::uint32_t sentences_before_body(const ArticleLayout& layout) {
  return !layout.sections.empty() && layout.sections.front().kind == schema::SectionKind::headline
             ? layout.sections.front().last_sentence
             : 0;
}

// Where the words of an article stand in its text.
class WordBytes {
 public:
  explicit WordBytes(const MatchedArticle& article) : article_(article) {}

  text::Range of(Span positions) {
    const std::uint32_t begin = at(positions.first).begin;
    return {begin, at(positions.last - 1).end};
  }

 private:
  text::Range at(std::uint32_t position) {
    const std::uint32_t sentence = article_.layout.sentence_at(position);
    if (sentence != sentence_) read(sentence);
    return words_[position - article_.layout.sentences[sentence].first];
  }

  void read(std::uint32_t sentence) {
    const text::Range bytes = sentence_bytes(article_, sentence);
    words_ = text::token_ranges(article_.text.read(bytes));
    if (words_.size() != article_.layout.sentences[sentence].size())
      throw schema::damaged(article_.record.id,
                            "its text does not hold the words that were indexed; perhaps it was indexed "
                            "with another version of ICU");
    for (text::Range& word : words_) word = {word.begin + bytes.begin, word.end + bytes.begin};
    sentence_ = sentence;
  }

  const MatchedArticle& article_;
  std::uint32_t sentence_ = UINT32_MAX;  // the one that was read last: what is lit often lies in the same one
  std::vector<text::Range> words_;
};

// A stretch of the article that would make a passage, and what it holds.
struct Option {
  PassagePlace place;
  std::vector<Span> lit;
  std::set<std::uint32_t> leaves;
  std::uint32_t occurrences = 0;
};

std::vector<Span> disjoint(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> result;
  for (const Span span : spans) {
    if (!result.empty() && span.first < result.back().last)
      result.back().last = std::max(result.back().last, span.last);
    else
      result.push_back(span);
  }
  return result;
}

// One option for each sentence that holds something, and longer ones where an occurrence runs over several.
std::vector<Option> options_of(const MatchedArticle& article) {
  std::vector<Option> options;
  for (const Occurrence& occurrence : article.match.occurrences) {
    const PassagePlace place = place_of(occurrence.span, article.layout);
    Option* option = options.empty() ? nullptr : &options.back();
    if (option != nullptr && option->place.section == place.section &&
        place.first_sentence < option->place.last_sentence) {
      option->place.last_sentence = std::max(option->place.last_sentence, place.last_sentence);
    } else {
      option = &options.emplace_back(Option{.place = place, .lit = {}, .leaves = {}, .occurrences = 0});
    }
    append_lit(occurrence, option->lit);
    option->leaves.insert(occurrence.leaf);
    ++option->occurrences;
  }
  for (Option& option : options) option.lit = disjoint(std::move(option.lit));
  return options;
}

// How much a reader gains from an option when `shown` parts of the query were shown already.
double gain(const Option& option, const std::set<std::uint32_t>& shown, const std::vector<double>& leaf_weights,
            const ArticleLayout& layout) {
  constexpr double shown_again = 0.1;
  constexpr double further_occurrence = 0.01;
  constexpr double outside_body = 0.9;  // the headline stands beside the passages anyway
  double sum = further_occurrence * option.occurrences;
  for (const std::uint32_t leaf : option.leaves) {
    const double weight = 1 + leaf_weights[leaf];
    sum += shown.contains(leaf) ? shown_again * weight : weight;
  }
  return layout.sections[option.place.section].kind == schema::SectionKind::paragraph ? sum : outside_body * sum;
}

PassagePlace first_sentence(const MatchedArticle& article) {
  const auto& sections = article.layout.sections;
  for (std::uint32_t i = 0; i < sections.size(); ++i)
    if (sections[i].kind == schema::SectionKind::paragraph && sections[i].first_sentence < sections[i].last_sentence)
      return {i, sections[i].first_sentence, sections[i].first_sentence + 1};
  return {0, 0, sections.empty() ? 0 : sections.front().last_sentence};
}

}  // namespace

std::string passage_id(const MatchedArticle& article, PassagePlace place) {
  const auto& section = article.layout.sections[place.section];
  if (section.kind != schema::SectionKind::paragraph)
    return article.record.id + "#" + schema::section_id(section.kind, section.number);
  const std::uint32_t first = place.first_sentence - sentences_before_body(article.layout) + 1;
  const std::uint32_t last = place.last_sentence - sentences_before_body(article.layout);
  return article.record.id + "#s" + std::to_string(first) + (last > first ? "-" + std::to_string(last) : "");
}

PassagePlace place_of(Span positions, const ArticleLayout& layout) {
  const std::uint32_t index = layout.section_at(positions.first);
  const auto& section = layout.sections[index];
  if (section.kind != schema::SectionKind::paragraph) return {index, section.first_sentence, section.last_sentence};
  return {index, layout.sentence_at(positions.first), layout.sentence_at(positions.last - 1) + 1};
}

text::Range bytes_of(const MatchedArticle& article, Span positions) { return WordBytes(article).of(positions); }

Passage read_passage(const MatchedArticle& article, PassagePlace place, const std::vector<Span>& lit) {
  const schema::Section& section = section_of(article, place);
  Passage passage{.id = passage_id(article, place),
                  .section = schema::section_id(section.kind, section.number),
                  .bytes = {},
                  .text = {},
                  .highlights = {}};
  const bool is_whole = section.kind != schema::SectionKind::paragraph || place.first_sentence == place.last_sentence;
  passage.bytes = is_whole ? section.bytes
                           : text::Range{sentence_bytes(article, place.first_sentence).begin,
                                         sentence_bytes(article, place.last_sentence - 1).end};
  passage.text = article.text.read(passage.bytes);
  if (place.first_sentence == place.last_sentence) return passage;
  const Span positions = {article.layout.sentences[place.first_sentence].first,
                          article.layout.sentences[place.last_sentence - 1].last};
  WordBytes words(article);
  for (const Span span : lit) {
    if (span.first < positions.first || positions.last < span.last) continue;
    const text::Range bytes = words.of(span);
    const text::Range inside{bytes.begin - passage.bytes.begin, bytes.end - passage.bytes.begin};
    // Neighbouring words of a script without spaces touch.
    if (!passage.highlights.empty() && passage.highlights.back().end == inside.begin)
      passage.highlights.back().end = inside.end;
    else
      passage.highlights.push_back(inside);
  }
  return passage;
}

std::vector<Passage> choose_passages(const MatchedArticle& article, const std::vector<double>& leaf_weights,
                                     const PassageChoice& choice) {
  std::vector<Passage> passages;
  std::vector<Option> options = options_of(article);
  if (options.empty()) {
    if (!article.record.sections.empty()) passages.push_back(read_passage(article, first_sentence(article), {}));
    return passages;
  }
  if (choice.limit == 0) {
    for (const Option& option : options) passages.push_back(read_passage(article, option.place, option.lit));
    return passages;
  }
  std::set<std::uint32_t> shown;
  while (!options.empty() && passages.size() < choice.limit) {
    const auto best = std::max_element(options.begin(), options.end(), [&](const Option& a, const Option& b) {
      return gain(a, shown, leaf_weights, article.layout) < gain(b, shown, leaf_weights, article.layout);
    });
    passages.push_back(read_passage(article, best->place, best->lit));
    shown.insert(best->leaves.begin(), best->leaves.end());
    options.erase(best);
  }
  return passages;
}

}  // namespace searcher
