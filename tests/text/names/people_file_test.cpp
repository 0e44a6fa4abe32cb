#include "text/names/people_file.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace text::names {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class PeopleFile : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path written(std::string_view text) const {
    std::ofstream(folder_ / "some.tsv") << text;
    return folder_ / "some.tsv";
  }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(PeopleFile, HasCellsAndParts) {
  const auto lines =
      read_table(written("# name\n\nIdra Morvane\tpresident VD 2019- ; foreign-minister VD 2001-2003\n"));
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].where, "some.tsv:3");
  ASSERT_THAT(lines[0].cells, SizeIs(2));
  EXPECT_THAT(lines[0].cells[1], ElementsAre("president VD 2019-", "foreign-minister VD 2001-2003"));
}

TEST_F(PeopleFile, HasNoEmptyParts) {
  EXPECT_THROW(read_table(written("Idra Morvane\t\n")), std::runtime_error);
  EXPECT_THROW(read_table(written("Idra Morvane\ta;\n")), std::runtime_error);
  EXPECT_THROW(read_table(folder_ / "none.tsv"), std::runtime_error);
}

TEST(WrittenNames, ShowTheirSurname) {
  struct Row {
    const char* written;
    const char* text;
    const char* surname;
    bool is_full;
  };
  for (const Row& row :
       {Row{"Idra Morvane", "Idra Morvane", "Morvane", true}, Row{"{Xi} Jinping", "Xi Jinping", "Xi", true},
        Row{"Ursula {von der Leyen}", "Ursula von der Leyen", "von der Leyen", true},
        Row{"{习}近平", "习近平", "习", true}, Row{"托卡耶夫", "托卡耶夫", "托卡耶夫", false},
        Row{"弗拉基米尔·普京", "弗拉基米尔·普京", "普京", true}}) {
    const WrittenName name = parse_name(row.written);
    EXPECT_EQ(name.text, row.text);
    EXPECT_EQ(name.surname, row.surname);
    EXPECT_EQ(name.is_full, row.is_full) << row.written;
  }
  EXPECT_EQ(parse_name("Абий Ахмед", SurnamePlace::first).surname, "Абий");
  EXPECT_EQ(parse_name("King Charles III").surname, "");
  EXPECT_THROW(parse_name("{Xi Jinping"), std::runtime_error);
}

}  // namespace
}  // namespace text::names
