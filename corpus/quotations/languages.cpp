#include "corpus/quotations/languages.h"

#include "corpus/quotations/chinese/cues.h"
#include "corpus/quotations/english/cues.h"
#include "corpus/quotations/english/marked_words.h"
#include "corpus/quotations/other/near_names.h"
#include "corpus/quotations/russian/cues.h"
#include "corpus/quotations/russian/inner_cues.h"

namespace corpus {

const LanguageReader& language_reader(std::string_view language) {
  static const LanguageReader english{english_lexicon, nullptr, english::join_cues, english::attributions,
                                      english::is_title};
  static const LanguageReader russian{russian_lexicon, russian::part_marked, russian::join_cues, russian::attributions,
                                      nullptr};
  static const LanguageReader chinese{chinese_lexicon, nullptr, chinese::part_runs, chinese::attributions, nullptr};
  static const LanguageReader other_language{empty_lexicon, nullptr, other::join_names, other::attributions, nullptr};
  if (language == "ru") return russian;
  if (language == "zh") return chinese;
  if (language == "en" || language.empty()) return english;
  return other_language;
}

}  // namespace corpus
