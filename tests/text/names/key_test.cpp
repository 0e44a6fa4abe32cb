#include "text/names/key.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace text::names {
namespace {

TEST(Key, IsOneForTheSpellingsOfOneName) {
  const std::vector<std::vector<std::string>> rows = {
      {"Sergei Alekseyev", "Sergey Alekseev", "Sergej Alexeyev", "Сергей Алексеев"},
      {"Yerlan Akhmetov", "Erlan Ahmetov", "Ерлан Ахметов"},
      {"Dmitry Shcherbakov", "Dmitri Shcherbakov", "Дмитрий Щербаков"},
      {"Alexander Volsky", "Aleksandr Volskiy", "Aleksandr Volskii", "Александр Вольский"},
      {"Muhammad Qodiri", "Mukhammad Kodiri", "Muhamad Qodirī"},
      {"Kim Jong Soo", "Kim Jong-soo", "KIM JONGSOO"},
      {"Zhanat Dzhumabayev", "Janat Jumabaev"},
      {"Mariya Petrova", "Maria Petrova", "Мария Петрова"},
      {"Wang Xiaohong", "Wang Xiao Hong", "Ван Сяохун"},
      {"Γιώργος Ανδρεάδης", "Giórgos Andreádis"},
  };
  for (const auto& row : rows)
    for (const std::string& spelling : row) EXPECT_EQ(key_of(spelling), key_of(row[0])) << spelling;
}

TEST(Key, KeepsPeopleApart) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Ivanov", "Ivanova"},       {"Li Qiang", "Li Keqiang"}, {"Li Jun", "Li Yun"},         {"Wang Zhi", "Wang Ji"},
      {"Wang Yi", "Wang Qi"},      {"Zhang Ye", "Zhang E"},    {"Wang En", "Wan Gen"},       {"Ivan Petrov", "Petrov"},
      {"Anna Lind", "Hanna Lind"}, {"Lee Na", "Leena"},        {"Olga Orlova", "Olga Orlov"}};
  for (const auto& [one, other] : rows) EXPECT_NE(key_of(one), key_of(other)) << one << " / " << other;
}

TEST(Key, OfNoLettersIsEmpty) {
  for (const char* name : {"", " ", "-", "·", " , "}) EXPECT_EQ(key_of(name), "");
}

}  // namespace
}  // namespace text::names
