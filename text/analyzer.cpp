#include "text/analyzer.h"

#include <unicode/uversion.h>
#include <xapian.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <unordered_map>
#include <utility>

#include "text/boundaries.h"
#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/stemmer.h"
#include "text/word_ranges.h"

namespace text {
namespace {

struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
using NumberOf = std::unordered_map<std::string, std::uint32_t, ViewHash, std::equal_to<>>;

bool is_mark_alone(std::string_view character) { return hangs_on(first_code_point(character)); }

// Whether a normal form is left of what word_ranges() found.
bool has_normal_form(std::string_view written) {
  const auto is_ascii_letter_or_digit = [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; };
  return std::any_of(written.begin(), written.end(), is_ascii_letter_or_digit) || !normal_form(written).empty();
}

// A thread's stemmers, made once each.
const Stemmer& stemmer_of(const std::string& language) {
  thread_local std::map<std::string, Stemmer> stemmers;
  return stemmers.try_emplace(language, language).first->second;
}

}  // namespace

struct Analyzer::State {
  struct OfLanguage {
    explicit OfLanguage(std::string_view code) : language(code), stemmer(code) {}
    std::string language;
    Stemmer stemmer;
    NumberOf written;  // the words as they were written → number, or `nothing`
  };
  static constexpr std::uint32_t nothing = UINT32_MAX;

  Boundaries boundaries;
  std::vector<Word> words;
  NumberOf distinct;
  std::map<std::string, OfLanguage, std::less<>> languages;

  OfLanguage& of(std::string_view code) {
    const auto found = languages.find(code);
    if (found != languages.end()) return found->second;
    return languages.emplace(std::string(code), OfLanguage(code)).first->second;
  }

  std::uint32_t number_of(Word word) {
    std::string key = word.language;
    key += word.unspaced ? '\2' : '\1';
    key += word.stem;
    key += '\1';
    key += word.normal;
    const auto [it, is_new] = distinct.try_emplace(std::move(key), static_cast<std::uint32_t>(words.size()));
    if (is_new) words.push_back(std::move(word));
    return it->second;
  }

  std::uint32_t spaced_word(OfLanguage& in, std::string_view written) {
    if (const auto found = in.written.find(written); found != in.written.end()) return found->second;
    Word word;
    word.normal = normal_form(written);
    std::uint32_t number = nothing;
    if (!word.normal.empty()) {
      if (in.stemmer.fits(script_of(written))) {
        word.language = in.language;
        word.stem = in.stemmer.stem(lower_form(written, in.language));
      } else {
        word.stem = word.normal;
      }
      number = number_of(std::move(word));
    }
    in.written.emplace(written, number);
    return number;
  }

  // A character (`is_character`) or a dictionary word of an unspaced script.
  std::uint32_t unspaced_word(OfLanguage& in, std::string_view written, bool is_character) {
    std::string key(1, is_character ? '\1' : '\2');
    key += written;
    if (const auto found = in.written.find(key); found != in.written.end()) return found->second;
    Word word;
    word.normal = normal_form(written);
    word.stem = word.normal;
    word.unspaced = is_character;
    const bool is_token = !word.normal.empty() && !(is_character && is_mark_alone(written));
    const std::uint32_t number = is_token ? number_of(std::move(word)) : nothing;
    in.written.emplace(std::move(key), number);
    return number;
  }
};

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analysis Analyzer::analyze(std::string_view text, std::string_view language) {
  Analysis result;
  if (text.empty()) return result;
  State& state = *state_;
  State::OfLanguage& in = state.of(language);
  const std::vector<WordSegment> segments = state.boundaries.words(text);
  const auto spaced = [&](Range bytes) {
    const std::uint32_t number = state.spaced_word(in, bytes.of(text));
    if (number != State::nothing) result.tokens.push_back({number, bytes});
  };
  const auto unspaced = [&](Range bytes) {
    const std::string_view s = bytes.of(text);
    const auto first = static_cast<std::uint32_t>(result.tokens.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : state.boundaries.graphemes(s)) {
      const std::uint32_t number = state.unspaced_word(in, s.substr(begin, end - begin), true);
      if (number != State::nothing) result.tokens.push_back({number, {bytes.begin + begin, bytes.begin + end}});
      begin = end;
    }
    const auto length = static_cast<std::uint32_t>(result.tokens.size()) - first;
    if (length == 0) return;
    const std::uint32_t number = state.unspaced_word(in, s, false);
    if (number != State::nothing) result.compounds.push_back({number, first, length});
  };
  for (const WordRange& word : word_ranges(text, segments))
    if (word.unspaced)
      unspaced(word.bytes);
    else
      spaced(word.bytes);
  return result;
}

std::size_t Analyzer::vocabulary_size() const { return state_->words.size(); }

const Word& Analyzer::word(std::uint32_t number) const { return state_->words[number]; }

std::vector<Range> token_ranges(std::string_view text) {
  std::vector<Range> ranges;
  Boundaries boundaries;
  for (const auto& [bytes, unspaced] : word_ranges(text, boundaries.words(text))) {
    if (!unspaced) {
      if (has_normal_form(bytes.of(text))) ranges.push_back(bytes);
      continue;
    }
    std::uint32_t begin = bytes.begin;
    for (const std::uint32_t length : boundaries.graphemes(bytes.of(text))) {
      const Range character{begin, bytes.begin + length};
      if (has_normal_form(character.of(text)) && !is_mark_alone(character.of(text))) ranges.push_back(character);
      begin = character.end;
    }
  }
  return ranges;
}

std::vector<Word> variants(std::string_view written, const std::vector<std::string>& languages) {
  std::vector<Word> found;
  const std::string normal = normal_form(written);
  if (normal.empty()) return found;
  found.push_back({.normal = normal, .stem = normal, .language = ""});
  for (const std::string& language : languages) {
    const Stemmer& stemmer = stemmer_of(language);
    if (!stemmer.fits(script_of(written))) continue;
    found.push_back({.normal = normal, .stem = stemmer.stem(lower_form(written, language)), .language = language});
  }
  return found;
}

bool is_unspaced_character(std::string_view written) {
  constexpr char32_t first_of_unspaced_scripts = 0xE00;  // Thai
  if (first_code_point(written) < first_of_unspaced_scripts) return false;
  Boundaries boundaries;
  const std::vector<WordRange> words = word_ranges(written, boundaries.words(written));
  return words.size() == 1 && words[0].unspaced && words[0].bytes.size() == written.size() &&
         boundaries.graphemes(written).size() == 1;
}

std::string analyzer_version() { return std::string("icu ") + U_ICU_VERSION + ", xapian " + Xapian::version_string(); }

}  // namespace text
