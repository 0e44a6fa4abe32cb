#include "bench/verification/text_edit.h"

namespace bench {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

std::size_t digits_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  return at - begin;
}

std::vector<std::size_t> places_of(std::string_view text, std::string_view part) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    places.push_back(at);
  return places;
}

std::string replaced(std::string_view text, const std::vector<std::pair<std::string_view, std::string_view>>& pairs) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    bool is_found = false;
    for (const auto& [from, to] : pairs) {
      if (!text.substr(at).starts_with(from)) continue;
      out += to;
      at += from.size();
      is_found = true;
      break;
    }
    if (!is_found) out += text[at++];
  }
  return out;
}

std::optional<std::string> replaced_inside_words(
    std::string_view text, const std::vector<std::pair<std::string_view, std::string_view>>& pairs) {
  std::string out;
  bool is_any = false;
  for (std::size_t at = 0; at < text.size();) {
    bool is_found = false;
    for (const auto& [from, to] : pairs) {
      const std::size_t end = at + from.size();
      const bool is_inside = at > 0 && is_ascii_letter(text[at - 1]) && end < text.size() && is_ascii_letter(text[end]);
      if (!is_inside || !text.substr(at).starts_with(from)) continue;
      out += to;
      at = end;
      is_found = is_any = true;
      break;
    }
    if (!is_found) out += text[at++];
  }
  if (!is_any) return std::nullopt;
  return out;
}

}  // namespace bench
