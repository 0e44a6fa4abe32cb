#include "searcher/verify/attribution.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "searcher/verify/language_words.h"
#include "text/code_points.h"
#include "text/names/normal_name.h"
#include "text/names/office_holders.h"
#include "text/names/people.h"

namespace searcher {
namespace {

using schema::QuotationKind;

bool overlaps(const schema::QuotationPart& part, const Span& span) {
  return part.first < span.last && span.first < part.last;
}

bool touches(const schema::Quotation& quotation, const std::vector<Span>& spans) {
  return std::any_of(quotation.parts.begin(), quotation.parts.end(), [&](const schema::QuotationPart& part) {
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return overlaps(part, span); });
  });
}

// Whether every word of the spans lies in a quotation of one of the kinds.
bool cover(const std::vector<const schema::Quotation*>& quotations, const std::vector<Span>& spans,
           std::initializer_list<QuotationKind> kinds) {
  for (const Span& span : spans) {
    std::vector<Span> parts;
    for (const schema::Quotation* quotation : quotations)
      if (std::find(kinds.begin(), kinds.end(), quotation->kind) != kinds.end())
        for (const schema::QuotationPart& part : quotation->parts)
          if (overlaps(part, span)) parts.push_back({part.first, part.last});
    std::sort(parts.begin(), parts.end());
    std::uint32_t covered = span.first;
    for (const Span& part : parts)
      if (part.first <= covered) covered = std::max(covered, part.last);
    if (covered < span.last) return false;
  }
  return true;
}

std::optional<int> year_of(const std::string& published) {
  int year = 0;
  const auto [end, error] =
      std::from_chars(published.data(), published.data() + std::min<std::size_t>(published.size(), 4), year);
  return error == std::errc() ? std::optional(year) : std::nullopt;
}

// A name has a capital, or no letter case at all; "the president" and "he" are none.
bool is_name(const std::string& speaker) {
  const std::vector<std::string> words = text::names::words_of(speaker);
  return !words.empty() && std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const char32_t first = text::first_code_point(word);
    return first >= 0x2E80 || (first < 0x80 ? (first >= 'A' && first <= 'Z') : text::is_letter(first));
  });
}

// The words of a name without titles: President Xi is Xi.
std::vector<std::string> bare_words_of(const std::string& name) {
  std::vector<std::string> words = text::names::words_of(text::names::normal_name(name));
  std::erase_if(words, [](const std::string& word) { return is_of_class(word, WordClass::title); });
  return words;
}

// All words of one name are words of the other: Xi, Xi Jinping.
bool is_part_of(const std::string& a, const std::string& b) {
  const std::vector<std::string> part = bare_words_of(a);
  const std::vector<std::string> whole = bare_words_of(b);
  return !part.empty() && std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

bool can_be_one(const std::string& a, const std::string& b, std::optional<int> year) {
  return is_part_of(a, b) || is_part_of(b, a) || text::names::same_person(a, b, year);
}

// The names that a draft's words for a speaker can mean.
std::vector<std::string> names_of(const std::string& speaker, std::optional<int> year) {
  std::vector<std::string> names;
  if (year)
    for (const std::string_view holder : text::names::title_holders(speaker, *year)) names.emplace_back(holder);
  if (names.empty() && is_name(speaker) && !bare_words_of(speaker).empty()) names.push_back(speaker);
  return names;
}

}  // namespace

HowSaid how_said(const SourceArticle& article, const std::vector<Span>& spans) {
  std::vector<const schema::Quotation*> touching;
  for (const schema::Quotation& quotation : article.quotations())
    if (touches(quotation, spans)) touching.push_back(&quotation);
  HowSaid how;
  if (touching.empty()) return how;
  how.speech = cover(touching, spans, {QuotationKind::direct})                         ? Speech::direct
               : cover(touching, spans, {QuotationKind::spoken})                       ? Speech::spoken
               : cover(touching, spans, {QuotationKind::direct, QuotationKind::mixed}) ? Speech::mixed
                                                                                       : Speech::indirect;
  for (const schema::Quotation* quotation : touching)
    for (const std::string& speaker : quotation->speakers)
      if (std::find(how.speakers.begin(), how.speakers.end(), speaker) == how.speakers.end())
        how.speakers.push_back(speaker);
  return how;
}

Attribution attribution_of(const std::vector<std::string>& draft, const std::vector<std::string>& source,
                           const std::string& published) {
  const std::optional<int> year = year_of(published);
  Attribution attribution = Attribution::unknown;
  for (const std::string& speaker : draft) {
    for (const std::string& name : names_of(speaker, year)) {
      for (const std::string& other : source) {
        if (can_be_one(name, other, year)) return Attribution::agrees;
        attribution = Attribution::differs;
      }
    }
  }
  return attribution;
}

}  // namespace searcher
