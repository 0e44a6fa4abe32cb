#include "text/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "text/boundaries.h"
#include "text/code_points.h"

namespace text {
namespace {

// `marked` is a text with a "|" wherever a sentence begins, but for the first.
struct Case {
  std::string language;
  std::string marked;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.language << ": " << row.marked; }

std::string without_bars(std::string marked) {
  marked.erase(std::remove(marked.begin(), marked.end(), '|'), marked.end());
  return marked;
}

std::string with_bars(std::string text, const std::vector<Range>& sentences) {
  for (std::size_t i = sentences.size(); i-- > 1;) text.insert(sentences[i].begin, "|");
  return text;
}

class Sentences : public testing::TestWithParam<Case> {};

TEST_P(Sentences, BeginWhereMarked) {
  const auto& [language, marked] = GetParam();
  const std::string text = without_bars(marked);
  EXPECT_EQ(with_bars(text, sentences(text, language)), marked);
}

const std::vector<Case> english = {
    {"en", "The river rose. |The town slept."},
    {"en", "One sentence without an end"},
    // Titles and ranks go on.
    {"en", "Mr. Ardel met Gen. Oskin and Col. Mara Vey. |They spoke."},
    {"en", "A talk with then-Sen. Oda Lund. |It was short."},
    {"en", "MR. ARDEL SPOKE. |THEY LISTENED."},
    {"en", "We heard it from RT. |Nobody else knew."},
    // Initials go on, unless what follows commonly opens a sentence.
    {"en", "The prize went to J. K. Ardel and A.B. Lund. |Both were glad."},
    {"en", "It was you, not I. |However, we go."},
    {"en", "They chose plan B. |The other was dear."},
    // Dotted capitals likewise.
    {"en", "The U.S. Secretary met the U.N. Special Envoy. |All went well."},
    {"en", "They came from the U.S. |The others did not."},
    {"en", "They came from the U.S. |\"We are here,\" one said."},
    {"en", "She holds a Ph.D. |It took years."},
    {"en", "It sells to Ardel Inc. Chairman Lund was glad. |It bought Ardel Inc. |The price was low."},
    {"en", "They met at 5 p.m. Tuesday. |They left at 9 p.m. |It was dark."},
    // Explanations go on.
    {"en", "Build bridges, i.e. Roads over water, e.g. Lund Bridge. |Then rest."},
    {"en", "It was Ardel vs. Lund. |Lund won."},
    {"en", "Bring tents, food, etc. |Leave the rest."},
    // Numbers.
    {"en", "See No. 5 and p. 12. |Was it so? |No. |It was not."},
    {"en", "It opened on Jan. 17 in the north. |It closed in Jan. |Nobody came."},
    {"en", "The vote was over. |12 people left."},
    {"en", "That was in 2015. |12 people left."},
    {"en", "It grew by 3.5 percent."},
    {"en", "Growth was 5%. |12 towns gained."},
    // Lists.
    {"en", "1. First point. |2. Second point."},
    {"en", "a) First point. |(b) Second point. |IV. Fourth point."},
    {"en", "They want two things: 1. Water. |2. Bread."},
    {"en", "8\\. Eighth point"},
    // A closing mark belongs to what it closes; a question inside a sentence does not end it.
    {"en", "\"Why?\" he asked. |\"I cannot say.\" |She left."},
    {"en", "“Go!” they cried. |“We go.” |(They went.) |Then [all] was still."},
    {"en", "He said \"no.\" |Then he left."},
    {"en", "Is it so? |eBay says yes."},
    // Ellipses.
    {"en", "Wait... what? |Wait... |No."},
    {"en", "They waited… and went."},
    // A line end is white space.
    {"en", "The river\nrose. \n|The town slept.\nno one saw it"},
    {"en", "First line\nsecond line\n\nthird line."},
    // No bound inside a word.
    {"en", "Visit ardel.example.Org or end.Next. |Done."},
};

const std::vector<Case> russian = {
    {"ru", "Река поднялась. |Город спал."},
    {"ru", "А. С. Соколов и В.И. Орлова приехали. |Их ждали."},
    {"ru", "Премию им. Соколова вручили проф. Орловой и акад. Лунду. |Зал встал."},
    {"ru", "Это так, т.е. Соколов прав, т. е. Орлов неправ. |Все молчали."},
    {"ru", "Купили хлеб, соль и т.д. |Потом ушли. |Взяли воду и т. п. |Дома ждали."},
    {"ru", "Он жил в г. Лунде на ул. Мира. |Там тихо."},
    {"ru", "В мае 2020 г. Соколов уехал."},
    {"ru", "Мост через эту реку построили ещё в 2020 г. |Город вырос."},
    {"ru", "Это было в 2010–2015 гг. |В городе было тихо."},
    {"ru", "Дали 5 млн. рублей и 3 тыс. |Потом ещё."},
    {"ru", "См. ст. 5 и рис. 2. |Всё ясно."},
    {"ru", "Прошёл год. |12 мая он ушёл."},
    {"ru", "«Почему?» — спросил он. |«Да». |Она ушла."},
    {"ru", "— Да! — сказал он. |— Мы идём."},
    {"ru", "Правда? да. |Ах! какой день."},
    {"ru", "Г-н Соколов и г-жа Орлова вышли. |Дверь закрылась."},
};

const std::vector<Case> chinese = {
    {"zh", "河水上涨。|小镇在睡。"},
    {"zh", "他说：“走吧。”|她走了。"},
    {"zh", "「为什么？」|他问。|「不知道。」"},
    {"zh", "她走了。|「为什么？」"},
    {"zh", "再见……好。"},
    {"zh", "他高呼“走吧！”的口号。|大家笑了。"},
    {"zh", "他读了《为什么？》一书。|大家笑了。"},
    {"zh", "他说：“好”。|她走了。"},
    {"zh", "增长3.5%。|2015年也是。"},
};

const std::vector<Case> others = {
    {"kk", "Көпір 2020 ж. салынды. |Ол А. Қ. Серіковке ұнады."},
    {"kk", "Бұл көпір өзен үстіне осыдан бұрын 2020 ж. |Ол үлкен."},
    {"ky", "Проф. Асанов келди. |Ал кетти."},
    {"tg", "Акад. Раҳимзода омад. |Ӯ рафт."},
    {"uz", "Prof. Karimov va Sh. Aliyev keldi. |Ular ketdi."},
    {"tk", "Prof. Myradow geldi. |Ol gitdi."},
    {"tr", "Doç. Dr. Yıldız 3. Nehir Toplantısı'na geldi. |Sonra gitti."},
    {"de", "Am 3. Oktober kam Dr. Lund, d.h. Herr Lund. |Er blieb z. B. Sonntag. |Das war 2015. |Alle gingen."},
    {"fr", "« Pourquoi ? » demande M. Lund. |« Oui. » |Puis il part. »"},
    {"es", "El Sr. Lund llegó de EE. UU. |Los demás no. |¿Por qué? |¡Nadie sabe!"},
    {"", "Dr. Lund met J. Ardel. |They spoke."},
    {"xx", "Dr. Lund met J. Ardel. |They spoke."},
    {"ar", "وصل الوزير. |غادر الوفد؟ |نعم."},
    {"", ""},
    {"", " \n\t"},
    {"", "  Trimmed.  |Trimmed.\u00a0"},
    {"", "..."},
    {"", "?!|Next"},
    {"", "Ab\u200d. |\u200bNext?"},
};

INSTANTIATE_TEST_SUITE_P(English, Sentences, testing::ValuesIn(english));
INSTANTIATE_TEST_SUITE_P(Russian, Sentences, testing::ValuesIn(russian));
INSTANTIATE_TEST_SUITE_P(Chinese, Sentences, testing::ValuesIn(chinese));
INSTANTIATE_TEST_SUITE_P(Others, Sentences, testing::ValuesIn(others));

bool is_white(std::string_view s) { return trim(s).empty(); }

bool is_inside_word(std::string_view text, std::uint32_t bound) {
  std::uint32_t begin = 0;
  for (const auto& [end, is_word] : Boundaries().words(text)) {
    if (begin < bound && bound < end) return is_word;
    begin = end;
  }
  return false;
}

void expect_lawful(const std::string& text, const std::vector<Range>& found) {
  std::uint32_t end = 0;
  for (const Range& range : found) {
    ASSERT_LE(end, range.begin) << text;
    ASSERT_LT(range.begin, range.end) << text;
    EXPECT_EQ(trim(range.of(text)), range.of(text)) << text;
    EXPECT_TRUE(is_white(std::string_view(text).substr(end, range.begin - end))) << text;
    EXPECT_FALSE(is_inside_word(text, range.begin)) << text << " at " << range.begin;
    EXPECT_FALSE(is_inside_word(text, range.end)) << text << " at " << range.end;
    end = range.end;
  }
  EXPECT_TRUE(is_white(std::string_view(text).substr(end))) << text;
}

TEST(SentenceProperties, HoldForAnyText) {
  const std::vector<std::string> pieces = {
      ".",    ".",      ".",      "?",  "!",      "…",      "。",     "．", "？",     " ",  " ",    " ",     "\n",
      "\r\n", "\u00a0", "\u2029", "\"", "'",      "“",      "”",      "«",  "»",      "「", "」",   "(",     ")",
      "》",   "—",      "-",      ":",  ",",      "_",      "A",      "B",  "The",    "He", "Mr",   "No",    "U.S.",
      "x",    "word",   "Г",      "г",  "им",     "т",      "В",      "Он", "5",      "12", "2020", "会",    "的",
      "カ",   "א",      "ب",      "ა",  "\u0301", "\u200d", "\u200b", "👩",  "\u2024", "\\", "•",    "iPhone"};
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 16; i > 0; --i) text += pieces[random() % pieces.size()];
    for (const char* language : {"", "en", "ru", "de", "zh"}) expect_lawful(text, sentences(text, language));
  }
}

// Generous bounds: a rule that looks at the whole of a sentence at each of its points takes hours here.
TEST(SentenceProperties, TimeIsLinear) {
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (; times > 0; --times) text += piece;
    return text;
  };
  const std::vector<std::string> texts = {repeat("word ", 1'000'000),   repeat("w", 5'000'000),
                                          repeat(".", 1'000'000),       repeat("A. ", 1'000'000),
                                          repeat("т. ", 1'000'000),     repeat("2020 г. Мир ", 200'000),
                                          repeat("(", 500'000) + ".\n", repeat(")", 500'000) + repeat("\n", 500'000),
                                          repeat("? »", 300'000),       repeat("? (", 300'000),
                                          repeat("。「", 300'000),      repeat("Mr.\n", 500'000),
                                          repeat(".\u0301", 500'000),   repeat(" ", 5'000'000)};
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& text : texts) sentences(text, "ru");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

}  // namespace
}  // namespace text
