#include "text/names/office_holders.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace text::names {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WhoHeld, AnOfficeInAYear) {
  struct Row {
    const char* role;
    const char* place;
    int year;
    std::vector<std::string_view> names;
  };
  const std::vector<Row> rows = {
      {"president", "Kazakhstan", 2025, {"Kassym-Jomart Tokayev"}},
      {"President", "Kazakh", 2010, {"Nursultan Nazarbayev"}},
      {"president", "the Republic of Kazakhstan", 2019, {"Nursultan Nazarbayev", "Kassym-Jomart Tokayev"}},
      {"президент", "Казахстана", 2025, {"Kassym-Jomart Tokayev"}},
      {"президент", "Киргизии", 2025, {"Sadyr Japarov"}},
      {"总统", "乌兹别克斯坦", 2025, {"Shavkat Mirziyoyev"}},
      {"head of state", "Turkmenistan", 2025, {"Serdar Berdimuhamedov"}},
      {"prime minister", "Russia's", 2021, {"Mikhail Mishustin"}},
      {"premier", "Chinese", 2024, {"Li Qiang"}},
      {"secretary-general", "UN", 2025, {"António Guterres"}},
      {"president", "nowhere", 2025, {}},
      {"keeper of the lake", "Kazakhstan", 2025, {}},
      {"president", "Kazakhstan", 1890, {}},
      {"", "", 2025, {}},
  };
  for (const Row& row : rows) EXPECT_EQ(who_held(row.role, row.place, row.year), row.names) << row.role << row.place;
}

TEST(TitleHolders, OfOnePhrase) {
  for (const char* phrase : {"the Kazakh president", "Kazakh President", "President of Kazakhstan",
                             "the president of the Republic of Kazakhstan", "Kazakhstan's president",
                             "президент Казахстана", "президент Республики Казахстан", "哈萨克斯坦总统"})
    EXPECT_THAT(title_holders(phrase, 2025), ElementsAre("Kassym-Jomart Tokayev")) << phrase;
  EXPECT_THAT(title_holders("UN secretary-general", 2010), ElementsAre("Ban Ki-moon"));
  EXPECT_THAT(title_holders("中国国家主席", 2025), ElementsAre("Xi Jinping"));
  EXPECT_THAT(title_holders("俄罗斯外长", 2025), ElementsAre("Sergei Lavrov"));
}

TEST(TitleHolders, OfWhatIsNoTitleAreNone) {
  for (const char* phrase : {"", "the", "the president", "Kazakhstan", "总统", "of of of", "the lake of Kazakhstan"})
    EXPECT_THAT(title_holders(phrase, 2025), IsEmpty()) << phrase;
  EXPECT_THAT(title_holders(std::string(1'000'000, 'a'), 2025), IsEmpty());
}

}  // namespace
}  // namespace text::names
