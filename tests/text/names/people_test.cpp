#include "text/names/people.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace text::names {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

struct Row {
  std::string person;  // "" for nobody, or more than one
  std::vector<std::string> spellings;
};

TEST(PersonOf, IsOneInEverySpelling) {
  const std::vector<Row> rows = {
      {"Kassym-Jomart Tokayev",
       {"Kassym-Jomart Tokayev", "kassym jomart tokayev", "KASSYM-JOMART TOKAYEV", "Tokayev", "Tokaev", "Токаев",
        "Тоқаев", "Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев", "托卡耶夫", "卡瑟姆若马尔特·托卡耶夫"}},
      {"Xi Jinping", {"Xi Jinping", "习近平", "Си Цзиньпин", "Xi", "XI JINPING"}},
      {"Shavkat Mirziyoyev",
       {"Mirziyoyev", "Mirziyoev", "Мирзиёев", "Мирзиеев", "Shavkat Mirziyoev", "Шавкат Мирзиёев", "米尔济约耶夫"}},
      {"Vladimir Putin", {"Putin", "Путин", "普京", "Vladimir V. Putin", "弗拉基米尔·普京"}},
      {"Emomali Rahmon", {"Emomali Rahmon", "Rakhmon", "Рахмон", "Раҳмон", "拉赫蒙", "Emomali Rahmonov"}},
      {"Volodymyr Zelensky", {"Zelensky", "Zelenskyy", "Zelenskiy", "Зеленский", "Зеленський", "泽连斯基"}},
      {"", {"", " ", "-", "Idra Morvane", "1", "…", "Berdimuhamedov", "Li", "Ivanov"}},
  };
  for (const Row& row : rows)
    for (const std::string& spelling : row.spellings)
      EXPECT_EQ(person_of(spelling).value_or(""), row.person) << spelling;
}

// Spellings that the table has not, but whose keys it has.
TEST(PersonOf, KnowsASpellingByItsKey) {
  EXPECT_EQ(person_of("Kasym-Jomart Tokaev"), "Kassym-Jomart Tokayev");
  EXPECT_EQ(person_of("Sooronbaj Jeenbekov"), "Sooronbay Jeenbekov");
  EXPECT_EQ(person_of("Dmitrij Medvedev"), "Dmitry Medvedev");
  EXPECT_EQ(person_of("Nazarbayeff"), std::nullopt);
}

TEST(PersonOf, TellsBearersOfOneSurnameApartByTheYear) {
  EXPECT_EQ(person_of("Berdimuhamedov"), std::nullopt);
  EXPECT_EQ(person_of("Berdimuhamedov", 2015), "Gurbanguly Berdimuhamedov");
  EXPECT_EQ(person_of("Бердымухамедов", 2024), "Serdar Berdimuhamedov");
  EXPECT_EQ(person_of("Berdimuhamedov", 2022), std::nullopt);  // the year of the change
  EXPECT_EQ(person_of("Japarov", 2019), std::nullopt);
  EXPECT_EQ(person_of("Sadyr Japarov"), "Sadyr Japarov");
  EXPECT_EQ(person_of("Tokayev", 1950), "Kassym-Jomart Tokayev") << "a surname of one person needs no year";
}

TEST(PeopleCalled, AreAllBearersWithTheirOffices) {
  const auto people = people_called("Berdimuhamedov");
  ASSERT_THAT(people, SizeIs(2));
  EXPECT_EQ(people[0].name, "Gurbanguly Berdimuhamedov");
  ASSERT_THAT(people[0].offices, SizeIs(1));
  EXPECT_EQ(people[0].offices[0].role, "president");
  EXPECT_EQ(people[0].offices[0].place, "Turkmenistan");
  EXPECT_EQ(people[0].offices[0].from, 2006);
  EXPECT_EQ(people[0].offices[0].to, 2022);
  EXPECT_EQ(people[1].offices[0].to, std::nullopt);
  EXPECT_THAT(people_called("Idra Morvane"), IsEmpty());
}

TEST(SamePerson, HoldsAcrossScripts) {
  EXPECT_TRUE(same_person("Tokayev", "托卡耶夫"));
  EXPECT_TRUE(same_person("Kassym-Jomart Tokayev", "Тоқаев"));
  EXPECT_TRUE(same_person("Xi", "习近平"));
  EXPECT_FALSE(same_person("Tokayev", "Nazarbayev"));
  EXPECT_FALSE(same_person("Li Qiang", "Li Keqiang"));
  EXPECT_FALSE(same_person("Japarov", "Sadyr Japarov")) << "two prime ministers have that name";
  EXPECT_TRUE(same_person("Бердымухамедов", "Serdar Berdimuhamedov", 2024));
  EXPECT_FALSE(same_person("Tokayev", "Idra Morvane"));
}

TEST(SamePerson, GoesByTheKeyForThoseInNoTable) {
  EXPECT_TRUE(same_person("Пётр Щербаков", "Pyotr Shcherbakov"));
  EXPECT_TRUE(same_person("Idra Morvane", "idra MORVANE"));
  EXPECT_FALSE(same_person("Anna Kuznetsova", "Anna Kuznetsov"));
  EXPECT_FALSE(same_person("", ""));
}

TEST(VariantsOf, AFullNameAreFullNames) {
  const auto variants = variants_of("Kassym-Jomart Tokayev");
  EXPECT_EQ(variants.front(), "Kassym-Jomart Tokayev");
  EXPECT_THAT(variants, AllOf(Contains("Kasym-Zhomart Tokaev"), Contains("Касым-Жомарт Токаев"),
                              Contains("Қасым-Жомарт Тоқаев"), Contains("卡瑟姆若马尔特·托卡耶夫")));
  EXPECT_THAT(variants, Contains("托卡耶夫")) << "Chinese news names guests by surname alone";
  EXPECT_THAT(variants, Not(Contains("Токаев")));
}

TEST(VariantsOf, ASurnameAreSurnames) {
  const auto variants = variants_of("Tokaev");
  EXPECT_EQ(variants.front(), "Tokaev");
  EXPECT_THAT(variants, AllOf(Contains("Tokayev"), Contains("Токаев"), Contains("Тоқаев"), Contains("托卡耶夫")));
  EXPECT_THAT(variants, Each(Not(HasSubstr(" "))));
}

TEST(VariantsOf, AChineseSurnameAreWholeNamesInChinese) {
  EXPECT_THAT(variants_of("Xi"), UnorderedElementsAre("Xi", "Си", "习近平", "習近平"));
  EXPECT_THAT(variants_of("Xi Jinping"), UnorderedElementsAre("Xi Jinping", "Си Цзиньпин", "习近平", "習近平"));
  EXPECT_THAT(variants_of("Li"), AllOf(Contains("李强"), Contains("李克强"), Contains("Ли")));
  EXPECT_THAT(variants_of("李强"), AllOf(Contains("Li Qiang"), Not(Contains("李克强"))));
}

TEST(VariantsOf, ANameThatEndsNotInTheSurname) {
  EXPECT_THAT(variants_of("Prabowo"), AllOf(Contains("Прабово"), Contains("普拉博沃"), Not(Contains("苏比安托"))));
  EXPECT_THAT(variants_of("Abiy"), AllOf(Contains("Абий"), Not(Contains("Ахмед"))));
  EXPECT_THAT(variants_of("Mohammed bin Salman"), AllOf(Contains("Мухаммед бен Сальман"), Not(Contains("萨勒曼"))));
  EXPECT_THAT(variants_of("von der Leyen"), AllOf(Contains("фон дер Ляйен"), Contains("冯德莱恩")));
}

TEST(VariantsOf, SomebodyInNoTableGoByLetters) {
  EXPECT_THAT(variants_of("Щербаков"), AllOf(Contains("Shcherbakov"), Not(Contains("Skhcherbakov"))));
  EXPECT_THAT(variants_of("Yerlan Alimbayev"), AllOf(Contains("Yerlan Alimbaev"), Contains("Ерлан Алимбаев")));
  EXPECT_THAT(variants_of("Zhao Minghua"), Contains("Чжао Минхуа"));
  EXPECT_THAT(variants_of("Чжао Минхуа"), Contains("Zhao Minghua"));
  EXPECT_THAT(variants_of("陈小红"), ElementsAre("陈小红"));
}

TEST(VariantsOf, WhatIsNoNameAreItself) {
  for (const char* name : {"", " ", "-", "42", "!?", "·"}) EXPECT_THAT(variants_of(name), ElementsAre(name));
}

TEST(Names, MayBeOfAnySize) {
  for (const char* piece : {"a", "zh", "Токаев ", "习", "ё", "Xi ", "q-", "yey", "α", " "}) {
    std::string name;
    while (name.size() < 1'000'000) name += piece;
    EXPECT_EQ(person_of(name), std::nullopt);
    EXPECT_THAT(variants_of(name), ElementsAre(name));
    EXPECT_FALSE(same_person(name, "Xi Jinping"));
  }
}

}  // namespace
}  // namespace text::names
