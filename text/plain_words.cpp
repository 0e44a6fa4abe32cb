#include "text/plain_words.h"

#include <array>
#include <cstdint>

namespace text {
namespace {

// The values of Word_Break that occur here (UAX #29, table 3). ICU's root locale takes the colon for no MidLetter.
enum class Break : std::uint8_t { other, letter, digit, extend, mid_number, mid_both, space, cr, foreign };

struct Character {
  Break kind;
  std::uint32_t bytes;
};

constexpr std::array<Break, 128> ascii = [] {
  std::array<Break, 128> table{};
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = Break::letter;
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = Break::letter;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = Break::digit;
  table['_'] = Break::extend;
  table[','] = table[';'] = Break::mid_number;
  table['.'] = table['\''] = Break::mid_both;
  table[' '] = Break::space;
  table['\r'] = Break::cr;
  table['@'] = Break::foreign;  // ICU has rules of its own for it
  return table;
}();

// `at` is inside the text.
Character character_at(std::string_view s, std::size_t at) {
  const auto lead = static_cast<unsigned char>(s[at]);
  if (lead < 0x80) return {ascii[lead], 1};
  if (lead == 0xC3) {
    const auto trail = static_cast<unsigned char>(s[at + 1]);
    return {trail == 0x97 || trail == 0xB7 ? Break::other : Break::letter, 2};  // × and ÷
  }
  if (lead == 0xE2 && static_cast<unsigned char>(s[at + 1]) == 0x80) {
    switch (static_cast<unsigned char>(s[at + 2])) {
      case 0x93:                               // –
      case 0x94:                               // —
      case 0x9C:                               // “
      case 0x9D:                               // ”
      case 0xA6: return {Break::other, 3};     // …
      case 0x98:                               // ‘
      case 0x99: return {Break::mid_both, 3};  // ’
      default: break;
    }
  }
  return {Break::foreign, 1};
}

bool is_inner(Break kind) { return kind == Break::letter || kind == Break::digit || kind == Break::extend; }

// Whether a mark between two characters of `around` parts no word (WB6, WB7, WB11, WB12).
bool joins(Break mark, Break around) {
  return mark == Break::mid_both ? around == Break::letter || around == Break::digit
                                 : mark == Break::mid_number && around == Break::digit;
}

}  // namespace

std::optional<std::vector<WordSegment>> plain_words(std::string_view utf8) {
  std::vector<WordSegment> segments;
  segments.reserve(utf8.size() / 3);
  const auto at_or_end = [&](std::size_t at) {
    return at < utf8.size() ? character_at(utf8, at) : Character{Break::other, 0};
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const Character first = character_at(utf8, at);
    if (first.kind == Break::foreign) return std::nullopt;
    at += first.bytes;
    bool is_word = false;
    if (first.kind == Break::space) {
      while (at < utf8.size() && utf8[at] == ' ') ++at;
    } else if (first.kind == Break::cr) {
      if (at < utf8.size() && utf8[at] == '\n') ++at;
    } else if (is_inner(first.kind)) {
      Break before = first.kind;
      is_word = before != Break::extend;
      for (;;) {
        const Character next = at_or_end(at);
        if (is_inner(next.kind)) {
          before = next.kind;
          at += next.bytes;
          is_word = true;  // ICU says so of two low lines, too
          continue;
        }
        if (!joins(next.kind, before) || at_or_end(at + next.bytes).kind != before) break;
        at += next.bytes;
      }
    }
    segments.push_back({.end = static_cast<std::uint32_t>(at), .is_word = is_word});
  }
  return segments;
}

}  // namespace text
