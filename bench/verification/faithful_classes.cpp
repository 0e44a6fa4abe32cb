// Quotations that say what the source says: as it stands, with typographic noise, or with declared changes.
#include "bench/verification/noise.h"
#include "bench/verification/quote_case.h"
#include "bench/verification/text_edit.h"

namespace bench {
namespace {

using Made = std::optional<QuoteCase>;

Made exact(SpanDrawing& draw) {
  const auto span = draw.words(5, 25);
  if (!span) return std::nullopt;
  return case_of(*span, draw.text(*span, draw.random().in_hundred(60)));
}

Made exact_short(SpanDrawing& draw) {
  const auto span = draw.words(1, 4);
  if (!span) return std::nullopt;
  return case_of(*span, draw.text(*span, draw.random().in_hundred(30)));
}

// The noise is drawn first, so that kinds for which few texts allow it come as often as others.
Made typographic(SpanDrawing& draw) {
  const Noise& noise = draw.random().one_of(noises());
  for (int attempt = 0; attempt < 200; ++attempt) {
    const auto span = draw.words(4, 25);
    if (!span) continue;
    const auto noisy = noise.apply(draw.text(*span, draw.random().in_hundred(60)), draw.random());
    if (noisy) return case_of(*span, *noisy, noise.name);
  }
  return std::nullopt;
}

Made typographic_combined(SpanDrawing& draw) {
  const auto span = draw.words(4, 25);
  if (!span) return std::nullopt;
  std::string text = draw.text(*span, draw.random().in_hundred(60));
  std::string note;
  const std::size_t most = draw.random().between(2, 4);
  std::size_t applied = 0;
  for (int attempt = 0; attempt < 30 && applied < most; ++attempt) {
    const Noise& noise = draw.random().one_of(noises());
    const auto noisy = noise.apply(text, draw.random());
    if (!noisy) continue;
    text = *noisy;
    note.append(note.empty() ? "" : "+").append(noise.name);
    ++applied;
  }
  return case_of(*span, text, note);
}

// Across a paragraph's end nothing changes but the white space: spans of the body reach over it as they come. This one
// takes more words, so that most do.
Made over_paragraphs(SpanDrawing& draw) {
  const auto span = draw.words(30, 60, [&](const Span& s) { return draw.region(s).kind == RegionKind::body; });
  if (!span) return std::nullopt;
  return case_of(*span, draw.text(*span));
}

Made ellipsis(SpanDrawing& draw) {
  const auto span = draw.words(8, 40);
  if (!span) return std::nullopt;
  static const std::vector<std::string> marks = {" … ",     " ... ",      "... ",    "… ",
                                                 " [...] ", " [\u2026] ", " . . . ", " (...) "};
  Pieces pieces = draw.pieces(*span);
  const std::size_t gaps = draw.random().between(1, 2);
  for (std::size_t i = 0; i < gaps && pieces.words.size() > 5; ++i) {
    const std::size_t dropped = draw.random().between(1, pieces.words.size() - 4);
    const std::size_t first = draw.random().between(2, pieces.words.size() - dropped - 2);
    for (std::size_t k = 0; k < dropped; ++k) pieces.erase(first);
    pieces.gaps[first] = draw.random().one_of(marks);
  }
  return case_of(*span, pieces.text());
}

Made brackets(SpanDrawing& draw) {
  const auto span = draw.words(6, 25);
  if (!span) return std::nullopt;
  Pieces pieces = draw.pieces(*span);
  const std::size_t at = draw.random().between(1, pieces.words.size() - 2);
  switch (draw.random().below(4)) {
    case 0:  // [T]he
      if (!is_ascii_letter(pieces.words[0][0]) || pieces.words[0].size() < 2) return std::nullopt;
      pieces.words[0] =
          "[" +
          std::string(1, ascii_upper(pieces.words[0][0]) == pieces.words[0][0] ? ascii_lower(pieces.words[0][0])
                                                                               : ascii_upper(pieces.words[0][0])) +
          "]" + pieces.words[0].substr(1);
      break;
    case 1: pieces.words[at] = "[" + draw.other_word() + "]"; break;
    case 2:  // a word of the writer's between two that stand there
      pieces.insert(at, "[" + draw.other_word() + " " + draw.other_word() + "]");
      break;
    default: {
      const std::size_t replaced = std::min<std::size_t>(draw.random().between(2, 8), pieces.words.size() - at - 1);
      for (std::size_t k = 1; k < replaced; ++k) pieces.erase(at + 1);
      pieces.words[at] = "[" + draw.other_word() + "]";
    }
  }
  return case_of(*span, pieces.text());
}

// Beside what is declared, the noise of print.
Made marked_and_noisy(SpanDrawing& draw) {
  Made made = draw.random().in_hundred(50) ? ellipsis(draw) : brackets(draw);
  if (!made) return made;
  const Noise& noise = draw.random().one_of(noises());
  const auto noisy = noise.apply(made->text, draw.random());
  if (!noisy) return std::nullopt;
  made->text = *noisy;
  made->note = noise.name;
  return made;
}

}  // namespace

const std::vector<CaseClass>& faithful_classes() {
  static const std::vector<CaseClass> all = {{"exact", false, exact},
                                             {"exact_short", false, exact_short},
                                             {"over_paragraphs", false, over_paragraphs},
                                             {"typographic", false, typographic},
                                             {"typographic_combined", false, typographic_combined},
                                             {"ellipsis", false, ellipsis},
                                             {"brackets", false, brackets},
                                             {"marked_and_noisy", false, marked_and_noisy}};
  return all;
}

}  // namespace bench
