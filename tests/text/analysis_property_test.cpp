// Laws of the analysis, over random texts of everything that words meet: what holds for these holds for any coverage.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/text/printed_tokens.h"
#include "text/analyzer.h"
#include "text/boundaries.h"
#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/sentences.h"

namespace text {
namespace {

const std::vector<std::string> languages = {"", "en", "ru", "tr", "zh", "kk", "ar"};

const std::vector<std::string> pieces = {
    // words
    "summit", "The", "U.N.", "U.S", "A", "Ph.D", "e.g.", "IŞIK", "Erdoğan", "Xi", "саммиты", "Ёлка", "йод", "г", "И",
    "峰", "会", "中国", "々", "〇", "カ", "ー", "の", "ไทย", "น้ำ", "ລາວ", "한국", "قمة", "שלום", "मन्त्री", "மாநாடு",
    // numbers
    "3", "12", "345", "000", "2025", "0", "1,234", "5.5", "5,25", "²", "₂", "½", "①", "٣",
    // marks inside and between words
    "'", "’", "‘", "`", "´", "′", "ʻ", ".", ".", ",", ":", ";", "-", "–", "_", "@", "/", "&", "#", "%", "№", "“", "”",
    "«", "»", "(", ")", "。", "，", "、", "·", "…", "!", "?", "\u2024", "：", "＿",
    // spaces
    " ", " ", " ", " ", "\n", "\u00A0", "\u2009", "\u202F", "\u3000",
    // what has no width, and what joins
    "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u0301", "\u0308", "\u3099", "\uFE0F", "👩‍🚀",
    "🇰", "🙂"};

std::string random_text(std::mt19937& random, std::size_t max_pieces) {
  std::string text;
  for (std::size_t i = random() % max_pieces; i > 0; --i) text += pieces[random() % pieces.size()];
  return text;
}

// What is read, as far as a query can see it.
struct Read {
  std::string normal;
  std::string language;
  std::string stem;
  bool unspaced;
  Range bytes;

  bool operator==(const Read&) const = default;
};

void PrintTo(const Read& read, std::ostream* out) {
  *out << read.bytes.begin << "-" << read.bytes.end << ":" << read.normal << "|" << read.language << ":" << read.stem
       << (read.unspaced ? "|unspaced" : "");
}

std::vector<Read> read(Analyzer& analyzer, std::string_view text, std::string_view language, std::uint32_t shift = 0) {
  std::vector<Read> found;
  for (const Token& token : analyzer.analyze(text, language).tokens) {
    const Word& word = analyzer.word(token.word);
    found.push_back(
        {word.normal, word.language, word.stem, word.unspaced, {token.bytes.begin + shift, token.bytes.end + shift}});
  }
  return found;
}

class AnalysisProperty : public testing::Test {
 protected:
  // Calls `law(text, language)` for many texts, until one breaks it.
  template <typename Law>
  void for_texts(int rounds, Law law) {
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
      const std::string text = random_text(random_, 16);
      SCOPED_TRACE("text: \"" + text + "\" " + testing::PrintToString(text));
      law(text, languages[static_cast<std::size_t>(round) % languages.size()]);
    }
  }

  std::mt19937 random_{31};
  Analyzer analyzer_;
  Boundaries boundaries_;
};

TEST_F(AnalysisProperty, TokensAscendOnCharactersAndAreDisjoint) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    const std::vector<std::uint32_t> ends = boundaries_.graphemes(text);
    std::set<std::uint32_t> bounds(ends.begin(), ends.end());
    bounds.insert(0);
    std::uint32_t behind = 0;
    for (const Token& token : analyzer_.analyze(text, language).tokens) {
      EXPECT_LE(behind, token.bytes.begin);
      EXPECT_LT(token.bytes.begin, token.bytes.end);
      EXPECT_TRUE(bounds.contains(token.bytes.begin)) << token.bytes.begin;
      EXPECT_TRUE(bounds.contains(token.bytes.end)) << token.bytes.end;
      behind = token.bytes.end;
    }
  });
}

TEST_F(AnalysisProperty, EveryLetterAndDigitIsInAToken) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    std::string rest = text;
    for (const Token& token : analyzer_.analyze(text, language).tokens)
      std::fill(rest.begin() + token.bytes.begin, rest.begin() + token.bytes.end, ' ');
    for (std::size_t at = 0; at < rest.size();) {
      const char32_t c = next_code_point(rest, at);
      const bool is_number = (c >= '0' && c <= '9') || c == U'²' || c == U'½';
      EXPECT_FALSE(is_number || (is_letter(c) && !is_apostrophe(c))) << static_cast<unsigned>(c) << " before " << at;
    }
  });
}

// What a query makes of a word alone is what the text made of it.
TEST_F(AnalysisProperty, AWordAloneIsTheSameWord) {
  for_texts(30'000, [&](const std::string& text, const std::string& language) {
    for (const Read& token : read(analyzer_, text, language)) {
      const std::string written(token.bytes.of(text));
      EXPECT_FALSE(token.normal.empty());
      EXPECT_EQ(token.normal.find_first_of(" \n"), std::string::npos) << token.normal;
      EXPECT_EQ(normal_form(written), token.normal);
      EXPECT_EQ(is_unspaced_character(written), token.unspaced) << written;
      const std::vector<Word> forms = variants(written, {"en", "ru", language});
      EXPECT_TRUE(std::any_of(forms.begin(), forms.end(), [&](const Word& form) {
        return form.normal == token.normal && form.language == token.language && form.stem == token.stem;
      })) << written;
    }
  });
}

TEST_F(AnalysisProperty, CompoundsLieOverUnspacedTokensAndLeaveNoneOut) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    const Analysis analysis = analyzer_.analyze(text, language);
    std::vector<bool> covered(analysis.tokens.size());
    std::uint32_t behind = 0;
    for (const auto& [word, first, length] : analysis.compounds) {
      ASSERT_LE(behind, first);
      ASSERT_GT(length, 0u);
      ASSERT_LE(first + length, analysis.tokens.size());
      behind = first + length;
      std::fill(covered.begin() + first, covered.begin() + behind, true);
      EXPECT_FALSE(analyzer_.word(word).unspaced);
    }
    for (std::size_t i = 0; i < covered.size(); ++i)
      EXPECT_EQ(analyzer_.word(analysis.tokens[i].word).unspaced, covered[i]) << i;
  });
}

TEST_F(AnalysisProperty, TokenRangesAreThoseOfTheTokens) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    std::vector<Range> ranges;
    for (const Token& token : analyzer_.analyze(text, language).tokens) ranges.push_back(token.bytes);
    EXPECT_EQ(token_ranges(text), ranges);
  });
}

TEST_F(AnalysisProperty, SentenceBySentenceIsTheWhole) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    std::vector<Read> parts;
    for (const Range sentence : sentences(text, language)) {
      const std::vector<Read> part = read(analyzer_, sentence.of(text), language, sentence.begin);
      parts.insert(parts.end(), part.begin(), part.end());
    }
    EXPECT_EQ(parts, read(analyzer_, text, language)) << printed_tokens(analyzer_, text, language);
  });
}

// A stretch that is cut out at the bounds of words is read as it was read inside, whatever the language.
TEST_F(AnalysisProperty, AStretchIsReadAsInItsText) {
  for_texts(50'000, [&](const std::string& text, const std::string& language) {
    const std::vector<Read> whole = read(analyzer_, text, "");
    if (whole.empty()) return;
    const std::size_t first = random_() % whole.size();
    const std::size_t last = first + random_() % (whole.size() - first);
    const Range cut{whole[first].bytes.begin, whole[last].bytes.end};
    const std::vector<Read> inside(whole.begin() + static_cast<std::ptrdiff_t>(first),
                                   whole.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    EXPECT_EQ(read(analyzer_, cut.of(text), "", cut.begin), inside) << printed_tokens(analyzer_, text, "") << "\n"
                                                                    << printed_tokens(analyzer_, cut.of(text), "");
    std::vector<std::string> normal, in_language;
    for (const Read& token : whole) normal.push_back(token.normal);
    for (const Read& token : read(analyzer_, text, language)) in_language.push_back(token.normal);
    EXPECT_EQ(normal, in_language);
  });
}

TEST_F(AnalysisProperty, WhatWasReadBeforeChangesNothing) {
  for_texts(5'000, [&](const std::string& text, const std::string& language) {
    Analyzer fresh;
    EXPECT_EQ(read(fresh, text, language), read(analyzer_, text, language));
  });
}

// Generous bounds: what looks at all of a word or a text for each of its parts takes hours here.
TEST(AnalysisTime, IsLinear) {
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (; times > 0; --times) text += piece;
    return text;
  };
  const std::vector<std::string> texts = {
      repeat("a", 2'000'000),     repeat("a ", 1'000'000),    repeat(" 000", 500'000), repeat("1,000 ", 300'000),
      repeat(",000", 500'000),    repeat("A.", 1'000'000),    repeat("ab.", 500'000),  repeat("a`", 500'000),
      repeat("a\u200B", 500'000), repeat("²a", 500'000),      repeat("会", 500'000),   repeat("ไทย", 100'000),
      repeat("\u0301", 500'000),  repeat("a\u0301", 300'000), repeat("_", 1'000'000),  repeat("'", 1'000'000),
      repeat("½", 500'000),       repeat("a\u202F", 300'000), repeat("ไ2", 300'000)};
  for (const std::string& text : texts) {
    const auto begin = std::chrono::steady_clock::now();
    Analyzer().analyze(text, "en");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << text.substr(0, 12);
  }
}

}  // namespace
}  // namespace text
