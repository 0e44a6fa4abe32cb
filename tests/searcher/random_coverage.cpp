#include "tests/searcher/random_coverage.h"

#include <algorithm>

namespace searcher {
namespace {

// Words in front come more often.
const std::string& common_word(Dice& dice, const std::vector<std::string>& words) {
  return words[std::min(dice.below(words.size()), dice.below(words.size()))];
}

std::string sentence(Dice& dice, const std::string& language) {
  const bool is_unspaced = language == "zh";
  std::string out;
  for (std::uint32_t n = dice.from_to(1, 7); n > 0; --n) {
    // A foreign word stands in any language.
    const std::string& word = common_word(dice, words_in(dice.chance(12) ? "en" : language));
    if (!out.empty() && !(is_unspaced && static_cast<unsigned char>(word[0]) >= 0x80)) out += ' ';
    out += word;
    if (dice.chance(9)) out += is_unspaced ? "，" : ",";
  }
  return out + (is_unspaced ? "。" : ".");
}

std::string sentences(Dice& dice, const std::string& language, std::uint32_t most) {
  std::string out;
  for (std::uint32_t n = dice.from_to(1, most); n > 0; --n) {
    if (!out.empty() && language != "zh") out += ' ';
    out += sentence(dice, language);
  }
  return out;
}

std::string maybe(Dice& dice, std::size_t one_in_is_missing, const std::vector<std::string>& values) {
  return dice.chance(one_in_is_missing) ? "" : dice.pick(values);
}

SmallCaption caption(Dice& dice, const std::string& language) {
  return {.text = sentence(dice, language),
          .photographer = maybe(dice, 4, photographers()),
          .agency = maybe(dice, 2, agencies()),
          .place = maybe(dice, 2, places()),
          .date = maybe(dice, 2, dates())};
}

}  // namespace

const std::vector<std::string>& words_in(std::string_view language) {
  static const std::vector<std::string> en = {"the",    "river", "rivers", "toll", "tolls", "treaty",  "signs",
                                              "signed", "boat",  "boats",  "a",    "of",    "harbour", "harbours",
                                              "U.N.",   "3,000", "Zürich", "quay", "APEC",  "signing"};
  static const std::vector<std::string> ru = {"река",      "реки",   "и",      "договор", "договоры", "пошлина",
                                              "пошлины",   "лодка",  "лодки",  "в",       "ёлка",     "подписан",
                                              "подписана", "гавань", "гавани", "елка",    "рекой"};
  static const std::vector<std::string> zh = {"河", "流", "通", "行", "费", "的", "船",
                                              "条", "约", "港", "口", "签", "署"};
  return language == "ru" ? ru : language == "zh" ? zh : en;
}

const std::vector<std::string>& places() {
  static const std::vector<std::string> values = {"Port Orsel", "ORSEL", "Vell, Port Orsel", "Новая Гавань", "河口"};
  return values;
}

const std::vector<std::string>& photographers() {
  static const std::vector<std::string> values = {"Sunniva Crail", "Ilvo Tarn", "Ilvo Crail", "SUNNIVA CRAIL"};
  return values;
}

const std::vector<std::string>& agencies() {
  static const std::vector<std::string> values = {"Orsel News", "Lake Wire", "lake wire"};
  return values;
}

const std::vector<std::string>& topics() {
  static const std::vector<std::string> values = {"River trade", "trade", "Tolls", "river Trade",
                                                  "one two three four five six seven eight nine"};
  return values;
}

const std::vector<std::string>& dates() {
  static const std::vector<std::string> values = {"2031",       "2031-05",    "2031-05-07", "2031-05-07T10:30",
                                                  "2031-05-31", "2031-06-01", "2032-02",    "2032-02-29"};
  return values;
}

std::vector<SmallArticle> random_coverage(unsigned seed, std::size_t count) {
  Dice dice(seed);
  std::vector<SmallArticle> articles;
  for (std::size_t i = 0; i < count; ++i) {
    SmallArticle article;
    // Some come twice: the later one takes the place of the earlier.
    article.id = "a" + std::to_string(i > 0 && dice.chance(20) ? dice.below(i) : i);
    article.language = std::vector{"en", "ru", "zh"}[dice.below(3)];
    if (!dice.chance(4)) article.headline = sentence(dice, article.language);
    for (std::uint32_t n = dice.from_to(1, 3); n > 0; --n)
      article.paragraphs.push_back(sentences(dice, article.language, 3));
    for (std::uint32_t n = dice.from_to(0, 3); n > 0; --n) article.captions.push_back(caption(dice, article.language));
    article.published = maybe(dice, 5, dates());
    article.place = maybe(dice, 3, places());
    article.agency = maybe(dice, 3, agencies());
    for (std::uint32_t n = dice.from_to(0, 2); n > 0; --n) article.topics.push_back(dice.pick(topics()));
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace searcher
