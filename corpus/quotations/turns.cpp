#include "corpus/quotations/turns.h"

#include <algorithm>
#include <map>
#include <string>

#include "corpus/letters.h"
#include "corpus/quotations/items.h"
#include "text/code_points.h"

namespace corpus {
namespace {

constexpr std::size_t longest_label_bytes = 160;
constexpr std::size_t longest_unspaced_label = 14;  // characters

struct Colon {
  std::size_t at;
  std::size_t size;
};

// The first colon, when a space, a quotation mark or the paragraph's end follows it.
std::optional<Colon> first_colon(std::string_view paragraph) {
  for (std::size_t at = 0; at < std::min(paragraph.size(), longest_label_bytes);) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(paragraph, at);
    if (c == U'：') return Colon{begin, at - begin};
    if (c == ':') {
      if (at < paragraph.size() && !text::is_space(text::first_code_point(paragraph.substr(at)))) return {};
      return Colon{begin, 1};
    }
    if (std::u32string_view(U".!?;。！？；\"“„«»”—").find(c) != std::u32string_view::npos) {
      const bool initial = c == '.' && begin > 0 && (begin == 1 || paragraph[begin - 2] == ' ' || begin < 5);
      if (!initial) return {};
    }
  }
  return {};
}

bool has_unspaced_letters(std::string_view s) {
  constexpr char32_t first_ideograph = 0x2E80;
  return text::first_code_point(s) >= first_ideograph;
}

bool is_break(std::string_view paragraph) {
  const bool no_letters = std::none_of(paragraph.begin(), paragraph.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
  });
  return no_letters || (paragraph.front() == '(' && paragraph.back() == ')') ||
         (paragraph.front() == '[' && paragraph.back() == ']');
}

text::Range trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view part = text::trim(text.substr(begin, end - begin));
  if (part.empty()) return {end, end};
  const auto first = static_cast<std::uint32_t>(part.data() - text.data());
  return {first, static_cast<std::uint32_t>(first + part.size())};
}

// A few capitalised words, before them perhaps an office: no verb, no pronoun.
bool is_spaced_label(std::string_view text, text::Range label, bool& has_office) {
  const Lexicon& lexicon = english_lexicon();
  const std::vector<Item> items = items_of(text, label, {}, 0, {}, lexicon);
  std::size_t capitals = 0;
  std::size_t words = 0;
  const Item* last = nullptr;
  for (const Item& item : items) {
    if (item.kind == ItemKind::boundary || item.kind == ItemKind::stop) continue;
    if (item.kind == ItemKind::comma || item.kind == ItemKind::dash || item.kind == ItemKind::other) continue;
    if (!item.is_word()) return false;
    ++words;
    capitals += item.capital;
    has_office = has_office || item.is(word_role | word_title);
    if (!item.capital && item.is(word_auxiliary | word_subject | word_contracted | word_wh)) return false;
    if (item.is(word_subject | word_possessive | word_contracted | word_wh | word_subordinator | word_adverb) &&
        !has_office)
      return false;
    last = &item;
  }
  if (last == nullptr || !last->capital || words > 18) return false;
  if (words == 1) return !last->is(word_organization | word_medium);
  // An office counts where a name of two words stands behind it, or before it and a comma.
  const auto names_in = [](auto begin, auto end) {
    return std::count_if(begin, end, [](const Item& item) {
      return item.is_word() && item.capital &&
             !item.is(word_role | word_title | word_organization | word_nation | word_speech_noun | word_preposition |
                      word_article | word_conjunction);
    });
  };
  const auto comma =
      std::find_if(items.begin(), items.end(), [](const Item& item) { return item.kind == ItemKind::comma; });
  const bool is_behind = names_in(items.end() - std::min<std::ptrdiff_t>(3, std::ssize(items)), items.end()) >= 2;
  const bool is_before = comma != items.end() && comma - items.begin() <= 4 && names_in(items.begin(), comma) >= 2;
  has_office = has_office && words >= 3 && (is_behind || is_before);
  return capitals * 2 >= words && items.front().capital;
}

}  // namespace

std::optional<TurnLabel> turn_label(std::string_view text, const StorySection& section) {
  const std::string_view paragraph = section.bytes.of(text);
  const std::optional<Colon> colon = first_colon(paragraph);
  if (!colon || colon->at == 0) return {};
  const std::uint32_t begin = section.bytes.begin;
  auto end = static_cast<std::uint32_t>(begin + colon->at);
  std::size_t bracket = paragraph.substr(0, colon->at).find('(');
  if (bracket == 0) return {};
  if (bracket != std::string_view::npos) end = static_cast<std::uint32_t>(begin + bracket);
  TurnLabel label;
  label.speaker = trimmed(text, begin, end);
  label.behind = static_cast<std::uint32_t>(begin + colon->at + colon->size);
  if (label.speaker.empty()) return {};
  const std::string_view name = label.speaker.of(text);
  if (has_unspaced_letters(name))
    return text::count_code_points(name) <= longest_unspaced_label ? std::optional(label) : std::nullopt;
  return is_spaced_label(text, label.speaker, label.has_office) ? std::optional(label) : std::nullopt;
}

std::vector<Turn> turns(const StoryText& story) {
  // A news article has a label now and then ("Editor's note:"); a transcript has them again and again, or opens with
  // an office and a name.
  constexpr std::size_t most_paragraphs_a_label = 6;
  std::map<std::size_t, TurnLabel> labels;
  std::map<std::string_view, std::size_t> counts;
  bool has_office = false;
  std::size_t paragraphs = 0;  // from the first label on
  for (std::size_t number = 0; number < story.sections.size(); ++number) {
    if (story.sections[number].kind != StorySectionKind::paragraph) continue;
    if (const auto label = turn_label(story.text, story.sections[number])) {
      labels.emplace(number, *label);
      ++counts[label->speaker.of(story.text)];
      has_office = has_office || label->has_office;
    }
    paragraphs += !labels.empty();
  }
  const bool repeats = std::any_of(counts.begin(), counts.end(), [](const auto& count) { return count.second > 1; });
  const bool is_dense = labels.size() * most_paragraphs_a_label >= paragraphs;
  if (!has_office && !(repeats && counts.size() > 1 && is_dense)) return {};
  std::vector<Turn> found;
  std::optional<TurnLabel> floor;
  for (std::size_t number = 0; number < story.sections.size(); ++number) {
    const StorySection& section = story.sections[number];
    if (section.kind != StorySectionKind::paragraph || section.bytes.empty()) continue;
    std::uint32_t begin = section.bytes.begin;
    if (const auto label = labels.find(number); label != labels.end()) {
      floor = label->second;
      begin = floor->behind;
    } else if (is_break(section.bytes.of(story.text))) {
      floor.reset();
    }
    if (!floor) continue;
    const text::Range words = trimmed(story.text, begin, section.bytes.end);
    if (!words.empty()) found.push_back({number, floor->speaker, words});
  }
  return found;
}

}  // namespace corpus
