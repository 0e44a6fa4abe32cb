#include "indexer/document_maker.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/date.h"
#include "indexer/impact.h"
#include "schema/stored_record.h"
#include "schema/terms.h"

namespace indexer {
namespace {

// A term of the text with what it is called in each field, and how often the article at hand has it.
struct TextTerm {
  std::string everywhere;
  std::string in_headline;
  std::string in_captions;
  FieldCounts frequency{};
};

constexpr auto headline = static_cast<std::size_t>(schema::SectionKind::headline);
constexpr auto captions = static_cast<std::size_t>(schema::SectionKind::caption);

void add_value(Xapian::Document& document, schema::Slot slot, const std::string& value) {
  if (!value.empty()) document.add_value(slot, value);
}

}  // namespace

struct DocumentMaker::State {
  const text::Analyzer& analyzer;
  Impact impact;
  std::unordered_set<std::string> common_words;
  std::vector<TextTerm> terms;
  std::unordered_map<std::string, std::uint32_t> term_numbers;
  std::vector<std::uint32_t> term_of_word;     // by word number; UINT32_MAX: not looked at yet
  std::vector<std::uint32_t> touched;          // terms of the article at hand
  std::vector<std::optional<bool>> is_common;  // by word number
  text::Analyzer value_analyzer;               // apart, so that the text's vocabulary holds the text's words alone

  std::uint32_t term_of(std::uint32_t word_number) {
    if (word_number >= term_of_word.size()) term_of_word.resize(analyzer.vocabulary_size(), UINT32_MAX);
    std::uint32_t& term = term_of_word[word_number];
    if (term != UINT32_MAX) return term;
    const text::Word& word = analyzer.word(word_number);
    std::string everywhere = schema::text_term(word);
    const auto [it, is_new] = term_numbers.try_emplace(everywhere, static_cast<std::uint32_t>(terms.size()));
    if (is_new)
      terms.push_back({.everywhere = everywhere,
                       .in_headline = schema::headline_term(everywhere),
                       .in_captions = schema::caption_term(everywhere)});
    return term = it->second;
  }

  void count(std::uint32_t word_number, std::size_t field) {
    const std::uint32_t number = term_of(word_number);
    TextTerm& term = terms[number];
    if (term.frequency == FieldCounts{}) touched.push_back(number);
    ++term.frequency[field];
  }

  bool stands_in_pairs(std::uint32_t word_number) {
    if (word_number >= is_common.size()) is_common.resize(analyzer.vocabulary_size());
    std::optional<bool>& common = is_common[word_number];
    if (!common) common = common_words.contains(analyzer.word(word_number).normal);
    return *common;
  }

  void add_text(Xapian::Document& document, const ArticleAnalysis& article) {
    std::vector<std::uint32_t> characters;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;       // of characters
    std::vector<std::pair<std::uint32_t, std::uint32_t>> word_pairs;  // of common words
    std::size_t position = 0;
    auto compound = article.compounds.begin();
    for (const schema::ArticleTokens::Section& section : article.tokens.sections) {
      const auto field = static_cast<std::size_t>(section.kind);
      std::size_t end = position;
      for (const std::uint32_t tokens : section.sentence_tokens) end += tokens;
      std::uint32_t before = UINT32_MAX;         // the character just before, in this section
      std::uint32_t common_before = UINT32_MAX;  // the common word just before
      for (; position < end; ++position) {
        const std::uint32_t word = article.tokens.words[position];
        if (!analyzer.word(word).unspaced) {
          count(word, field);
          before = UINT32_MAX;
          const bool is_common_word = stands_in_pairs(word);
          if (is_common_word && common_before != UINT32_MAX) word_pairs.emplace_back(common_before, word);
          common_before = is_common_word ? word : UINT32_MAX;
          continue;
        }
        common_before = UINT32_MAX;
        characters.push_back(word);
        if (before != UINT32_MAX) pairs.emplace_back(before, word);
        before = word;
      }
      for (; compound != article.compounds.end() && compound->first < end; ++compound) count(compound->word, field);
    }
    for (const std::uint32_t number : touched) {
      TextTerm& term = terms[number];
      document.add_term(term.everywhere, impact.of(term.frequency, article.lengths));
      if (term.frequency[headline] > 0) document.add_boolean_term(term.in_headline);
      if (term.frequency[captions] > 0) document.add_boolean_term(term.in_captions);
      term.frequency = {};
    }
    touched.clear();
    const auto make_unique = [](auto& values) {
      std::sort(values.begin(), values.end());
      values.erase(std::unique(values.begin(), values.end()), values.end());
    };
    make_unique(characters);
    make_unique(pairs);
    make_unique(word_pairs);
    for (const std::uint32_t word : characters)
      document.add_boolean_term(schema::character_term(analyzer.word(word).normal));
    for (const auto& [first, second] : pairs)
      document.add_boolean_term(schema::character_pair_term(analyzer.word(first).normal, analyzer.word(second).normal));
    for (const auto& [first, second] : word_pairs)
      document.add_boolean_term(schema::word_pair_term(analyzer.word(first).normal, analyzer.word(second).normal));
  }

  void add_runs(Xapian::Document& document, const schema::MetaPrefix& field, const std::string& value) {
    for (const std::string& term : schema::run_terms(field, schema::value_words(value, value_analyzer)))
      document.add_boolean_term(term);
  }

  // Who speaks is found by full name, and by what the article calls whom it does not name.
  void add_quotations(Xapian::Document& document, const std::vector<schema::Quotation>& quotations) {
    std::set<std::string> speakers;
    std::set<std::string> unnamed;
    std::set<schema::QuotationKind> kinds;
    for (const schema::Quotation& quotation : quotations) {
      kinds.insert(quotation.kind);
      speakers.insert(quotation.speakers.begin(), quotation.speakers.end());
      if (quotation.speakers.empty()) unnamed.insert(quotation.speaker_as_written);
    }
    for (const schema::QuotationKind kind : kinds) document.add_boolean_term(schema::kind_term(schema::name_of(kind)));
    for (const auto* names : {&speakers, &unnamed})
      for (const std::string& name : *names) add_runs(document, schema::speaker_prefix, name);
    add_value(document, schema::slot_speakers, schema::join_list({speakers.begin(), speakers.end()}));
  }

  void add_meta(Xapian::Document& document, const schema::Record& record) {
    std::vector<std::string> photographers;
    document.add_boolean_term(schema::id_term(record.id));
    if (!record.version_of.empty()) document.add_boolean_term(schema::version_term(record.version_of));
    if (!record.language.empty()) document.add_boolean_term(schema::language_term(record.language));
    add_runs(document, schema::place_prefix, record.place);
    add_runs(document, schema::agency_prefix, record.agency);
    for (const std::string& topic : record.topics) add_runs(document, schema::topic_prefix, topic);
    for (const schema::CaptionCredit& caption : record.captions) {
      add_runs(document, schema::photographer_prefix, caption.photographer);
      if (!caption.photographer.empty() &&
          std::find(photographers.begin(), photographers.end(), caption.photographer) == photographers.end())
        photographers.push_back(caption.photographer);
    }
    if (const auto date = corpus::parse_iso_date(record.published)) {
      document.add_value(schema::slot_first_day, corpus::first_day(*date));
      document.add_value(schema::slot_last_day, corpus::last_day(*date));
      document.add_value(schema::slot_published, record.published);
    }
    add_value(document, schema::slot_place, record.place);
    add_value(document, schema::slot_agency, record.agency);
    add_value(document, schema::slot_language, record.language);
    add_value(document, schema::slot_topics, schema::join_list(record.topics));
    add_value(document, schema::slot_photographers, schema::join_list(photographers));
    add_quotations(document, record.quotations);
  }
};

DocumentMaker::DocumentMaker(const text::Analyzer& analyzer, const Basis& basis)
    : state_(std::make_unique<State>(State{.analyzer = analyzer,
                                           .impact = Impact(basis.averages),
                                           .common_words = {basis.common_words.begin(), basis.common_words.end()},
                                           .terms = {},
                                           .term_numbers = {},
                                           .term_of_word = {},
                                           .touched = {},
                                           .is_common = {},
                                           .value_analyzer = {}})) {}
DocumentMaker::~DocumentMaker() = default;

Xapian::Document DocumentMaker::make(const ArticleAnalysis& article) {
  Xapian::Document document;
  state_->add_text(document, article);
  state_->add_meta(document, article.record);
  return document;
}

}  // namespace indexer
