// What does the program know of people? The table that the build makes of text/names/people/*.tsv, in sorted arrays.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace text::names::table {

// A stretch of the table's one string.
struct Text {
  std::uint32_t begin;
  std::uint32_t bytes;
};

enum class Form : std::uint8_t { full, surname };

struct Spelling {
  Text text;
  Form form;
};

struct Office {
  std::uint16_t person;
  std::uint16_t role;   // of roles()
  std::uint16_t place;  // of places()
  std::int16_t from;    // years, both counted in
  std::int16_t to;      // still_in_office where the table knows of no end
};

inline constexpr std::int16_t still_in_office = 9999;

// In the order of the files. Stretches of spellings() and offices().
struct Person {
  Text name;
  std::uint32_t first_spelling, spellings;
  std::uint32_t first_office, offices;
};

// Sorted by the key's bytes; one key may have several rows.
struct NameKey {
  Text key;
  std::uint16_t person;
  Form form;
};

struct Key {
  Text key;
  std::uint16_t number;  // of a role or a place
};

std::string_view string_of(Text text);
std::span<const Person> people();
std::span<const Spelling> spellings();
std::span<const Office> offices();
std::span<const NameKey> by_normal_name();
std::span<const NameKey> by_key();  // key_of
std::span<const Text> roles();      // the first English title
std::span<const Text> places();     // the first English name
std::span<const Key> by_title();    // normal names
std::span<const Key> by_place();    // normal names

}  // namespace text::names::table
