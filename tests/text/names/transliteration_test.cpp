#include "text/names/transliteration.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "text/names/pinyin.h"

namespace text::names {
namespace {

using testing::Contains;
using testing::IsEmpty;

TEST(InLatin, IsAsThePressHasIt) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Юрий Щербаков", "Yury Shcherbakov"},
      {"Дмитрий Зеленский", "Dmitry Zelensky"},
      {"Мирзиёев", "Mirziyoyev"},
      {"Горбачёв", "Gorbachev"},
      {"Ельцин", "Yeltsin"},
      {"Кудрявцев-Ильин", "Kudryavtsev-Ilin"},
      {"Мария Хохлова", "Maria Khokhlova"},
      {"Тоқаев", "Tokayev"},
      {"Олексій Гончарук", "Oleksiy Honcharuk"},
      {"Си Цзиньпин", "Xi Jinping"},
      {"и\u0306од", "yod"},
      {"Γιώργος Παπανδρέου", "Giorgos Papandreou"},
      {"Ευάγγελος", "Evaggelos"},
      {"მამუკა", "Mamuka"},
      {"Նիկոլ", "Nikol"},
      {"Smith", "Smith"},
      {"习近平", "习近平"},
      {"", ""},
  };
  for (const auto& [written, latin] : rows) EXPECT_EQ(in_latin(written), latin) << written;
}

TEST(InCyrillic, IsLikelyFirst) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Yury Shcherbakov", "Юрий Щербаков"},
      {"Zelensky", "Зеленский"},
      {"Akhmetov", "Ахметов"},
      {"Alimbayev", "Алимбаев"},
      {"Wang Xiaohong", "Ван Сяохун"},
      {"Li Chang'an", "Ли Чанъань"},
      {"Xi'an", "Ксиан"},
  };
  for (const auto& [latin, cyrillic] : rows) {
    ASSERT_FALSE(in_cyrillic(latin).empty()) << latin;
    EXPECT_EQ(in_cyrillic(latin).front(), cyrillic) << latin;
  }
  EXPECT_THAT(in_cyrillic("Elena"), Contains("Елена"));
  for (const char* none : {"", "习近平", "Путин", "42"}) EXPECT_THAT(in_cyrillic(none), IsEmpty()) << none;
}

TEST(OtherLatin, ChangesOnlyTheSoundItMeans) {
  EXPECT_THAT(other_latin("Tokayev"), Contains("Tokaev"));
  EXPECT_THAT(other_latin("Tokaev"), Contains("Tokayev"));
  EXPECT_THAT(other_latin("Zhaparov"), Contains("Japarov"));
  EXPECT_THAT(other_latin("Ahmetov"), Contains("Akhmetov"));
  for (const std::string& other : other_latin("Shcherbakov")) EXPECT_EQ(other.find("khc"), std::string::npos) << other;
  EXPECT_THAT(other_latin("Li Jun"), IsEmpty());
}

TEST(Pinyin, GoesToPalladiusAndBack) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Xi Jinping", "Си Цзиньпин"},   {"Li Keqiang", "Ли Кэцян"},    {"Wang Yi", "Ван И"},
      {"Qin Gang", "Цинь Ган"},        {"Zhang Ming", "Чжан Мин"},    {"Zhao Leji", "Чжао Лэцзи"},
      {"Hu Jintao", "Ху Цзиньтао"},    {"Peng Liyuan", "Пэн Лиюань"}, {"Zhu Rongji", "Чжу Жунцзи"},
      {"Yang Jiechi", "Ян Цзечи"},     {"Han Zheng", "Хань Чжэн"},    {"Hua Chunying", "Хуа Чуньин"},
      {"Ding Xuexiang", "Дин Сюэсян"}, {"Zeng Peiyan", "Цзэн Пэйянь"}};
  for (const auto& [pinyin, palladius] : rows) {
    EXPECT_EQ(palladius_from_pinyin(pinyin), palladius) << pinyin;
    EXPECT_EQ(pinyin_from_palladius(palladius), pinyin) << palladius;
  }
  for (const char* other : {"Ivanov", "Sergei Ivanov", "Xi", "", "Li Qiang Wang Yi", "Angela Merkel"})
    EXPECT_EQ(palladius_from_pinyin(other), "") << other;
}

}  // namespace
}  // namespace text::names
