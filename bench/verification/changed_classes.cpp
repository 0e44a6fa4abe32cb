// Quotations whose words were changed.
#include <algorithm>
#include <set>

#include "bench/verification/quote_case.h"
#include "bench/verification/text_edit.h"

namespace bench {
namespace {

using Made = std::optional<QuoteCase>;

std::optional<Pieces> pieces_of(SpanDrawing& draw, const std::optional<Span>& span) {
  if (!span) return std::nullopt;
  return draw.pieces(*span, draw.random().in_hundred(40));
}

Made word_changed(SpanDrawing& draw) {
  const auto span = draw.words(5, 25);
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  std::string& word = pieces->words[draw.random().below(pieces->words.size())];
  const std::string other = draw.other_word();
  if (other == word) return std::nullopt;
  const std::string note = word + " > " + other;
  word = other;
  return case_of(*span, pieces->text(), note);
}

Made two_words_changed(SpanDrawing& draw) {
  Made made = word_changed(draw);
  if (!made) return made;
  const std::vector<std::size_t> blanks = places_of(made->text, " ");
  if (blanks.empty()) return std::nullopt;
  made->text.insert(draw.random().one_of(blanks), " " + draw.other_word());
  return made;
}

bool has_digit(const std::string& word) { return std::any_of(word.begin(), word.end(), is_ascii_digit); }

const std::vector<std::string>& number_words() {
  static const std::vector<std::string> all = {"two",  "three", "four",   "five",    "six",      "seven",   "eight",
                                               "nine", "ten",   "twenty", "hundred", "thousand", "million", "billion"};
  return all;
}

Made number_changed(SpanDrawing& draw) {
  const auto is_number = [](const std::string& word) {
    return has_digit(word) || std::find(number_words().begin(), number_words().end(), word) != number_words().end();
  };
  const auto span = draw.words(5, 25, [&](const Span& s) {
    for (std::size_t i = 0; i < s.count; ++i)
      if (is_number(draw.written(s, i))) return true;
    return false;
  });
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  std::string& word = *std::find_if(pieces->words.begin(), pieces->words.end(), is_number);
  const std::string before = word;
  if (has_digit(word)) {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (is_ascii_digit(word[i])) digits.push_back(i);
    char& digit = word[draw.random().one_of(digits)];
    digit = static_cast<char>('1' + (digit - '0' + static_cast<char>(draw.random().below(8))) % 9);
  } else {
    word = draw.random().one_of(number_words());
  }
  if (word == before) return std::nullopt;
  return case_of(*span, pieces->text(), before + " > " + word);
}

Made negation_put_in(SpanDrawing& draw) {
  static const std::set<std::string> auxiliaries = {"is",   "are", "was", "were", "will", "can",   "should", "must",
                                                    "have", "has", "had", "do",   "did",  "would", "could",  "may"};
  const auto span = draw.words(6, 25, [&](const Span& s) {
    for (std::size_t i = 0; i + 1 < s.count; ++i)
      if (auxiliaries.contains(draw.written(s, i)) && draw.written(s, i + 1) != "not") return true;
    return false;
  });
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  for (std::size_t i = 0; i + 1 < pieces->words.size(); ++i)
    if (auxiliaries.contains(pieces->words[i])) {
      pieces->insert(i + 1, draw.random().in_hundred(70) ? "not" : "never");
      return case_of(*span, pieces->text(), "put in");
    }
  return std::nullopt;
}

Made negation_taken_out(SpanDrawing& draw) {
  static const std::set<std::string> negations = {"not", "never", "no", "cannot", "don’t", "don't", "isn’t", "isn't"};
  const auto span = draw.words(6, 25, [&](const Span& s) {
    for (std::size_t i = 0; i < s.count; ++i)
      if (negations.contains(draw.written(s, i))) return true;
    return false;
  });
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  for (std::size_t i = 0; i < pieces->words.size(); ++i) {
    std::string& word = pieces->words[i];
    if (!negations.contains(word)) continue;
    const std::string note = word + " taken out";
    if (word == "cannot")
      word = "can";
    else if (word.size() > 5 || word.find('\'') != std::string::npos)
      word = word.starts_with("do") ? "do" : "is";
    else
      pieces->erase(i);
    return case_of(*span, pieces->text(), note);
  }
  return std::nullopt;
}

Made negation(SpanDrawing& draw) {
  return draw.random().in_hundred(50) ? negation_put_in(draw) : negation_taken_out(draw);
}

Made word_dropped(SpanDrawing& draw) {
  const auto span = draw.words(6, 25);
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  const std::size_t at = draw.random().below(pieces->words.size());
  const std::string note = pieces->words[at];
  pieces->erase(at);
  return case_of(*span, pieces->text(), note);
}

Made word_added(SpanDrawing& draw) {
  const auto span = draw.words(5, 24);
  auto pieces = pieces_of(draw, span);
  if (!pieces) return std::nullopt;
  const std::string other = draw.other_word();
  pieces->insert(draw.random().below(pieces->words.size()), other);
  return case_of(*span, pieces->text(), other);
}

// Two stretches of different articles as if they were one.
Made joined(SpanDrawing& draw) {
  const auto first = draw.words(4, 14);
  const auto second = draw.words(4, 14);
  if (!first || !second || first->article == second->article) return std::nullopt;
  return case_of(*first, draw.text(*first, true) + " " + draw.text(*second));
}

// Words of one stretch in another order.
Made shuffled(SpanDrawing& draw) {
  const auto span = draw.words(6, 25);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  draw.random().shuffle(pieces.words);
  return case_of(*span, pieces.text());
}

// Words of the archive that were drawn one by one.
Made absent(SpanDrawing& draw) {
  Pieces pieces{{draw.other_word()}, {"", ""}};
  const std::size_t words = draw.random().between(5, 25);
  while (pieces.words.size() < words) pieces.insert(pieces.words.size(), draw.other_word());
  QuoteCase made;
  made.text = pieces.text();
  return made;
}

}  // namespace

const std::vector<CaseClass>& changed_classes() {
  static const std::vector<CaseClass> all = {{"word_changed", false, word_changed},
                                             {"two_words_changed", false, two_words_changed},
                                             {"number_changed", true, number_changed},
                                             {"negation", true, negation},
                                             {"word_dropped", true, word_dropped},
                                             {"word_added", true, word_added},
                                             {"joined", true, joined},
                                             {"shuffled", true, shuffled},
                                             {"absent", false, absent}};
  return all;
}

}  // namespace bench
