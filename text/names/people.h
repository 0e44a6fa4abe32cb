// Who is meant by this name, and how else is it spelled?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace text::names {

// All functions here take valid UTF-8 of any size, need no file and no set-up, and are safe from several threads. A
// first call costs microseconds: the table is a part of the program, sorted when that is built. What they return as
// std::string_view lasts as long as the program.

struct Office {
  std::string_view role;   // "president", "foreign minister"
  std::string_view place;  // "Kazakhstan", "United Nations"
  int from = 0;            // years, both counted in
  std::optional<int> to;   // none: the table knows of no end
};

struct Person {
  std::string_view name;  // as English news writes it, in full: "Kassym-Jomart Tokayev"
  std::vector<Office> offices;
};

// Everybody in the table who bears the name, in whichever script and spelling: a full name, or a surname alone. A
// spelling that the table has not, but whose key_of it has, counts when it is a full name or has five letters.
std::vector<Person> people_called(std::string_view name);

// The full name of the only one of them. Of several it is the one who held an office in `year`; none where `year` is
// missing or several did.
std::optional<std::string_view> person_of(std::string_view name, std::optional<int> year = {});

// Whether both are spellings of one person's name: both lead to the same person of the table (person_of), or neither
// leads to anybody and their keys agree.
bool same_person(std::string_view a, std::string_view b, std::optional<int> year = {});

// Every spelling that coverage may have for those whom `name` may mean, `name` itself first, none twice (normal_name).
// A full name gives full names in all scripts and, in Chinese, the surname by which news there goes on; a surname gives
// surnames, and the full name where the surname is one Chinese character. Who is not in the table gets the name in the
// other alphabet and its customary spellings there, by letters, never Chinese. At most max_variants.
std::vector<std::string> variants_of(std::string_view name);

inline constexpr std::size_t max_variants = 64;

}  // namespace text::names
