#include "corpus/quotations/speaker_names.h"

#include <algorithm>
#include <map>

#include "corpus/letters.h"
#include "corpus/quotations/language_data.h"

namespace corpus {
namespace {

std::string lower_of(const Item& item, std::string_view text) {
  std::string lower;
  append_lower(lower, item.bytes.of(text));
  for (const std::string_view ending : {"'s", "’s"})
    if (lower.ends_with(ending)) lower.resize(lower.size() - ending.size());
  return lower;
}

struct Region {
  std::vector<std::string_view> names;
  std::vector<std::uint16_t> nations;
};

const std::vector<Region>& regions() {
  static const std::vector<Region> all = [] {
    std::vector<Region> read;
    for (const auto& row : table_rows(language_data("quotations/english/regions.tsv"))) {
      Region region;
      std::string_view names = row.front();
      while (!names.empty()) {
        const std::size_t bar = names.find('|');
        region.names.push_back(names.substr(0, bar));
        names = bar == std::string_view::npos ? std::string_view{} : names.substr(bar + 1);
      }
      for (const std::string_view nation : spaced(row.back())) {
        std::string lower;
        append_lower(lower, nation);
        if (const std::uint16_t number = english_lexicon().find(lower).nation; number != 0)
          region.nations.push_back(number);
      }
      read.push_back(std::move(region));
    }
    return read;
  }();
  return all;
}

std::size_t number_of(std::string_view lower) {
  static const std::map<std::string_view, std::size_t> numbers = {{"two", 2},  {"both", 2}, {"three", 3}, {"four", 4},
                                                                  {"five", 5}, {"six", 6},  {"seven", 7}, {"eight", 8},
                                                                  {"nine", 9}, {"ten", 10}};
  const auto found = numbers.find(lower);
  if (found != numbers.end()) return found->second;
  return lower.size() == 1 && lower[0] >= '2' && lower[0] <= '9' ? static_cast<std::size_t>(lower[0] - '0') : 0;
}

bool is_head_of_state(const Person& person, std::uint16_t nation) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](const Office& office) {
    const bool heads = office.role == "president" || office.role == "prime minister" || office.role == "premier" ||
                       office.role == "king" || office.role == "queen" || office.role == "chancellor" ||
                       office.role == "emir" || office.role == "sultan" || office.role == "minister";
    return heads && office.nation == nation;
  });
}

// "other", "the other": those who are named beside are not among the number.
bool says_other(std::string_view text, const std::vector<Item>& items, Span span) {
  for (std::size_t at = span.begin; at < span.end; ++at)
    if (items[at].bytes.of(text) == "other") return true;
  return false;
}

}  // namespace

std::vector<std::uint32_t> SpeakerNames::heads_of(const std::vector<std::uint16_t>& nations) const {
  std::vector<std::uint32_t> heads;
  for (const std::uint16_t nation : nations)
    for (std::uint32_t person = 0; person < people_.all().size(); ++person)
      if (is_head_of_state(people_.all()[person], nation)) {
        heads.push_back(person);
        break;
      }
  return heads;
}

SpeakerNames::Resolved SpeakerNames::pronoun(const Item& item) const {
  if (item.is(word_plural))
    return last_group_.empty() || last_ != last_group_ ? Resolved{} : Resolved{last_group_, 0.7f};
  const Gender gender = item.is(word_male) ? Gender::male : item.is(word_female) ? Gender::female : Gender::unknown;
  if (gender == Gender::unknown) return {};
  const auto is_last = [&](std::uint32_t person) { return last_.size() == 1 && last_.front() == person; };
  // What is only mentioned may be no person: it needs an office.
  const auto fits = [&](std::uint32_t person) {
    const Gender own = people_.all()[person].gender;
    const bool is_known_person = own != Gender::unknown || !people_.all()[person].offices.empty();
    return own == gender || (own == Gender::unknown && (is_known_person || is_last(person)));
  };
  constexpr std::uint32_t near_bytes = 1500;
  const std::uint32_t at = item.bytes.begin;
  if (last_.size() == 1 && fits(last_.front()) && at - last_at_ < near_bytes) return {last_, 0.8f};
  auto mention = std::lower_bound(people_.mentions().begin(), people_.mentions().end(), at,
                                  [](const Mention& m, std::uint32_t place) { return m.at < place; });
  for (std::size_t looked = 0; mention != people_.mentions().begin() && looked < 8; ++looked) {
    --mention;
    if (at - mention->at > near_bytes) break;
    if (fits(mention->person)) return {{mention->person}, 0.5f};
  }
  return {};
}

SpeakerNames::Resolved SpeakerNames::group(std::string_view text, const std::vector<Item>& items, Span span,
                                           std::vector<std::uint32_t> named) const {
  std::size_t number = 0;
  bool is_plural = false;
  std::string lower_text;
  std::vector<std::uint16_t> nations;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    const std::string lower = lower_of(items[at], text);
    if (number == 0) number = number_of(lower);
    is_plural = is_plural || items[at].is(word_role_plural);
    if (items[at].entry->nation != 0) nations.push_back(items[at].entry->nation);
    lower_text += lower + ' ';
  }
  if (!is_plural && number == 0) return {};
  for (const Region& region : regions()) {
    const bool here = std::any_of(region.names.begin(), region.names.end(),
                                  [&](std::string_view name) { return lower_text.find(name) != std::string::npos; });
    if (!here) continue;
    std::vector<std::uint32_t> heads = heads_of(region.nations);
    for (const std::uint32_t person : named)
      if (std::find(heads.begin(), heads.end(), person) == heads.end()) heads.insert(heads.begin(), person);
    const std::size_t wanted = number == 0                     ? 0
                               : says_other(text, items, span) ? number + named.size()
                                                               : std::max(number, named.size());
    if (heads.size() >= 2 && (wanted == 0 || wanted == heads.size())) return {heads, 0.85f};
    return {};
  }
  if (nations.empty() && named.empty() && (number == last_group_.size() && number > 1)) return {last_group_, 0.8f};
  if (nations.size() >= 2 && is_plural) {
    std::vector<std::uint32_t> heads = heads_of(nations);
    if (heads.size() == nations.size()) return {heads, 0.8f};
  }
  return {};
}

SpeakerNames::Resolved SpeakerNames::office(std::string_view text, const std::vector<Item>& items, Span span) const {
  std::string role;
  std::uint16_t nation = 0;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (items[at].kind == ItemKind::comma) break;
    if (items[at].entry->nation != 0) nation = items[at].entry->nation;
    if (role.empty() && items[at].is(word_role)) role = lower_of(items[at], text);
  }
  if (role.empty()) return {};
  std::vector<std::uint32_t> found;
  for (std::uint32_t person = 0; person < people_.all().size(); ++person) {
    const auto& offices = people_.all()[person].offices;
    if (std::any_of(offices.begin(), offices.end(), [&](const Office& office) {
          const bool same_role = office.role == role || office.role.ends_with(" " + role);
          return same_role && (nation == 0 || office.nation == nation);
        }))
      found.push_back(person);
  }
  return found.size() == 1 ? Resolved{found, nation != 0 ? 0.9f : 0.6f} : Resolved{};
}

SpeakerNames::Resolved SpeakerNames::resolve(std::string_view text, const std::vector<Item>& items, Span span,
                                             bool speaks) {
  Resolved resolved;
  if (span.empty()) return resolved;
  const std::uint32_t at = items[span.begin].bytes.begin;
  if (span.size() == 1 && items[span.begin].is(word_third | word_contracted | word_person)) {
    resolved = pronoun(items[span.begin]);
  } else {
    std::vector<std::uint32_t> named;
    bool has_stranger = false;
    std::size_t main_end = span.begin;  // appositions name other people: X, the son of Y
    while (main_end < span.end && items[main_end].kind != ItemKind::comma && !items[main_end].is(word_relative))
      ++main_end;
    bool has_and = false;
    for (std::size_t look = span.begin; look < span.end; ++look)
      has_and = has_and || items[look].bytes.of(text) == "and";
    for (const NameRun& run : name_runs(text, items, {span.begin, has_and ? span.end : main_end})) {
      if (run.name.empty()) continue;
      const std::string_view written = items[run.name.end - 1].bytes.of(text);
      const bool is_genitive = written.ends_with("'s") || written.ends_with("’s");
      if (is_genitive && run.name.end < main_end) {  // X's spokesman
        has_stranger = true;
        continue;
      }
      // "a spokesman for X", "the daughter of X": X does not speak.
      if (run.items.begin > span.begin && items[run.items.begin - 1].is(word_preposition)) {
        has_stranger = true;
        continue;
      }
      if (run.name.size() == 1 && is_all_capitals(written)) continue;  // FBI
      std::vector<std::string> words;
      for (std::size_t look = run.name.begin; look < run.name.end; ++look) words.push_back(lower_of(items[look], text));
      if (const auto person = people_.find(words, at);
          person && std::find(named.begin(), named.end(), *person) == named.end())
        named.push_back(*person);
    }
    resolved = group(text, items, span, named);
    if (resolved.people.empty() && !named.empty()) resolved = {std::move(named), 0.95f};
    if (resolved.people.empty() && !has_stranger) resolved = office(text, items, {span.begin, main_end});
  }
  if (speaks && (!resolved.people.empty() || !items[span.begin].is(word_third))) {
    last_ = resolved.people;
    last_at_ = at;
  }
  if (resolved.people.size() > 1) last_group_ = resolved.people;
  return resolved;
}

std::string name_of_label(std::string_view text, const std::vector<Item>& items, Span label, const People& people) {
  constexpr std::size_t longest_name = 3;
  // "X, Leader of Y": the name stands first.
  std::size_t comma = label.begin;
  while (comma < label.end && items[comma].kind != ItemKind::comma) ++comma;
  const auto is_office = [](const Item& item) { return item.is(word_role | word_role_plural | word_title); };
  const auto begins = items.begin();
  const auto at_comma = begins + static_cast<std::ptrdiff_t>(comma);
  if (comma < label.end && std::none_of(begins + static_cast<std::ptrdiff_t>(label.begin), at_comma, is_office) &&
      std::any_of(at_comma, begins + static_cast<std::ptrdiff_t>(label.end), is_office))
    label.end = comma;
  std::size_t begin = label.end;
  while (begin > label.begin && items[begin - 1].is_word() &&
         !items[begin - 1].is(word_organization | word_nation | word_role | word_role_plural | word_title |
                              word_preposition | word_article) &&
         (items[begin - 1].capital || begin < label.end))
    --begin;
  while (begin < label.end && !items[begin].capital) ++begin;
  // What stands right behind such a word is still the office: Minister of Culture, of Industry and Trade.
  const bool is_of_office = begin > label.begin && (items[begin - 1].is(word_preposition | word_article) ||
                                                    items[begin - 1].bytes.of(text) == "and");
  if (is_of_office && label.end - begin > 2) ++begin;
  if (label.end - begin > longest_name) begin = label.end - 2;
  // A place may stand before the name: "Mayor of ...": two words that are a name elsewhere are one here.
  if (label.end - begin > 2) {
    const std::vector<std::string> last = {lower_of(items[label.end - 2], text), lower_of(items[label.end - 1], text)};
    if (const auto person = people.find(last, items[begin].bytes.begin);
        person && people.all()[*person].words.size() == 2)
      return people.all()[*person].name;
  }
  std::vector<std::string> words;
  for (std::size_t at = begin; at < label.end; ++at) words.push_back(lower_of(items[at], text));
  if (words.empty()) return {};
  if (words.size() < 2) {
    const auto person = people.find(words, items[begin].bytes.begin);
    return person ? people.all()[*person].name : std::string();
  }
  return std::string(text.substr(items[begin].bytes.begin, items[label.end - 1].bytes.end - items[begin].bytes.begin));
}

}  // namespace corpus
