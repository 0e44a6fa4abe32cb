#include "corpus/wire/credit.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(Credit, EndsACaption) {
  const struct {
    const char* text;
    const char* agency;  // of the story
    const char* found;   // "words|agency|photographer"
  } rows[] = {
      {"They shake hands. (Xinhua/Yin Bogu)", "", "They shake hands.|Xinhua|Yin Bogu"},
      {"They shake hands. (Xinhua/Yin Bogu) \n", "", "They shake hands.|Xinhua|Yin Bogu"},
      {"They shake hands (Xinhua/Yin Bogu)", "", "They shake hands|Xinhua|Yin Bogu"},
      {"They shake hands. (Lake Wire/Ann Bo and Cy Do)", "", "They shake hands.|Lake Wire|Ann Bo and Cy Do"},
      {"They shake hands. (Xinhua)", "", "They shake hands.|Xinhua|"},
      {"They shake hands. (Lake Wire)", "Lake Wire", "They shake hands.|Lake Wire|"},
      {"They shake hands. (Photo by Ann Bo/Xinhua)", "", "They shake hands.|Xinhua|Ann Bo"},
      {"“We agreed.” (Lake Wire/Ann Bo)", "", "“We agreed.”|Lake Wire|Ann Bo"},
      {"Они жмут руки. (Синьхуа/Инь Богу)", "", "Они жмут руки.|Синьхуа|Инь Богу"},
      {"合影。（新华社记者 谢环驰 摄）", "", "合影。|新华社|谢环驰"},
      {"合影。（新华社记者谢环驰摄）", "", "合影。|新华社|谢环驰"},
      {"合影。（Lake Wire/林知远摄）", "", "合影。|Lake Wire|林知远"},
      {"合影。（新华社）", "", "合影。|新华社|"},
      {"合影。（新华社发（谢环驰摄））", "", "none"},
      // each agency's
      {"They wave. (AP Photo/Ann Bo)", "", "They wave.|AP|Ann Bo"},
      {"They wave. (AP Photo)", "", "They wave.|AP|"},
      {"They wave. (Ann Bo/AP via Lake Wire)", "", "They wave.|AP|Ann Bo"},
      {"They wave. (Ann Bo/Pool Photo via AP)", "", "They wave.|AP|Ann Bo, Pool Photo"},
      {"They wave, June 17, 2025. REUTERS/Ann Bo", "", "They wave, June 17, 2025.|REUTERS|Ann Bo"},
      {"They wave REUTERS/Ann Bo/Pool", "", "They wave|REUTERS|Ann Bo"},
      {"They wave. Lake Office/Handout via REUTERS", "", "They wave.|REUTERS|Lake Office"},
      {"They wave. Sputnik/Ann Bo/Pool via REUTERS", "", "They wave.|Sputnik|Ann Bo"},
      {"They wave. (Photo by Ann Bo / AFP)", "", "They wave.|AFP|Ann Bo"},
      {"They wave. (Photo by Ann Bo / POOL / AFP)", "", "They wave.|AFP|Ann Bo"},
      {"They wave. (Ann Bo/AFP via Getty Images)", "", "They wave.|AFP|Ann Bo"},
      {"They wave. (Photo by Ann Bo/Getty Images)", "", "They wave.|Getty Images|Ann Bo"},
      {"They wave. © Ann Bo/TASS", "", "They wave.|TASS|Ann Bo"},
      {"They wave. © Sputnik / Ann Bo", "", "They wave.|Sputnik|Ann Bo"},
      {"They wave © AFP 2025 / Ann Bo", "", "They wave|AFP|Ann Bo"},
      {"They wave. [Ann Bo - Anadolu Agency]", "", "They wave.|Anadolu Agency|Ann Bo"},
      {"They wave. (dpa/Ann Bo)", "", "They wave.|dpa|Ann Bo"},
      {"They wave. (Kyodo)", "", "They wave.|Kyodo|"},
      {"They wave. Photo: Ann Bo/Kazinform", "", "They wave.|Kazinform|Ann Bo"},
      {"Они машут. Фото: Казинформ", "", "Они машут.|Казинформ|"},
      {"They wave. Photo: Ann Bo, TASS", "", "They wave.|TASS|Ann Bo"},
      {"They wave. (Ann Bo, TASS)", "", "They wave.|TASS|Ann Bo"},
      {"They wave. (Ann Bo, Cy Do)", "", "none"},
      {"They wave. (Photo by Ann Bo)", "", "They wave.||Ann Bo"},
      {"他们合影。新华社记者 谢环驰 摄", "", "none"},  // without brackets nothing says where the words end
      // no credits
      {"They said it to [the] press. [Lake Wire/Ann Bo]", "", "none"},
      {"The AFP/Getty deal was signed", "", "none"},
      {"He works for Reuters/Lake", "", "none"},
      {"The ratio is a/b", "", "none"},
      {"They shake hands. (Lake Wire)", "", "none"},
      {"members of the organization (SCO)", "", "none"},
      {"at 100 km per hour. (100 km/h)", "", "none"},
      {"he said. (He did not say/write more.)", "", "none"},
      {"a bracket (unclosed/Name", "", "none"},
      {"(Xinhua/Yin Bogu) comes first", "", "none"},
      {"", "", "none"},
  };
  for (const auto& row : rows) {
    const std::string text = row.text;
    const auto found = credit_at_end(text, row.agency);
    std::string words = found ? text.substr(0, found->range.begin) : "";
    while (words.ends_with(' ')) words.pop_back();
    EXPECT_EQ(found ? words + '|' + found->credit.agency + '|' + found->credit.photographer : "none", row.found)
        << text;
  }
}

TEST(Credit, IsFoundBetweenCaptions) {
  const auto found = find_credits(
      "One (of two). (Xinhua/Yin Bogu) Two goes on (Xinhua/Ding Lin) Three (SCO) and (others/more) end. (Xinhua)",
      "Xinhua");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].credit.photographer, "Yin Bogu");
  EXPECT_EQ(found[1].credit.photographer, "Ding Lin");
  EXPECT_EQ(found[2].credit.photographer, "");
}

TEST(Credit, IsFoundInLinearTime) {
  const std::string brackets(5'000'000, '(');
  EXPECT_TRUE(find_credits(brackets, "Xinhua").empty());
  EXPECT_FALSE(credit_at_end(brackets + ')', "Xinhua"));
}

}  // namespace
}  // namespace corpus
