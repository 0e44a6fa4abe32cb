#include "corpus/quotations/repeated_words.h"

#include <cstddef>
#include <string>
#include <unordered_map>

#include "corpus/letters.h"
#include "corpus/quotations/items.h"
#include "text/code_points.h"

namespace corpus {
namespace {

constexpr std::size_t longest_repeated_bytes = 200;

// The words in lower case, each with a space behind it.
std::string words_of(std::string_view marked) {
  std::string words;
  std::string lower;
  append_lower(lower, marked);
  bool inside = false;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(lower, at);
    const bool is_part = text::is_letter(c) || (c >= '0' && c <= '9');
    if (is_part)
      words += lower.substr(begin, at - begin);
    else if (inside && text::is_space(c))
      words += ' ';
    inside = is_part || (inside && !text::is_space(c));
  }
  if (!words.empty() && words.back() != ' ') words += ' ';
  return words;
}

bool is_ungoverned(const Quotation& quotation) {
  constexpr float sure = 0.5f;
  return quotation.cue.empty() && quotation.confidence < sure && quotation.kind != QuotationKind::indirect &&
         quotation.kind != QuotationKind::spoken && quotation.parts.size() == 1;
}

}  // namespace

void share_repeated(std::string_view text, std::vector<Quotation>& quotations) {
  // Only the first are looked for inside of longer quotations, so that the work stays linear.
  constexpr std::size_t most_searched = 12;
  std::unordered_map<std::string, std::size_t> whole;
  std::vector<std::pair<std::string, std::size_t>> governed;
  std::vector<std::size_t> ungoverned;
  for (std::size_t number = 0; number < quotations.size(); ++number)
    if (is_ungoverned(quotations[number]) && quotations[number].parts.front().size() <= longest_repeated_bytes)
      ungoverned.push_back(number);
  if (ungoverned.empty()) return;
  for (std::size_t number = 0; number < quotations.size(); ++number) {
    const Quotation& quotation = quotations[number];
    const bool is_marked = quotation.kind == QuotationKind::direct || quotation.kind == QuotationKind::mixed;
    if (!is_marked || quotation.cue.empty() || quotation.speakers_as_written.empty()) continue;
    for (const text::Range& part : quotation.parts) {
      governed.emplace_back(' ' + words_of(part.of(text)), number);
      if (part.size() <= longest_repeated_bytes) whole.try_emplace(words_of(part.of(text)), number);
    }
  }
  for (std::size_t nth = 0; nth < ungoverned.size(); ++nth) {
    Quotation& quotation = quotations[ungoverned[nth]];
    const std::string words = words_of(quotation.parts.front().of(text));
    if (words.empty()) continue;
    std::size_t same = quotations.size();
    if (const auto found = whole.find(words); found != whole.end()) same = found->second;
    if (same == quotations.size() && nth < most_searched)
      for (const auto& [longer, number] : governed)
        if (longer.find(' ' + words) != std::string::npos) {
          same = number;
          break;
        }
    if (same == quotations.size()) continue;
    quotation.speakers_as_written = quotations[same].speakers_as_written;
    quotation.speakers = quotations[same].speakers;
  }
}

}  // namespace corpus
