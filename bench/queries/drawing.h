// Which queries are measured? Classes of questions drawn from a corpus by seed.
#pragma once

#include <cstdint>
#include <vector>

#include "bench/queries/corpus_profile.h"
#include "bench/queries/question.h"

namespace bench {

// What a class means, for the figures to be read by:
//   term_rare       2 to 20 articles hold the word
//   term_medium     0.5 % to 5 % of the articles; of a small corpus 21 to 42 articles
//   term_common     one of the 60 that most articles hold
//   and_2_3         two or three words of one stretch of text, none in over 20 % of the articles
//   and_common      two or three of the 100 commonest words
//   or_2_4          two to four words, drawn as for and_2_3
//   or_common       two to four of the 100 commonest words
//   phrase_N        N words side by side, as they stand in the text
//   phrase_common   two to four words side by side, all among the 100 commonest
//   prefix_N        the first N letters of a longer word of the text
//   or_mixed        five to ten words side by side in the text, asked for as any of them
//   misquoted       eight words side by side, one of them changed
//   newest          medium and common words and and_2_3, sorted by date
//   counted         medium and common words, and_2_3 and phrase_2, with an exact total
//   han_phrase_N    N Chinese characters side by side; only where the corpus holds some
// A class for which a corpus holds nothing has no questions and is left out.
std::vector<QuestionClass> draw_classes(const CorpusProfile& profile, std::size_t a_class, std::uint64_t seed);

}  // namespace bench
