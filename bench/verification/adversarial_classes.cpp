// Quotations that look right and are not, and some that look wrong and are right.
#include <algorithm>

#include "bench/verification/quote_case.h"
#include "bench/verification/text_edit.h"

namespace bench {
namespace {

using Made = std::optional<QuoteCase>;
using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

// A number's value changed as if it were only printed otherwise.
Made number_in_disguise(SpanDrawing& draw) {
  const auto span = draw.words(3, 20, [&](const Span& s) {
    for (std::size_t i = 0; i < s.count; ++i)
      if (is_ascii_digit(draw.written(s, i)[0])) return true;
    return false;
  });
  if (!span) return std::nullopt;
  const std::string text = draw.text(*span, true);
  static const std::vector<Pairs> disguises = {{{",", "."}},                        // 3,000 > 3.000
                                               {{".", ""}},                         // 1.5 > 15
                                               {{".", ","}},                        // 1.5 > 1,5
                                               {{"%", ""}, {"$", ""}, {"€", ""}},   // 5% > 5
                                               {{"$", "€"}, {"€", "$"}},            //
                                               {{"2", "²"}, {"1", "¹"}},            // 12 > 1²
                                               {{"½", "12"}, {"²", "2"}},           //
                                               {{"-", "–"}, {"–", ""}, {"-", ""}},  // 5–7 > 57
                                               {{"0", "o"}},                        //
                                               {{",", ""}},                         // 3,000 > 3000: this one is right
                                               {{"00", "0"}, {"5", "-5"}, {"7", " 7"}}};
  // Only beside a digit: elsewhere these are changes of punctuation.
  std::vector<std::string> changed;
  const Pairs& pairs = draw.random().one_of(disguises);
  for (const auto& [from, to] : pairs)
    for (const std::size_t at : places_of(text, from)) {
      const std::size_t end = at + from.size();
      const bool touches_digit =
          (at > 0 && is_ascii_digit(text[at - 1])) || (end < text.size() && is_ascii_digit(text[end]));
      if (touches_digit) changed.push_back(std::string(text).replace(at, from.size(), to));
    }
  if (changed.empty()) return std::nullopt;
  return case_of(*span, draw.random().one_of(changed));
}

Made hyphen_changed(SpanDrawing& draw) {
  const auto span = draw.words(3, 20, [&](const Span& s) { return draw.text(s).find('-') != std::string::npos; });
  if (!span) return std::nullopt;
  const std::string text = draw.text(*span);
  const std::size_t at = draw.random().one_of(places_of(text, "-"));
  static const std::vector<std::string_view> others = {"", " ", " - ", "\u2011", "—", "\u00AD"};
  return case_of(*span, std::string(text).replace(at, 1, draw.random().one_of(others)));
}

// Letters cut off at an end: the span begins or ends inside a word.
Made inside_word(SpanDrawing& draw) {
  const auto span = draw.words(1, 8);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  std::string& first = pieces.words.front();
  std::string& last = pieces.words.back();
  const auto is_plain = [](const std::string& word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), is_ascii_letter);
  };
  if (draw.random().in_hundred(50)) {
    if (!is_plain(first)) return std::nullopt;
    first.erase(0, draw.random().between(1, first.size() - 1));
  } else {
    if (!is_plain(last)) return std::nullopt;
    last.resize(draw.random().between(1, last.size() - 1));
  }
  return case_of(*span, pieces.text());
}

// The end of one region and the beginning of the next one, as if they were one text.
Made over_regions(SpanDrawing& draw) {
  const auto from = draw.words(1, 1);
  if (!from) return std::nullopt;
  const auto& regions = draw.archive().articles()[from->article].regions;
  if (from->region + 1 >= regions.size()) return std::nullopt;
  const std::size_t before = std::min(draw.random().between(1, 8), regions[from->region].words.size());
  const std::size_t after = std::min(draw.random().between(1, 8), regions[from->region + 1].words.size());
  if (before == 0 || after == 0) return std::nullopt;
  const Span end{from->article, from->region, regions[from->region].words.size() - before, before};
  const Span begin{from->article, from->region + 1, 0, after};
  return case_of(end, draw.text(end, true) + " " + draw.text(begin));
}

Made short_changed(SpanDrawing& draw) {
  const auto span = draw.words(1, 4);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  pieces.words[draw.random().below(pieces.words.size())] = draw.other_word();
  return case_of(*span, pieces.text());
}

std::string joined_by_ellipsis(const std::string& a, const std::string& b, SpanDrawing& draw) {
  return a + (draw.random().in_hundred(50) ? " … " : " ... ") + b;
}

Made wrong_order(SpanDrawing& draw) {
  const auto span = draw.words(8, 24);
  if (!span) return std::nullopt;
  const std::size_t cut = draw.random().between(2, span->count - 2);
  const Span first{span->article, span->region, span->first, cut};
  const Span second{span->article, span->region, span->first + cut, span->count - cut};
  return case_of(*span, joined_by_ellipsis(draw.text(second), draw.text(first), draw));
}

Made other_region(SpanDrawing& draw) {
  const auto first = draw.words(2, 10);
  if (!first) return std::nullopt;
  const auto& regions = draw.archive().articles()[first->article].regions;
  Span second = *first;
  second.region = draw.random().below(regions.size());
  second.count = draw.random().between(2, 8);
  const std::size_t words = regions[second.region].words.size();
  if (second.region == first->region || words < second.count) return std::nullopt;
  second.first = draw.random().below(words - second.count + 1);
  return case_of(*first, joined_by_ellipsis(draw.text(*first), draw.text(second), draw));
}

Made other_article(SpanDrawing& draw) {
  const auto first = draw.words(2, 10);
  const auto second = draw.words(2, 10);
  if (!first || !second || first->article == second->article) return std::nullopt;
  return case_of(*first, joined_by_ellipsis(draw.text(*first), draw.text(*second), draw));
}

// Brackets for more words than they stand for, or with a further word changed that nothing declares.
Made brackets_misused(SpanDrawing& draw) {
  const auto span = draw.words(18, 30);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  const bool is_long = draw.random().in_hundred(50);
  const std::size_t replaced = is_long ? draw.random().between(9, 13) : 2;
  const std::size_t at = draw.random().between(2, pieces.words.size() - replaced - 2);
  for (std::size_t k = 1; k < replaced; ++k) pieces.erase(at + 1);
  pieces.words[at] = "[" + draw.other_word() + "]";
  if (!is_long) pieces.words[draw.random().below(at)] = draw.other_word();
  return case_of(*span, pieces.text(), is_long ? "long" : "with a word changed");
}

// Brackets in a word that is not the source's: what stands outside of them was changed, too. Else in one that is.
Made brackets_inside_word(SpanDrawing& draw) {
  const auto span = draw.words(6, 20);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  std::string& word = pieces.words[draw.random().below(pieces.words.size())];
  const bool is_other = draw.random().in_hundred(70);
  if (is_other) word = draw.other_word();
  if (word.size() < 4 || !std::all_of(word.begin(), word.end(), is_ascii_letter)) return std::nullopt;
  static const std::vector<std::string> ends = {"ed", "s", "ing", "more", "not"};
  switch (draw.random().below(3)) {
    case 0: word += "[" + draw.random().one_of(ends) + "]"; break;
    case 1: word = word.substr(0, word.size() - 2) + "[" + draw.random().one_of(ends) + "]"; break;
    default: word = "[" + std::string(1, ascii_upper(word[0])) + "]" + word.substr(1);
  }
  return case_of(*span, pieces.text(), is_other ? "of another word" : "of the source's word");
}

Made ellipsis_and_change(SpanDrawing& draw) {
  const auto span = draw.words(12, 24);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  const std::size_t at = draw.random().between(3, pieces.words.size() - 4);
  pieces.erase(at);
  pieces.gaps[at] = " … ";
  pieces.words[draw.random().below(at)] = draw.other_word();
  return case_of(*span, pieces.text());
}

bool is_of_common_words(SpanDrawing& draw, const Span& span) {
  for (std::size_t i = 0; i < span.count; ++i)
    if (!draw.archive().is_common(draw.word(span, i).word)) return false;
  return true;
}

Made common_words(SpanDrawing& draw) {
  const auto span = draw.words(3, 7, [&](const Span& s) { return is_of_common_words(draw, s); });
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  if (draw.random().in_hundred(60)) {
    const std::size_t at = draw.random().below(pieces.words.size());
    const auto other = draw.words(1, 1, [&](const Span& s) { return is_of_common_words(draw, s); });
    if (other) pieces.words[at] = draw.written(*other, 0);
  }
  return case_of(*span, pieces.text());
}

Made one_word(SpanDrawing& draw) {
  const auto span = draw.words(1, 1);
  if (!span) return std::nullopt;
  std::string word = draw.text(*span);
  if (draw.random().in_hundred(40) && word.size() > 3) std::swap(word[1], word[2]);
  for (const char c : word)
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
  return case_of(*span, word);
}

// A word replaced by another that stands between the same two words elsewhere: often another true sentence.
Made another_sentence(SpanDrawing& draw) {
  const auto span = draw.words(4, 9);
  if (!span) return std::nullopt;
  const std::size_t at = draw.random().between(1, span->count - 2);
  const std::uint32_t before = draw.word(*span, at - 1).word;
  const std::uint32_t behind = draw.word(*span, at + 1).word;
  const auto& articles = draw.archive().articles_with(before);
  for (int attempt = 0; attempt < 30; ++attempt)
    for (const Region& region : draw.archive().articles()[draw.random().one_of(articles)].regions)
      for (std::size_t i = 1; i + 1 < region.words.size(); ++i) {
        const PlacedWord& word = region.words[i];
        if (region.words[i - 1].word != before || region.words[i + 1].word != behind) continue;
        if (word.word == draw.word(*span, at).word) continue;
        Pieces pieces = draw.pieces(*span);
        pieces.words[at] = region.text.substr(word.begin, word.end - word.begin);
        return case_of(*span, pieces.text());
      }
  return std::nullopt;
}

Made punctuation_changed(SpanDrawing& draw) {
  const auto span = draw.words(3, 20);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span, true);
  std::string& gap = pieces.gaps[draw.random().below(pieces.gaps.size())];
  static const std::vector<std::string> others = {", ", "; ", " ",  ": ", " – ", "? ",
                                                  "! ", ". ", " (", ") ", " “",  "” "};
  const std::string other = draw.random().one_of(others);
  if (gap == other) return std::nullopt;
  gap = other;
  return case_of(*span, pieces.text());
}

Made last_mark_changed(SpanDrawing& draw) {
  const auto span = draw.words(2, 20);
  if (!span) return std::nullopt;
  static const std::vector<std::string> marks = {"?", "!", ";", ":", "?”", "”", ")", "…", "...", "—", "%"};
  return case_of(*span, draw.text(*span) + draw.random().one_of(marks));
}

}  // namespace

const std::vector<CaseClass>& adversarial_classes() {
  static const std::vector<CaseClass> all = {{"number_in_disguise", true, number_in_disguise},
                                             {"hyphen_changed", true, hyphen_changed},
                                             {"inside_word", true, inside_word},
                                             {"over_regions", true, over_regions},
                                             {"short_changed", true, short_changed},
                                             {"wrong_order", true, wrong_order},
                                             {"other_region", true, other_region},
                                             {"other_article", true, other_article},
                                             {"brackets_misused", true, brackets_misused},
                                             {"brackets_inside_word", true, brackets_inside_word},
                                             {"ellipsis_and_change", true, ellipsis_and_change},
                                             {"common_words", true, common_words},
                                             {"one_word", true, one_word},
                                             {"another_sentence", true, another_sentence},
                                             {"punctuation_changed", true, punctuation_changed},
                                             {"last_mark_changed", true, last_mark_changed}};
  return all;
}

}  // namespace bench
