// Makes the table's source file: compile_table OUT ROLES PLACES PEOPLE… What is wrong with a file ends it, with the
// line.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/code_points.h"
#include "text/names/key.h"
#include "text/names/normal_name.h"
#include "text/names/people_file.h"
#include "text/names/table.h"

namespace text::names {
namespace {

class Pool {
 public:
  table::Text add(const std::string& s) {
    const auto [found, is_new] = known_.try_emplace(s, static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) bytes_ += s;
    return {found->second, static_cast<std::uint32_t>(s.size())};
  }

  // One literal a stretch: compilers bound the length of one.
  void write(std::ostream& out) const {
    out << "constexpr char bytes[] =";
    bool is_new = true;
    std::size_t in_line = 0;
    for (const char c : bytes_) {
      if (is_new) out << "\n    \"";
      is_new = ++in_line == 80;
      if (is_new) in_line = 0;
      static const char* digits = "01234567";
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x80 || byte < 0x20 || c == '"' || c == '\\' || c == '?')
        out << '\\' << digits[byte >> 6] << digits[(byte >> 3) & 7] << digits[byte & 7];
      else
        out << c;
      if (is_new) out << '"';
    }
    out << (is_new ? ";\n" : "\";\n");
  }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

struct Named {
  std::string key;
  std::uint16_t number;
  table::Form form;
  auto operator<=>(const Named&) const = default;
};

// Roles and places: an id, then cells of names under which each is found.
struct Vocabulary {
  std::map<std::string, std::uint16_t> numbers;
  std::vector<std::string> first_names;
  std::set<Named> keys;

  explicit Vocabulary(const std::filesystem::path& path) {
    for (const TableLine& line : read_table(path)) {
      const auto number = static_cast<std::uint16_t>(first_names.size());
      if (line.cells.size() < 2) throw std::runtime_error(line.where + ": no names");
      if (!numbers.emplace(line.cells[0][0], number).second) throw std::runtime_error(line.where + ": known already");
      first_names.push_back(line.cells[1][0]);
      for (std::size_t cell = 1; cell < line.cells.size(); ++cell)
        for (const std::string& name : line.cells[cell]) keys.insert({normal_name(name), number, table::Form::full});
    }
  }

  std::uint16_t number_of(const std::string& id) const {
    const auto found = numbers.find(id);
    if (found == numbers.end()) throw std::runtime_error("nothing is called " + id);
    return found->second;
  }
};

std::int16_t year_of(std::string_view digits) {
  std::int16_t year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (error != std::errc() || end != digits.data() + digits.size() || year < 1900 || year > 2100)
    throw std::runtime_error("no year: " + std::string(digits));
  return year;
}

// "president KZ 2019-", "prime-minister KZ 1999-2002", "foreign-minister KZ 2003".
table::Office office_of(const std::string& written, const Vocabulary& roles, const Vocabulary& places) {
  const std::size_t first = written.find(' ');
  const std::size_t second = written.find(' ', first + 1);
  if (first == std::string::npos || second == std::string::npos) throw std::runtime_error("no office: " + written);
  table::Office office{};
  office.role = roles.number_of(written.substr(0, first));
  office.place = places.number_of(written.substr(first + 1, second - first - 1));
  const std::string years = written.substr(second + 1);
  const std::size_t dash = years.find('-');
  office.from = year_of(std::string_view(years).substr(0, dash));
  office.to = dash == std::string::npos  ? office.from
              : dash + 1 == years.size() ? table::still_in_office
                                         : year_of(std::string_view(years).substr(dash + 1));
  if (office.to < office.from) throw std::runtime_error("ends before it begins: " + written);
  return office;
}

struct Spelled {
  std::string text;
  table::Form form;
};

class People {
 public:
  People(const Vocabulary& roles, const Vocabulary& places) : roles_(roles), places_(places) {}

  void add(const TableLine& line) {
    if (line.cells.size() < 2 || line.cells.size() > 3) throw std::runtime_error("two or three cells are a person");
    if (line.cells[0].size() != 1) throw std::runtime_error("one name is the first cell");
    const auto number = static_cast<std::uint16_t>(people_.size());
    Row& row = people_.emplace_back();
    const WrittenName first = parse_name(line.cells[0][0]);
    row.name = first.text;
    row.own_surname = first.surname;
    if (!names_.insert(normal_name(row.name)).second) throw std::runtime_error("a second " + row.name);
    const bool is_surname_first = first.text.starts_with(first.surname + " ");
    const auto place = is_surname_first ? SurnamePlace::first : SurnamePlace::last;
    std::vector<WrittenName> written = {first};
    if (line.cells.size() == 3)
      for (const std::string& further : line.cells[2]) written.push_back(parse_name(further, place));
    spell(row, written);
    cross(row, written);
    for (const Spelled& s : row.spelled) {
      by_normal_name_.insert({normal_name(s.text), number, s.form});
      if (script_of(s.text) != Script::han) by_key_.insert({key_of(s.text), number, s.form});
    }
    for (const std::string& held : line.cells[1]) {
      table::Office office = office_of(held, roles_, places_);
      office.person = number;
      row.offices.push_back(office);
    }
  }

  void write(std::ostream& out) const;

 private:
  struct Row {
    std::string name;
    std::string own_surname;
    std::vector<Spelled> spelled;
    std::vector<table::Office> offices;
  };

  static void keep(Row& row, const std::string& text, table::Form form) {
    for (const Spelled& s : row.spelled)
      if (s.form == form && normal_name(s.text) == normal_name(text)) return;
    row.spelled.push_back({text, form});
  }

  static void spell(Row& row, const std::vector<WrittenName>& written) {
    const auto is_han_surname = [](const WrittenName& n) { return !n.is_full && script_of(n.text) == Script::han; };
    const bool says_han_surname = std::any_of(written.begin(), written.end(), is_han_surname);
    for (const WrittenName& name : written) {
      if (name.is_full || &name == &written.front()) keep(row, name.text, table::Form::full);
      const bool is_han = script_of(name.surname) == Script::han;
      // One character stands in every other sentence. The end of a guest's full name is not what news calls him if that
      // is said, nor if his surname has several words: 穆罕默德·本·萨勒曼 is not 萨勒曼.
      const bool is_known_otherwise = says_han_surname || row.own_surname.find(' ') != std::string::npos;
      if (is_han && (count_code_points(name.surname) == 1 || (is_known_otherwise && name.is_full))) continue;
      if (!name.surname.empty()) keep(row, name.surname, table::Form::surname);
    }
  }

  // A surname that is given alone stands behind the given names, too; with another first letter it is another name.
  static void cross(Row& row, const std::vector<WrittenName>& written) {
    const std::string& own = row.own_surname;
    if (own.empty() || !row.name.ends_with(" " + own)) return;
    const std::string given = row.name.substr(0, row.name.size() - own.size());
    for (const WrittenName& name : written)
      if (!name.is_full && normal_name(name.text)[0] == normal_name(own)[0])
        keep(row, given + name.text, table::Form::full);
  }

  const Vocabulary& roles_;
  const Vocabulary& places_;
  std::vector<Row> people_;
  std::set<std::string> names_;
  std::set<Named> by_normal_name_;
  std::set<Named> by_key_;
};

std::string printed(table::Text text) {
  return "{" + std::to_string(text.begin) + "," + std::to_string(text.bytes) + "}";
}

std::string printed(table::Form form) { return form == table::Form::full ? "Form::full" : "Form::surname"; }

// constexpr TYPE NAME[] = {…}, and the function that gives it out.
class Array {
 public:
  Array(std::ostream& out, const std::string& type, const std::string& name) : out_(out), type_(type), name_(name) {
    out_ << "constexpr " << type << ' ' << name << "_rows[] = {\n";
  }
  ~Array() { out_ << "};\n"; }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;

  void add(const std::string& row) { out_ << '{' << row << "},\n"; }
  std::string giver() const {
    return "std::span<const " + type_ + "> " + name_ + "() { return " + name_ + "_rows; }\n";
  }

 private:
  std::ostream& out_;
  std::string type_, name_;
};

std::string write_names(std::ostream& out, Pool& pool, const std::string& name, const std::set<Named>& keys) {
  Array array(out, "NameKey", name);
  for (const Named& key : keys)
    array.add(printed(pool.add(key.key)) + "," + std::to_string(key.number) + "," + printed(key.form));
  return array.giver();
}

std::string write_vocabulary(std::ostream& out, Pool& pool, const Vocabulary& all, const std::string& list,
                             const std::string& index) {
  std::string givers;
  {
    Array array(out, "Text", list);
    for (const std::string& name : all.first_names) {
      const table::Text text = pool.add(name);
      array.add(std::to_string(text.begin) + "," + std::to_string(text.bytes));
    }
    givers = array.giver();
  }
  Array array(out, "Key", index);
  for (const Named& key : all.keys) array.add(printed(pool.add(key.key)) + "," + std::to_string(key.number));
  return givers + array.giver();
}

void People::write(std::ostream& out) const {
  out << "#include \"text/names/table.h\"\n\nnamespace text::names::table {\nnamespace {\n";
  Pool pool;
  std::string givers;
  {
    Array array(out, "Spelling", "spellings");
    for (const Row& row : people_)
      for (const Spelled& s : row.spelled) array.add(printed(pool.add(s.text)) + "," + printed(s.form));
    givers += array.giver();
  }
  {
    Array array(out, "Office", "offices");
    for (const Row& row : people_)
      for (const table::Office& o : row.offices)
        array.add(std::to_string(o.person) + "," + std::to_string(o.role) + "," + std::to_string(o.place) + "," +
                  std::to_string(o.from) + "," + std::to_string(o.to));
    givers += array.giver();
  }
  {
    Array array(out, "Person", "people");
    std::size_t spelling = 0, office = 0;
    for (const Row& row : people_) {
      array.add(printed(pool.add(row.name)) + "," + std::to_string(spelling) + "," +
                std::to_string(row.spelled.size()) + "," + std::to_string(office) + "," +
                std::to_string(row.offices.size()));
      spelling += row.spelled.size();
      office += row.offices.size();
    }
    givers += array.giver();
  }
  givers += write_names(out, pool, "by_normal_name", by_normal_name_);
  givers += write_names(out, pool, "by_key", by_key_);
  givers += write_vocabulary(out, pool, roles_, "roles", "by_title");
  givers += write_vocabulary(out, pool, places_, "places", "by_place");
  pool.write(out);
  out << "}  // namespace\n\nstd::string_view string_of(Text text) { return {bytes + text.begin, text.bytes}; }\n"
      << givers << "}  // namespace text::names::table\n";
}

void compile(const std::vector<std::string>& arguments) {
  const Vocabulary roles(arguments.at(1));
  const Vocabulary places(arguments.at(2));
  People people(roles, places);
  for (std::size_t i = 3; i < arguments.size(); ++i)
    for (const TableLine& line : read_table(arguments[i])) try {
        people.add(line);
      } catch (const std::exception& error) {
        throw std::runtime_error(line.where + ": " + error.what());
      }
  std::ofstream out(arguments.at(0), std::ios::binary);
  people.write(out);
  if (!out.flush()) throw std::runtime_error(arguments[0] + ": cannot be written");
}

}  // namespace
}  // namespace text::names

int main(int argc, char** argv) { text::names::compile({argv + 1, argv + argc}); }
