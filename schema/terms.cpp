#include "schema/terms.h"

#include <algorithm>

#include "schema/checksum.h"

namespace schema {
namespace {

constexpr std::string_view headline_prefix = "H";
constexpr std::string_view caption_prefix = "C";
constexpr std::string_view character_prefix = "U";
constexpr std::string_view word_pair_prefix = "W";

// A term that is too long is cut and ends in a hash of the whole.
std::string bounded(std::string term) {
  if (term.size() <= max_term_bytes) return term;
  const std::string hash = hex(checksum(term));
  term.resize(max_term_bytes - hash.size());
  return term + hash;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string run;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) run += ' ';
    run += words[i];
  }
  return run;
}

std::string term_of_run(const MetaPrefix& field, const std::string& run) {
  return bounded(std::string(field.prefix) + ":" + run);
}

}  // namespace

std::string text_term(const text::Word& word) { return bounded(word.language + ":" + word.stem); }

std::string headline_term(std::string_view text_term) {
  return bounded(std::string(headline_prefix) + std::string(text_term));
}

std::string caption_term(std::string_view text_term) {
  return bounded(std::string(caption_prefix) + std::string(text_term));
}

std::string word_pair_term(std::string_view first, std::string_view second) {
  return bounded(std::string(word_pair_prefix) + std::string(first) + ' ' + std::string(second));
}

std::string character_term(std::string_view character) {
  return bounded(std::string(character_prefix) + std::string(character));
}

std::string character_pair_term(std::string_view first, std::string_view second) {
  const std::uint64_t hash = checksum(std::string(first) + ' ' + std::string(second)) % character_pair_terms;
  return std::string(character_prefix) + hex(hash).substr(12);
}

bool is_character_term(std::string_view term) { return term.starts_with(character_prefix); }

std::vector<std::string> value_words(std::string_view value, text::Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const text::Token& token : analyzer.analyze(value, "").tokens) words.push_back(analyzer.word(token.word).normal);
  return words;
}

std::string run_term(const MetaPrefix& field, const std::vector<std::string>& words) {
  return term_of_run(field, joined(words, 0, words.size()));
}

std::vector<std::string> run_terms(const MetaPrefix& field, const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  for (std::size_t begin = 0; begin < words.size(); ++begin)
    for (std::size_t end = begin + 1; end <= std::min(words.size(), begin + max_run_words); ++end)
      terms.push_back(term_of_run(field, joined(words, begin, end)));
  return terms;
}

std::vector<std::string> required_run_terms(const MetaPrefix& field, const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  if (words.empty()) return terms;
  if (words.size() <= max_run_words) return {run_term(field, words)};
  for (std::size_t begin = 0; begin + max_run_words <= words.size(); ++begin)
    terms.push_back(term_of_run(field, joined(words, begin, begin + max_run_words)));
  return terms;
}

std::string kind_term(std::string_view kind) { return bounded("K:" + std::string(kind)); }

std::string language_term(std::string_view code) { return bounded("L:" + std::string(code)); }

std::string id_term(std::string_view id) { return bounded("Q:" + std::string(id)); }

std::string version_term(std::string_view story) { return bounded("V:" + std::string(story)); }

std::string join_list(const std::vector<std::string>& values) {
  std::string joined;
  for (const std::string& value : values) {
    if (!joined.empty()) joined += list_separator;
    joined += value;
  }
  return joined;
}

std::vector<std::string> split_list(std::string_view joined) {
  std::vector<std::string> values;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(list_separator), joined.size());
    if (end > 0) values.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return values;
}

}  // namespace schema
