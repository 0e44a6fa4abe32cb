// A query and a document that hold the same words meet: the law that search rests on, over real sentences. The document
// is analysed sentence by sentence in its language, as the indexer does it; the query is analysed in no language, as
// the searcher does it, and finds stems through variants().

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

#include "tests/text/coverage.h"
#include "text/analyzer.h"
#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/sentences.h"

namespace text {
namespace {

const char* const news_in_many_languages = "xwmt/parallel.jsonl";
const char* const english = "kremlin/coverage.jsonl.xz";
const char* const chinese = "cctv/coverage.jsonl.xz";

constexpr std::size_t max_printed = 20;

class Agreement : public testing::Test {
 protected:
  // Calls `sentence(text, language)` for each sentence of a collection of articles.
  template <typename Sentence>
  void for_sentences_of_articles(const char* file, Sentence sentence) {
    for_each_row(file, [&](const nlohmann::json& row) {
      const std::string language = row.at("language");
      for (const std::string paragraph : row.at("paragraphs"))
        for (const Range range : sentences(paragraph, language)) sentence(range.of(paragraph), language);
    });
  }

  // Likewise of the collection that holds each sentence in many languages.
  template <typename Sentence>
  void for_sentences_in(const std::string& language, Sentence sentence) {
    for_each_row(news_in_many_languages, [&](const nlohmann::json& row) {
      if (row.contains(language)) sentence(row.at(language).get_ref<const std::string&>(), language);
    });
  }

  // What a query of one phrase asks for.
  std::vector<std::string> query(std::string_view phrase) {
    std::vector<std::string> words;
    for (const Token& token : analyzer_.analyze(phrase, "").tokens) words.push_back(analyzer_.word(token.word).normal);
    return words;
  }

  std::vector<std::string> words_of(const std::vector<Token>& tokens) {
    std::vector<std::string> words;
    for (const Token& token : tokens) words.push_back(analyzer_.word(token.word).normal);
    return words;
  }

  // Cuts the tokens [first, last] out of the sentence and expects the query for them to ask for the same words.
  void expect_found(std::string_view sentence, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    const Range cut{tokens[first].bytes.begin, tokens[last].bytes.end};
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    ++runs_;
    if (query(cut.of(sentence)) != words_of({begin, end})) differs(cut.of(sentence), sentence);
  }

  // Every word that was not met before: its stem in the document is among what a query looks up.
  void expect_stems_found(std::string_view sentence, const std::vector<Token>& tokens, const std::string& language) {
    for (const Token& token : tokens) {
      const std::string written(token.bytes.of(sentence));
      if (!met_.insert(language + ":" + written).second) continue;
      const Word word = analyzer_.word(token.word);
      const std::vector<Word> forms = variants(written, {language});
      const bool has_stem = std::any_of(forms.begin(), forms.end(), [&](const Word& form) {
        return form.language == word.language && form.stem == word.stem && form.normal == word.normal;
      });
      ++words_;
      if (!has_stem || is_unspaced_character(written) != word.unspaced) differs(written, sentence);
    }
  }

  void differs(std::string_view what, std::string_view where) {
    if (++differences_ <= max_printed) ADD_FAILURE() << what << "\nin: " << where;
  }

  void TearDown() override {
    EXPECT_EQ(differences_, 0u);
    RecordProperty("sentences", static_cast<int>(sentences_));
    RecordProperty("runs", static_cast<int>(runs_));
    RecordProperty("distinct_words", static_cast<int>(words_));
  }

  Analyzer analyzer_;
  std::mt19937 random_{41};
  std::unordered_set<std::string> met_;
  std::size_t sentences_ = 0, runs_ = 0, words_ = 0, differences_ = 0;
};

// Every run of five words or more.
TEST_F(Agreement, OfPhrasesInSixLanguages) {
  if (const std::string why = missing_coverage(news_in_many_languages); !why.empty()) GTEST_SKIP() << why;
  for (const char* code : {"en", "ru", "kk", "ky", "uz", "tr"}) {
    std::size_t in_language = 0;
    for_sentences_in(code, [&](std::string_view sentence, const std::string& language) {
      const std::vector<Token> tokens = analyzer_.analyze(sentence, language).tokens;
      for (std::size_t first = 0; first + 5 <= tokens.size(); ++first)
        for (std::size_t last = first + 4; last < tokens.size(); ++last) expect_found(sentence, tokens, first, last);
      expect_stems_found(sentence, tokens, language);
      ++in_language;
    });
    EXPECT_GE(in_language, 500u) << code;
    sentences_ += in_language;
  }
}

// Two runs of five words or more from each sentence of a large English collection.
TEST_F(Agreement, OfPhrasesInEnglishCoverage) {
  if (const std::string why = missing_coverage(english); !why.empty()) GTEST_SKIP() << why;
  for_sentences_of_articles(english, [&](std::string_view sentence, const std::string& language) {
    const std::vector<Token> tokens = analyzer_.analyze(sentence, language).tokens;
    ++sentences_;
    expect_stems_found(sentence, tokens, language);
    for (int run = 0; run < 2 && tokens.size() >= 5; ++run) {
      const std::size_t first = random_() % (tokens.size() - 4);
      expect_found(sentence, tokens, first, first + 4 + random_() % (tokens.size() - first - 4));
    }
  });
  EXPECT_GE(sentences_, 100'000u);
}

// Two runs of eight characters or more from each Chinese sentence, wherever they begin and end.
TEST_F(Agreement, OfStretchesInChineseCoverage) {
  if (const std::string why = missing_coverage(chinese); !why.empty()) GTEST_SKIP() << why;
  for_sentences_of_articles(chinese, [&](std::string_view sentence, const std::string& language) {
    const std::vector<Token> tokens = analyzer_.analyze(sentence, language).tokens;
    ++sentences_;
    expect_stems_found(sentence, tokens, language);
    for (int run = 0; run < 2 && tokens.size() >= 8; ++run) {
      const std::size_t first = random_() % (tokens.size() - 7);
      expect_found(sentence, tokens, first, first + 7 + random_() % (tokens.size() - first - 7));
    }
  });
  EXPECT_GE(sentences_, 100'000u);
}

// Someone types the words of a sentence from memory: no punctuation, plain apostrophes, capitals left out.
TEST_F(Agreement, OfWordsTypedAnew) {
  if (const std::string why = missing_coverage(news_in_many_languages); !why.empty()) GTEST_SKIP() << why;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (const char* code : {"en", "ru", "kk", "ky", "uz", "tr"})
    for_sentences_in(code, [&](std::string_view sentence, const std::string& language) {
      const std::vector<Token> tokens = analyzer_.analyze(sentence, language).tokens;
      ++sentences_;
      std::string typed;
      for (const Token& token : tokens) {
        const std::string word = lower_form(token.bytes.of(sentence), language);
        if (typed.empty() || word.empty()) {
          typed += word;
          continue;
        }
        // Two numbers with a space between them may be one; a comma keeps them apart.
        typed += (is_digit(typed.back()) && is_digit(word.front()) ? ", " : " ") + word;
      }
      if (query(typed) != words_of(tokens)) differs(typed, sentence);
    });
}

// A copy from a page that hyphenates: soft hyphens inside the words.
TEST_F(Agreement, OfHyphenatedCopies) {
  if (const std::string why = missing_coverage(news_in_many_languages); !why.empty()) GTEST_SKIP() << why;
  for (const char* code : {"en", "ru", "kk", "ky", "uz", "tr"})
    for_sentences_in(code, [&](std::string_view sentence, const std::string& language) {
      const std::vector<std::string> words = words_of(analyzer_.analyze(sentence, language).tokens);
      ++sentences_;
      std::string copy;
      char32_t before = 0;
      for (std::size_t at = 0; at < sentence.size();) {
        const char32_t c = next_code_point(sentence, at);
        if (is_letter(before) && is_letter(c) && random_() % 4 == 0) append_code_point(copy, U'\u00AD');
        append_code_point(copy, c);
        before = c;
      }
      if (query(copy) != words) differs(copy, sentence);
    });
}

class WholeParagraphs : public Agreement {
 protected:
  // A paragraph at once and sentence by sentence: the same words at the same bytes.
  void expect_the_same(const char* file) {
    for_each_row(file, [&](const nlohmann::json& row) {
      const std::string language = row.at("language");
      for (const std::string paragraph : row.at("paragraphs")) {
        const Analysis whole = analyzer_.analyze(paragraph, language);
        std::size_t at = 0;
        bool agrees = true;
        for (const Range sentence : sentences(paragraph, language)) {
          ++sentences_;
          for (const Token& token : analyzer_.analyze(sentence.of(paragraph), language).tokens) {
            const Range bytes{sentence.begin + token.bytes.begin, sentence.begin + token.bytes.end};
            agrees = agrees && at < whole.tokens.size() && whole.tokens[at].word == token.word &&
                     whole.tokens[at].bytes == bytes;
            ++at;
          }
        }
        if (!agrees || at != whole.tokens.size()) differs("sentences", paragraph);
      }
    });
  }
};

TEST_F(WholeParagraphs, OfEnglishCoverage) {
  if (const std::string why = missing_coverage(english); !why.empty()) GTEST_SKIP() << why;
  expect_the_same(english);
}

TEST_F(WholeParagraphs, OfChineseCoverage) {
  if (const std::string why = missing_coverage(chinese); !why.empty()) GTEST_SKIP() << why;
  expect_the_same(chinese);
}

}  // namespace
}  // namespace text
