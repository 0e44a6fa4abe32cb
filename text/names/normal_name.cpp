#include "text/names/normal_name.h"

#include <unicode/uscript.h>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace text::names {
namespace {

bool parts_words(char32_t c) {
  switch (c) {
    case U'-':
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'·':
    case U'•':
    case U'‧':
    case U'・':
    case U'･':
    case U',': return true;
    default: return is_space(c);
  }
}

}  // namespace

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    if (parts_words(next_code_point(name, at)))
      flush();
    else
      word.append(name, begin, at - begin);
  }
  flush();
  return words;
}

std::string normal_name(std::string_view name) {
  std::string normal;
  for (const std::string& word : words_of(name)) {
    std::string form = normal_form(word);
    while (form.ends_with('.')) form.pop_back();  // an initial
    if (form.empty()) continue;
    if (!normal.empty()) normal += ' ';
    normal += form;
  }
  return normal;
}

Script script_of(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (!is_letter(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
      case USCRIPT_LATIN: return Script::latin;
      case USCRIPT_CYRILLIC: return Script::cyrillic;
      case USCRIPT_HAN: return Script::han;
      default: return Script::other;
    }
  }
  return Script::other;
}

}  // namespace text::names
