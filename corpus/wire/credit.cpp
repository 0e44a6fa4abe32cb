#include "corpus/wire/credit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "corpus/letters.h"
#include "corpus/lines.h"
#include "corpus/wire/agency.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_credit_bytes = 200;

struct Brackets {
  string_view open;
  string_view close;
};
constexpr std::array<Brackets, 3> bracket_kinds = {{{"(", ")"}, {"（", "）"}, {"[", "]"}}};

// Whether `tail` is an agency's name, or one that passes on, up to its first slash.
bool begins_agency(string_view tail) {
  string_view first = text::trim(tail.substr(0, tail.find('/')));
  if (first.ends_with(" Photo")) first.remove_suffix(6);
  return is_known_agency(first);
}

// The credit whose opening bracket is at `at`.
std::optional<CreditInText> credit_at(string_view text, std::size_t at, string_view agency) {
  for (const Brackets& brackets : bracket_kinds) {
    if (!text.substr(at).starts_with(brackets.open)) continue;
    const std::size_t begin = at + brackets.open.size();
    const string_view window = text.substr(begin, max_credit_bytes);
    const std::size_t size = window.find(brackets.close);
    // Another opening bracket before the closing one: that one may begin a credit. This also keeps the search linear.
    if (size == string_view::npos || window.substr(0, size).find(brackets.open) != string_view::npos)
      return std::nullopt;
    const auto credit = credit_names(window.substr(0, size), agency);
    if (!credit) return std::nullopt;

    const std::size_t end = begin + size + brackets.close.size();
    const bool is_known = is_known_agency(credit->agency) || is_same_agency(credit->agency, agency) ||
                          !chinese_agency_at_start(credit->agency).empty();
    if (brackets.open == "[" && !is_known) return std::nullopt;
    constexpr std::size_t max_bytes_of_end = 16;
    const string_view before =
        text.substr(at > max_bytes_of_end ? at - max_bytes_of_end : 0, at > max_bytes_of_end ? max_bytes_of_end : at);
    const bool stands_last = ends_sentence(before) || ends_line(text, end) || begins_line(text, at);
    if (!stands_last && (credit->photographer.empty() || !is_known)) return std::nullopt;
    return CreditInText{
        .credit = *credit,
        .range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
    };
  }
  return std::nullopt;
}

constexpr string_view first_bytes_of_brackets = "([\xEF";

// Where the last sentence that ends before the end of `line` ends, so that a bare credit may begin there.
std::size_t end_of_last_sentence(string_view line) {
  for (std::size_t at = line.size(); at-- > 1;)
    if ((line[at] == ' ' || line[at] == '\t') && ends_sentence(line.substr(0, at))) return at + 1;
  return 0;
}

// The credit that the line which ends at `end` ends in without brackets.
std::optional<CreditInText> bare_credit_before(string_view text, std::size_t end, string_view agency) {
  std::size_t begin = end > max_credit_bytes ? end - max_credit_bytes : 0;
  if (const std::size_t line = text.substr(begin, end - begin).rfind('\n'); line != string_view::npos)
    begin += line + 1;
  const string_view line = text.substr(begin, end - begin);
  std::size_t at = end_of_last_sentence(line);
  string_view tail = text::trim(line.substr(at));
  // Reuters and AP also put it behind words that end in no point.
  for (const string_view opening : {string_view(" REUTERS/"), string_view(" AP Photo/"), string_view(" ©")})
    if (const std::size_t found = line.rfind(opening); found != string_view::npos && found >= at) {
      at = found + 1;
      tail = text::trim(line.substr(at));
    }
  if (tail.empty() || ends_sentence(tail)) return std::nullopt;
  const auto credit = credit_names(tail, agency);
  if (!credit) return std::nullopt;
  const bool is_known = is_known_agency(credit->agency) || is_same_agency(credit->agency, agency);
  const bool names_both = !credit->agency.empty() && !credit->photographer.empty();
  const bool is_marked = has_credit_label(tail) || (tail.find('/') != string_view::npos && begins_agency(tail)) ||
                         tail.find(" via ") != string_view::npos;
  if (!is_marked || (!is_known && !has_credit_label(tail)) || (!names_both && !has_credit_label(tail)))
    return std::nullopt;
  const auto offset = static_cast<std::size_t>(tail.data() - text.data());
  return CreditInText{.credit = *credit,
                      .range = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + tail.size())}};
}

std::size_t trimmed_end(string_view text) {
  const string_view trimmed = text::trim(text);
  return static_cast<std::size_t>(trimmed.data() - text.data()) + trimmed.size();
}

bool ends_in_bracket(string_view text) { return text.ends_with(')') || text.ends_with("）") || text.ends_with(']'); }

std::vector<CreditInText> find_bracketed(string_view text, string_view agency) {
  std::vector<CreditInText> found;
  std::size_t at = text.find_first_of(first_bytes_of_brackets);
  while (at != string_view::npos) {
    std::size_t next = at + 1;
    if (auto credit = credit_at(text, at, agency)) {
      next = credit->range.end;
      found.push_back(std::move(*credit));
    }
    at = text.find_first_of(first_bytes_of_brackets, next);
  }
  return found;
}

}  // namespace

std::vector<CreditInText> find_credits(string_view text, string_view agency) {
  std::vector<CreditInText> bracketed = find_bracketed(text, agency);
  std::vector<CreditInText> all;
  auto next = bracketed.begin();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    for (; next != bracketed.end() && next->range.begin < end; ++next) all.push_back(std::move(*next));
    const std::size_t words_end = begin + trimmed_end(text.substr(begin, end - begin));
    const bool is_done = ends_in_bracket(text.substr(begin, words_end - begin));
    if (auto bare = is_done ? std::nullopt : bare_credit_before(text, words_end, agency);
        bare && (all.empty() || all.back().range.end <= bare->range.begin))
      all.push_back(std::move(*bare));
    begin = end + 1;
  }
  return all;
}

std::optional<CreditInText> credit_at_end(string_view text, string_view agency) {
  const std::size_t length = trimmed_end(text);
  const string_view trimmed = text.substr(0, length);
  if (!ends_in_bracket(trimmed)) return bare_credit_before(text, length, agency);
  for (std::size_t at = length; at > 0 && length - at < max_credit_bytes;) {
    at = trimmed.find_last_of(first_bytes_of_brackets, at - 1);
    if (at == string_view::npos) break;
    if (auto credit = credit_at(text, at, agency); credit && credit->range.end == length) return credit;
  }
  return std::nullopt;
}

}  // namespace corpus
