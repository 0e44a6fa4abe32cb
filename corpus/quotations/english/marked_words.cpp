#include "corpus/quotations/english/marked_words.h"

#include <algorithm>

#include "corpus/letters.h"
#include "corpus/quotations/marked_speech.h"
#include "text/code_points.h"

namespace corpus::english {
namespace {

// What stands between the marks of an item.
std::string_view inner_of(const Item& item, std::string_view text) {
  constexpr std::string_view marks[] = {"''", "``", "\"", "'", "“", "”", "‘", "’"};
  std::string_view words = item.bytes.of(text);
  for (const std::string_view mark : marks)
    if (words.starts_with(mark)) {
      words.remove_prefix(mark.size());
      break;
    }
  for (const std::string_view mark : marks)
    if (words.ends_with(mark)) {
      words.remove_suffix(mark.size());
      break;
    }
  return text::trim(words);
}

// Capitals at both ends, and small letters in small words only.
bool has_capitals_of_title(std::string_view words) {
  constexpr std::size_t longest_title = 12;
  const std::vector<Item> items =
      items_of(words, {0, static_cast<std::uint32_t>(words.size())}, {}, 0, {}, english_lexicon());
  std::size_t count = 0;
  bool last = false;
  for (const Item& item : items) {
    if (!item.is_word()) continue;
    if (count == 0 && !item.capital) return false;
    if (!item.capital && !item.is(word_article | word_preposition | word_conjunction | word_be)) return false;
    last = item.capital;
    ++count;
  }
  return last && count >= 1 && count <= longest_title;
}

bool is_genitive(const Item& item, std::string_view text) {
  const std::string_view word = item.bytes.of(text);
  return item.is_word() && !item.is(word_contracted) && (word.ends_with("'s") || word.ends_with("’s"));
}

// NBC's, the book, the author of, in: what a title stands behind.
bool brings_title(std::string_view text, const std::vector<Item>& items, std::size_t at) {
  const Item& before = items[at];
  return is_genitive(before, text) || before.is(word_work) ||
         (before.is(word_preposition) && !before.is(word_subordinator) && before.bytes.of(text) != "like");
}

// The only sentence of its section, and written without an end or with capitals: a headline.
bool is_headline(const Sentence& s) {
  constexpr std::size_t longest_headline = 40;
  if (s.span.begin != 0 || s.span.end != s.items.size() || s.span.size() > longest_headline || s.span.size() < 3)
    return false;
  if (!s.is(s.span.end - 2, ItemKind::stop) && !s.is(s.span.end - 2, ItemKind::quote)) return true;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t at = s.span.begin; at < s.span.end; ++at) {
    words += s.items[at].is_word();
    capitals += s.items[at].is_word() && s.items[at].capital;
  }
  return capitals * 10 >= words * 6;
}

}  // namespace

bool is_title(std::string_view text, const std::vector<Item>& items, std::size_t at) {
  if (at == 0 || !brings_title(text, items, at - 1)) return false;
  return has_capitals_of_title(inner_of(items[at], text));
}

bool is_speech(const Sentence& s, std::size_t at) {
  const std::string_view words = inner_of(s.items[at], s.text);
  constexpr std::size_t longest_title_bytes = 120;
  const bool title = words.size() < longest_title_bytes && has_capitals_of_title(words);
  if (title && at > s.span.begin && brings_title(s.text, s.items, at - 1)) return false;
  if (s.reads(at + 1, "by") && s.at(at + 2) != nullptr && s.items[at + 2].capital) return false;
  if (is_headline(s)) return true;
  if (title) return is_marked_speech(words);
  if (is_marked_speech(words)) return true;
  // What modifies a noun keeps off ("a 'golden' age"); what ends a phrase is said of something.
  const Item* next = s.at(at + 1);
  return next == nullptr || next->kind == ItemKind::boundary || next->kind == ItemKind::stop ||
         next->is(word_auxiliary | word_preposition | word_conjunction | word_subordinator | word_relative |
                  word_subject | word_article | word_possessive | word_adverb);
}

}  // namespace corpus::english
