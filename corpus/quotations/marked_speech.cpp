#include "corpus/quotations/marked_speech.h"

#include <cstddef>

#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

// Words that begin with a small letter, and words altogether.
struct Counted {
  std::size_t small = 0;
  std::size_t all = 0;
};

Counted count_words(std::string_view words) {
  Counted counted;
  bool inside = false;
  for (std::size_t at = 0; at < words.size() && counted.all < 64;) {
    const char32_t c = text::next_code_point(words, at);
    const bool letter = text::is_letter(c) || (inside && !text::is_space(c));
    if (letter && !inside) {
      ++counted.all;
      counted.small += !is_capital(c);
    }
    inside = letter;
  }
  return counted;
}

bool ends_like_speech(std::string_view words) {
  return !words.empty() && std::string_view("!?.").find(words.back()) != std::string_view::npos;
}

}  // namespace

bool is_marked_speech(std::string_view words) {
  constexpr std::size_t surely_a_sentence = 7;
  const Counted counted = count_words(words);
  if (counted.all >= surely_a_sentence) return true;
  if (ends_like_speech(words) && counted.all >= 3) return true;
  const bool begins_small = !is_capital(text::first_code_point(words));
  return counted.small * 2 >= counted.all && counted.all >= (begins_small ? 3u : 4u);
}

bool is_marked_name(std::string_view words) {
  constexpr std::size_t longest_name = 5;
  const Counted counted = count_words(words);
  return counted.all >= 2 && counted.all <= longest_name && counted.small * 5 < counted.all * 2 &&
         !ends_like_speech(words);
}

}  // namespace corpus
