#include "corpus/slug.h"

#include <limits>

#include "corpus/wire/revision.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

constexpr std::size_t headline_words = 8;

bool is_of_word(char32_t c) { return text::is_letter(c) || (c >= '0' && c <= '9') || (c >= 0x300 && c <= 0x36F); }

void cut_at_character(std::string& text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  while (text.ends_with('-')) text.pop_back();
}

void append_part(std::string& id, std::string_view part) {
  if (part.empty()) return;
  if (!id.empty()) id += '-';
  id += part;
}

}  // namespace

std::string slug(std::string_view text, std::size_t max_words) {
  std::string joined;
  std::string word;
  std::size_t words = 0;
  const auto end_word = [&] {
    if (word.empty()) return;
    append_part(joined, text::normal_form(word));
    word.clear();
    ++words;
  };
  for (std::size_t at = 0; at < text.size() && words < max_words && joined.size() < max_made_id_bytes;) {
    const char32_t c = text::next_code_point(text, at);
    if (is_of_word(c))
      text::append_code_point(word, c);
    else if (!text::is_apostrophe(c))
      end_word();
  }
  if (words < max_words) end_word();
  cut_at_character(joined, max_made_id_bytes);
  return joined;
}

std::string make_id(const Article& article, std::string_view fallback, std::string_view distinction) {
  constexpr std::size_t all_words = std::numeric_limits<std::size_t>::max();
  std::string id;
  append_part(id, slug(article.dateline.agency, all_words));
  append_part(id, slug(article.dateline.place, all_words));
  append_part(id, print(article.date()).substr(0, 10));
  append_part(id, slug(distinction, all_words));
  append_part(id, slug(text::trim(without_revision(article.headline)), headline_words));
  if (id.empty()) id = slug(fallback, all_words);
  if (id.empty()) return "article";
  cut_at_character(id, max_made_id_bytes);
  return id;
}

}  // namespace corpus
