#include "text/names/key.h"

#include <utility>
#include <vector>

#include "text/names/normal_name.h"
#include "text/names/pinyin.h"
#include "text/names/transliteration.h"

namespace text::names {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

// Linear even in a long word, where find and replace would not be.
std::string replaced(const std::string& word, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, begin)) {
    out.append(word, begin, at - begin).append(to);
    begin = at + from.size();
  }
  return out.append(word, begin);
}

std::string with_final_j_as_i(std::string word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const bool stands_before_vowel = i + 1 < word.size() && (is_vowel(word[i + 1]) || word[i + 1] == 'y');
    if (word[i] == 'j' && is_vowel(word[i - 1]) && !stands_before_vowel) word[i] = 'i';
  }
  return word;
}

std::string without_doubles(const std::string& word) {
  std::string out;
  for (const char c : word)
    if (out.empty() || out.back() != c || !is_ascii_letter(c)) out += c;
  return out;
}

// "ie", which was ye, is e at the beginning and after a vowel.
std::string without_glides(const std::string& word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_glide =
        word[i] == 'i' && i + 1 < word.size() && word[i + 1] == 'e' && (i == 0 || is_vowel(word[i - 1]));
    if (!is_glide) out += word[i];
  }
  return out;
}

std::string folded(std::string word) {
  constexpr std::pair<std::string_view, std::string_view> folds[] = {
      {"'", ""},   {"ə", "a"},  {"dzh", "j"}, {"zh", "j"}, {"dj", "j"}, {"kh", "h"}, {"gh", "g"},
      {"th", "t"}, {"ph", "f"}, {"ck", "k"},  {"q", "k"},  {"w", "v"},  {"ks", "x"}, {"y", "i"}};
  word = with_final_j_as_i(std::move(word));
  for (const auto& [from, to] : folds) word = replaced(word, from, to);
  word = without_doubles(without_glides(without_doubles(word)));
  return word == "alexandr" ? "alexander" : word;
}

}  // namespace

std::string key_of(std::string_view name) {
  const std::string latin = in_latin(name);
  const bool is_chinese = !palladius_from_pinyin(latin).empty();
  std::string key;
  const std::vector<std::string> words = words_of(normal_name(latin));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == 1) key += ' ';
    key += is_chinese ? replaced(words[i], "'", "") : folded(words[i]);
  }
  return key;
}

}  // namespace text::names
