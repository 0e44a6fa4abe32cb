#include "corpus/quotations/people.h"

#include <algorithm>

#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

constexpr std::size_t most_name_words = 5;
constexpr std::size_t most_people = 4000;  // an article that seems to name more is a list

std::string_view without_genitive(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s"})
    if (word.ends_with(ending)) word.remove_suffix(ending.size());
  return word;
}

std::string lower_of(std::string_view word) {
  std::string lower;
  append_lower(lower, without_genitive(word));
  return lower;
}

bool is_unspaced(std::string_view name) {
  constexpr char32_t first_ideograph = 0x2E80;
  return text::first_code_point(name) >= first_ideograph;
}

// A Cyrillic word without the ending of its case: Токаева, Токаеву and Токаевым meet Токаев.
std::string name_key(std::string word) {
  constexpr std::size_t shortest_stem_bytes = 6;
  const char32_t first = text::first_code_point(word);
  if (first < 0x400 || first > 0x52F) return word;
  for (const std::string_view ending :
       {"ого", "ему", "ому", "ыми", "ими", "ым", "им", "ом", "ем", "ём", "ой", "ей", "ою", "ия",
        "ию",  "ии",  "ий",  "ый",  "а",   "я",  "у",  "ю",  "ы",  "и",  "е",  "й",  "ь",  "о"})
    if (word.ends_with(ending) && word.size() >= ending.size() + shortest_stem_bytes) {
      word.resize(word.size() - ending.size());
      break;
    }
  return word;
}

// al, de, von: small words inside of names.
bool is_particle(std::string_view word) {
  for (const std::string_view particle :
       {"de", "von", "van", "der", "bin", "bint", "al", "el", "la", "du", "da", "di", "del", "ibn", "e"})
    if (word == particle) return true;
  return false;
}

constexpr std::uint32_t no_name_word = word_auxiliary | word_preposition | word_subordinator | word_conjunction |
                                       word_subject | word_person | word_possessive | word_determiner | word_wh |
                                       word_adverb | word_contracted | word_time;

bool is_of_name(std::string_view text, const std::vector<Item>& items, std::size_t at, Span span) {
  const Item& item = items[at];
  if (!item.is_word()) return false;
  if (item.capital) return !item.is(no_name_word);
  return at + 1 < span.end && items[at + 1].capital && at > span.begin && items[at - 1].capital &&
         is_particle(item.bytes.of(text));
}

bool is_office(const Item& item) { return item.is(word_role | word_role_plural | word_title); }

// "President of Kazakhstan X", "the president of Kazakhstan": the nation behind an office.
std::uint16_t nation_behind(std::string_view text, const std::vector<Item>& items, std::size_t at, Span span) {
  const std::size_t limit = std::min(span.end, at + 5);
  if (at + 1 >= limit || items[at + 1].bytes.of(text) != "of") return 0;
  for (std::size_t next = at + 2; next < limit; ++next)
    if (items[next].entry->nation != 0) return items[next].entry->nation;
  return 0;
}

}  // namespace

std::vector<NameRun> name_runs(std::string_view text, const std::vector<Item>& items, Span span) {
  std::vector<NameRun> runs;
  for (std::size_t at = span.begin; at < span.end;) {
    if (!is_of_name(text, items, at, span)) {
      ++at;
      continue;
    }
    NameRun run;
    run.items.begin = at;
    while (at < span.end && is_of_name(text, items, at, span)) ++at;
    run.items.end = at;
    // Titles, offices and countries come first.
    std::size_t name = run.items.begin;
    std::uint16_t nation = 0;
    // A small-letter office before the run: "spokesman X", "former president X".
    if (name > span.begin && items[name - 1].is(word_role) && !items[name - 1].capital) {
      run.office.role = lower_of(items[name - 1].bytes.of(text));
      run.has_title = true;
      if (items[name - 1].is(word_male)) run.gender = Gender::male;
      if (items[name - 1].is(word_female)) run.gender = Gender::female;
      if (name - 1 > span.begin && items[name - 2].entry->nation != 0) nation = items[name - 2].entry->nation;
    }
    std::size_t last_office = run.items.end;
    for (std::size_t look = run.items.begin; look < run.items.end; ++look)
      if (is_office(items[look])) last_office = look;
    for (std::size_t look = run.items.begin; look < run.items.end; ++look) {
      const bool before_office = last_office != run.items.end && look <= last_office;
      if (items[look].entry->nation != 0 && (before_office || look == name)) {
        nation = items[look].entry->nation;
        name = look + 1;
      } else if (before_office) {
        if (is_office(items[look])) {
          run.has_title = true;
          if (items[look].is(word_male)) run.gender = Gender::male;
          if (items[look].is(word_female)) run.gender = Gender::female;
          if (items[look].is(word_role)) {
            const bool follows_role =
                !run.office.role.empty() && look > run.items.begin && items[look - 1].is(word_role);
            run.office.role = (follows_role ? run.office.role + " " : "") + lower_of(items[look].bytes.of(text));
          }
        }
        name = look + 1;
      }
    }
    run.office.nation = nation;
    run.name = {name, run.items.end};
    runs.push_back(std::move(run));
  }
  return runs;
}

void People::read(std::string_view text, const std::vector<Item>& items) {
  std::vector<NameRun> runs = name_runs(text, items, {0, items.size()});
  for (std::size_t number = 0; number < runs.size(); ++number) {
    NameRun& run = runs[number];
    // "President of Kazakhstan Kassym-Jomart Tokayev", "President of Russia Vladimir Putin"
    if (run.name.empty() && !run.office.role.empty() && number + 1 < runs.size()) {
      const std::uint16_t nation = nation_behind(text, items, run.items.end - 1, {0, items.size()});
      NameRun& next = runs[number + 1];
      if (nation != 0 && next.items.begin <= run.items.end + 4 && next.office.nation == nation &&
          next.office.role.empty()) {
        next.office.role = run.office.role;
        next.has_title = true;
      }
      continue;
    }
    if (run.name.empty() || run.name.size() > most_name_words) continue;
    // "the World Trade Center": nobody's name takes the article.
    if (!run.has_title && run.items.begin > 0 && items[run.items.begin - 1].is(word_article)) continue;
    bool is_person = true;
    std::vector<std::string> words;
    for (std::size_t at = run.name.begin; at < run.name.end; ++at) {
      is_person = is_person && !items[at].is(word_organization | word_nation | word_time);
      words.push_back(lower_of(items[at].bytes.of(text)));
    }
    if (!is_person) continue;
    if (run.name.size() == 1 && is_all_capitals(items[run.name.begin].bytes.of(text))) continue;  // FBI
    std::string_view written = text.substr(items[run.name.begin].bytes.begin,
                                           items[run.name.end - 1].bytes.end - items[run.name.begin].bytes.begin);
    // "X, the Kazakh president,"
    if (run.office.role.empty() && run.name.end + 1 < items.size() && items[run.name.end].kind == ItemKind::comma) {
      const std::size_t limit = std::min(items.size(), run.name.end + 7);
      std::uint16_t nation = 0;
      for (std::size_t at = run.name.end + 1; at < limit && items[at].is_word() && !items[at].is(word_auxiliary);
           ++at) {
        if (items[at].entry->nation != 0) nation = items[at].entry->nation;
        if (!items[at].is(word_role) || items[at].capital) continue;
        run.office.role = lower_of(items[at].bytes.of(text));
        const std::uint16_t behind = nation_behind(text, items, at, {0, items.size()});
        run.office.nation = behind != 0 ? behind : nation;
        run.has_title = true;
        break;
      }
    }
    namings_.push_back({items[run.name.begin].bytes.begin, std::move(words), std::string(without_genitive(written)),
                        run.gender, run.office, run.has_title});
  }
}

void People::settle() {
  // Full names first, so that a surname before its full name is known too.
  std::unordered_map<std::string, std::uint32_t> known;
  for (const Naming& naming : namings_) {
    const bool is_full = naming.words.size() > 1 || (naming.has_title && is_unspaced(naming.written));
    if (!is_full || people_.size() >= most_people) continue;
    std::string key;
    for (const std::string& word : naming.words) key += name_key(word) + ' ';
    const auto number = static_cast<std::uint32_t>(people_.size());
    if (const auto [same, is_new] = known.emplace(key, number); !is_new) {
      // Of a name's cases the shortest is most often the nominative.
      if (naming.written.size() < people_[same->second].name.size()) people_[same->second].name = naming.written;
      continue;
    }
    people_.push_back({naming.written, naming.words, Gender::unknown, {}, 0});
    for (std::string& word : people_.back().words) word = name_key(word);
    const std::vector<std::string>& words = people_.back().words;
    by_word_[words.front()].push_back(number);
    if (words.back() != words.front()) by_word_[words.back()].push_back(number);
  }
  for (const Naming& naming : namings_) {
    const auto person = find(naming.words, naming.at);
    if (!person) continue;
    mentions_.push_back({naming.at, *person});
    Person& named = people_[*person];
    ++named.named;
    if (naming.gender != Gender::unknown) named.gender = naming.gender;
    constexpr std::size_t most_offices = 8;
    if (!naming.office.role.empty() && named.offices.size() < most_offices &&
        std::find(named.offices.begin(), named.offices.end(), naming.office) == named.offices.end())
      named.offices.push_back(naming.office);
  }
  namings_.clear();
}

std::optional<std::uint32_t> People::find(std::vector<std::string> words, std::uint32_t at) const {
  if (words.empty()) return {};
  for (std::string& word : words) word = name_key(word);
  constexpr std::size_t most_candidates = 64;
  std::vector<std::uint32_t> candidates;
  for (const std::string* word : {&words.back(), &words.front()}) {
    const auto found = by_word_.find(*word);
    if (found == by_word_.end()) continue;
    for (const std::uint32_t person : found->second) {
      if (candidates.size() >= most_candidates) break;
      const std::vector<std::string>& name = people_[person].words;
      const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& w) {
        return std::find(name.begin(), name.end(), w) != name.end();
      });
      if (all) candidates.push_back(person);
    }
    if (!candidates.empty()) break;
  }
  if (candidates.empty()) return {};
  if (candidates.size() == 1) return candidates.front();
  for (const std::uint32_t person : candidates)
    if (people_[person].words == words) return person;
  // Several: the one named last before `at`.
  auto mention = std::upper_bound(mentions_.begin(), mentions_.end(), at,
                                  [](std::uint32_t place, const Mention& m) { return place < m.at; });
  for (std::size_t looked = 0; mention != mentions_.begin() && looked < 200; ++looked) {
    --mention;
    if (std::find(candidates.begin(), candidates.end(), mention->person) != candidates.end()) return mention->person;
  }
  return candidates.front();
}

}  // namespace corpus
