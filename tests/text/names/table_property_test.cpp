// Is the table of people sound? Each row leads back to its person, in letters of the script it claims.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "text/names/key.h"
#include "text/names/normal_name.h"
#include "text/names/office_holders.h"
#include "text/names/people.h"
#include "text/names/people_file.h"
#include "text/names/table.h"

namespace text::names {
namespace {

using testing::Contains;

std::vector<std::string_view> called(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Person& person : people_called(name)) names.push_back(person.name);
  return names;
}

template <typename Visit>
void for_each_spelling(Visit visit) {
  for (const table::Person& person : table::people())
    for (const table::Spelling& s : table::spellings().subspan(person.first_spelling, person.spellings))
      visit(table::string_of(person.name), table::string_of(s.text), s.form);
}

TEST(Table, HoldsManyPeople) {
  EXPECT_GE(table::people().size(), 2000u);
  RecordProperty("people", static_cast<int>(table::people().size()));
  RecordProperty("spellings", static_cast<int>(table::spellings().size()));
}

TEST(Table, LeadsFromEverySpellingToItsPerson) {
  for_each_spelling([](std::string_view person, std::string_view spelling, table::Form) {
    EXPECT_THAT(called(spelling), Contains(person)) << spelling;
  });
}

TEST(Table, HasNoFullNameOfTwoPeople) {
  for_each_spelling([](std::string_view person, std::string_view spelling, table::Form form) {
    if (form != table::Form::full) return;
    EXPECT_EQ(person_of(spelling), person) << spelling;
  });
}

TEST(Table, IsSorted) {
  for (const auto rows : {table::by_normal_name(), table::by_key()})
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return table::string_of(a.key) < table::string_of(b.key);
    }));
  for (const auto rows : {table::by_title(), table::by_place()})
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return table::string_of(a.key) < table::string_of(b.key);
    }));
}

TEST(Table, HasItsKeysAsTheProgramMakesThem) {
  std::set<std::string> normal, keys;
  for (const table::NameKey& row : table::by_normal_name()) normal.emplace(table::string_of(row.key));
  for (const table::NameKey& row : table::by_key()) keys.emplace(table::string_of(row.key));
  for_each_spelling([&](std::string_view, std::string_view spelling, table::Form) {
    EXPECT_TRUE(normal.contains(normal_name(spelling))) << spelling;
    if (script_of(spelling) == Script::han) return;
    EXPECT_TRUE(keys.contains(key_of(spelling))) << spelling;
  });
}

// A Latin letter in a Cyrillic word looks right and is never found.
TEST(Table, MixesNoScripts) {
  for_each_spelling([](std::string_view, std::string_view spelling, table::Form) {
    const Script script = script_of(spelling);
    EXPECT_NE(script, Script::other) << spelling;
    for (std::size_t at = 0; at < spelling.size(); ++at) {
      if ((static_cast<unsigned char>(spelling[at]) & 0xC0) == 0x80) continue;
      const std::string_view rest = spelling.substr(at, spelling.find_first_of(" -", at) - at);
      if (rest.find_first_not_of("IVX") == std::string_view::npos) continue;  // the number of a king
      const Script letter = script_of(rest);
      EXPECT_TRUE(letter == Script::other || letter == script) << spelling;
    }
    EXPECT_EQ(spelling.find_first_of("{}|;\t"), std::string_view::npos) << spelling;
  });
}

TEST(Table, HasOfficesInOrder) {
  for (const table::Person& person : table::people()) {
    const auto offices = table::offices().subspan(person.first_office, person.offices);
    EXPECT_FALSE(offices.empty()) << table::string_of(person.name);
    for (const table::Office& office : offices)
      EXPECT_THAT(who_held(table::string_of(table::roles()[office.role]),
                           table::string_of(table::places()[office.place]), office.from),
                  Contains(table::string_of(person.name)));
  }
}

TEST(Variants, AreSymmetric) {
  for (const table::Person& person : table::people()) {
    const auto spellings = table::spellings().subspan(person.first_spelling, person.spellings);
    for (const table::Spelling& a : spellings) {
      const auto variants = variants_of(table::string_of(a.text));
      EXPECT_EQ(variants.front(), table::string_of(a.text));
      std::set<std::string> normal;
      for (const std::string& variant : variants)
        EXPECT_TRUE(normal.insert(normal_name(variant)).second) << variant << " twice";
      for (const table::Spelling& b : spellings) {
        if (a.form != b.form || variants.size() == max_variants) continue;
        EXPECT_TRUE(normal.contains(normal_name(table::string_of(b.text))))
            << table::string_of(b.text) << " is no variant of " << table::string_of(a.text);
      }
    }
  }
}

}  // namespace
}  // namespace text::names
