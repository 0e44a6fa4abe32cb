#include "corpus/wire/stated_credit.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(CreditLine, NamesAPhotographerAndAnAgency) {
  const struct {
    const char* line;
    const char* photographer;
    const char* agency;
  } rows[] = {
      {"Pell Andry", "Pell Andry", ""},
      {"Photo by Pell Andry", "Pell Andry", ""},
      {"Photo: Pell Andry / Orsel News", "Pell Andry", "Orsel News"},
      {"(Orsel News/Pell Andry)", "Pell Andry", "Orsel News"},  // the story's own agency
      {"Xinhua/Pell Andry", "Pell Andry", "Xinhua"},
      {"Pell Andry/TT", "Pell Andry", "TT"},
      {"AP Photo/Pell Andry", "Pell Andry", "AP"},
      {"© Reuters", "", "Reuters"},
      {"REUTERS/Pell Andry", "Pell Andry", "REUTERS"},
      {"Pell Andry via Reuters", "Pell Andry", "Reuters"},
      {"Pell Andry/AFP via Getty Images", "Pell Andry", "AFP"},
      {"Фото: Рада Ольм / ТАСС", "Рада Ольм", "ТАСС"},
      {"Credit: Pell Andry.", "Pell Andry", ""},
      {"新华社记者 谢环驰 摄", "谢环驰", "新华社"},
      {"孙妮瓦·克雷尔", "孙妮瓦·克雷尔", ""},
      {"Pell Andry | Orsel News", "Pell Andry", "Orsel News"},
      {"", "", ""},
      {"Photo:", "", ""},
      {"/", "/", ""},
  };
  for (const auto& row : rows) {
    const Credit credit = stated_credit(row.line, "Orsel News");
    EXPECT_EQ(credit.photographer, row.photographer) << row.line;
    EXPECT_EQ(credit.agency, row.agency) << row.line;
  }
}

TEST(CreditLine, IsAnAgencysBesideAByline) {
  const Credit both = stated_credits("Pell Andry", "Lake Pictures", "");
  EXPECT_EQ(both.photographer, "Pell Andry");
  EXPECT_EQ(both.agency, "Lake Pictures");
  const Credit alone = stated_credits("", "Lake Pictures", "");
  EXPECT_EQ(alone.photographer, "");
  EXPECT_EQ(alone.agency, "Lake Pictures");
  const Credit joined = stated_credits("Pell Andry/TT", "", "");
  EXPECT_EQ(joined.photographer, "Pell Andry");
  EXPECT_EQ(joined.agency, "TT");
}

TEST(CreditLine, EndsACaptionBehindALabel) {
  const struct {
    const char* caption;
    const char* credit;  // "" for none
  } rows[] = {
      {"The lock opens. Photo: Pell Andry/TT", "Photo: Pell Andry/TT"},
      {"The lock opens. Photo by Pell Andry", "Photo by Pell Andry"},
      {"Шлюз открыт. Фото: Рада Ольм", "Фото: Рада Ольм"},
      {"船闸开放。摄影：孙妮瓦", "摄影：孙妮瓦"},
      {"The lock | © Orsel News", "© Orsel News"},
      {"A book with the title Photo: A Life", ""},
      {"The lock opens. By night it shuts.", ""},
      {"Photo: Pell Andry", ""},
      {"The lock opens.", ""},
  };
  for (const auto& row : rows) {
    const std::string caption = row.caption;
    const std::size_t at = labelled_credit_at_end(caption);
    EXPECT_EQ(at == std::string::npos ? "" : caption.substr(at), row.credit) << caption;
  }
}

}  // namespace
}  // namespace corpus
