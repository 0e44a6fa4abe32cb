// Who is in this article? Its people with their full names, offices and countries, and where they are named.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus {

enum class Gender : std::uint8_t { unknown, male, female };

struct Office {
  std::string role;          // in lower case: president
  std::uint16_t nation = 0;  // as in WordEntry

  bool operator==(const Office&) const = default;
};

struct Person {
  std::string name;                // the fullest that the article gives
  std::vector<std::string> words;  // of the name, in lower case, Cyrillic ones without the endings of cases
  Gender gender = Gender::unknown;
  std::vector<Office> offices;
  std::uint32_t named = 0;  // how often
};

// A name where it stands.
struct Mention {
  std::uint32_t at;  // its first byte
  std::uint32_t person;
};

// A run of capitalised words, parted into what it says.
struct NameRun {
  Span items;  // all of it
  Span name;   // without titles, offices and countries; may be empty
  Gender gender = Gender::unknown;
  Office office;  // role "" where none is told
  bool has_title = false;
};

// The runs of names in `span`, ascending.
std::vector<NameRun> name_runs(std::string_view text, const std::vector<Item>& items, Span span);

class People {
 public:
  // Reads the names of a section. Call for each section in the text's order, then `settle`.
  void read(std::string_view text, const std::vector<Item>& items);
  void settle();

  const std::vector<Person>& all() const { return people_; }
  const std::vector<Mention>& mentions() const { return mentions_; }

  // The person whom `words` (lower case) name at `at`: with just these words in the name, named most lately before
  // `at`, else first behind it.
  std::optional<std::uint32_t> find(std::vector<std::string> words, std::uint32_t at) const;

 private:
  struct Naming {
    std::uint32_t at;
    std::vector<std::string> words;
    std::string written;
    Gender gender;
    Office office;
    bool has_title;
  };

  std::vector<Naming> namings_;
  std::vector<Person> people_;
  std::vector<Mention> mentions_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
};

}  // namespace corpus
