#include "corpus/wire/credit.h"

#include <array>
#include <cstddef>

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
constexpr std::array<Brackets, 2> bracket_kinds = {{{"(", ")"}, {"（", "）"}}};

bool remove_prefix(string_view& text, string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = text::trim(text.substr(prefix.size()));
  return true;
}

bool remove_suffix(string_view& text, string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text = text::trim(text.substr(0, text.size() - suffix.size()));
  return true;
}

// Words before the names that only say that this is a picture.
void remove_label(string_view& text) {
  constexpr std::array<string_view, 8> labels = {"Photo by ", "Photos by ", "Photo: ", "Photo/",
                                                 "Фото: ",    "Фото ",      "фото: ",  "фото "};
  for (const string_view label : labels)
    if (remove_prefix(text, label)) return;
}

// A name of an agency or a person is a few words that begin like names; digits and sentence marks make it something
// else.
bool is_name(string_view name) {
  constexpr std::size_t max_name_bytes = 120;
  if (name.size() > max_name_bytes || !begins_like_name(name)) return false;
  return name.find_first_of("0123456789;:!?()\n<>=") == string_view::npos;
}

// "Xinhua/Yin Bogu", "AGENCY/NAME摄", "Yin Bogu/Xinhua"
std::optional<Credit> split_at_slash(string_view inside) {
  const std::size_t slash = inside.find('/');
  if (slash == string_view::npos) return std::nullopt;
  string_view agency = text::trim(inside.substr(0, slash));
  string_view photographer = text::trim(inside.substr(slash + 1));
  remove_suffix(photographer, "摄");
  if (is_known_agency(photographer) && !is_known_agency(agency)) std::swap(agency, photographer);
  if (!is_name(agency) || !is_name(photographer)) return std::nullopt;
  return Credit{.agency = std::string(agency), .photographer = std::string(photographer)};
}

// "新华社记者 谢环驰 摄", "新华社发（谢环驰摄）" without its inner brackets
std::optional<Credit> split_chinese(string_view inside) {
  const string_view agency = chinese_agency_at_start(inside);
  if (agency.empty()) return std::nullopt;
  string_view photographer = text::trim(inside.substr(agency.size()));
  const bool is_taken = remove_suffix(photographer, "摄");
  const bool is_titled = remove_prefix(photographer, "记者") || remove_prefix(photographer, "发");
  if (!photographer.empty() && !is_taken && !is_titled) return std::nullopt;
  return Credit{.agency = std::string(agency), .photographer = std::string(photographer)};
}

std::optional<Credit> parse_inside(string_view inside, string_view agency) {
  inside = text::trim(inside);
  remove_label(inside);
  if (auto credit = split_at_slash(inside)) return credit;
  if (auto credit = split_chinese(inside)) return credit;
  if (!is_name(inside) || !(is_known_agency(inside) || is_same_agency(inside, agency))) return std::nullopt;
  return Credit{.agency = std::string(inside), .photographer = ""};
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
    const auto credit = parse_inside(window.substr(0, size), agency);
    if (!credit) return std::nullopt;

    const std::size_t end = begin + size + brackets.close.size();
    const bool is_known = is_known_agency(credit->agency) || is_same_agency(credit->agency, agency) ||
                          !chinese_agency_at_start(credit->agency).empty();
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

constexpr string_view first_bytes_of_brackets = "(\xEF";

}  // namespace

std::vector<CreditInText> find_credits(string_view text, string_view agency) {
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

std::optional<CreditInText> credit_at_end(string_view text, string_view agency) {
  const std::size_t length = static_cast<std::size_t>(text::trim(text).data() - text.data()) + text::trim(text).size();
  const string_view trimmed = text.substr(0, length);
  if (!trimmed.ends_with(')') && !trimmed.ends_with("）")) return std::nullopt;
  for (std::size_t at = length; at > 0 && length - at < max_credit_bytes;) {
    at = trimmed.find_last_of(first_bytes_of_brackets, at - 1);
    if (at == string_view::npos) break;
    if (auto credit = credit_at(text, at, agency); credit && credit->range.end == length) return credit;
  }
  return std::nullopt;
}

}  // namespace corpus
