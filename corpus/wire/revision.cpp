#include "corpus/wire/revision.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "corpus/letters.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

using std::string_view;
using Kind = Revision::Kind;

constexpr std::size_t most_mark_bytes = 64;

// What a number beside the word counts.
enum class Counts { updates, versions, nothing };

struct Word {
  string_view normal;  // as text::normal_form() writes it
  Kind kind;
  Counts counts = Counts::updates;
  bool needs_number = false;  // else it is a kind of story, or a word like others
};

constexpr std::array words = std::to_array<Word>({
    {"update", Kind::update},
    {"updated", Kind::update},
    {"updates", Kind::update},
    {"upd", Kind::update},
    {"recast", Kind::update},
    {"recasts", Kind::update},
    {"adds", Kind::update, Counts::updates, true},
    {"ld", Kind::update, Counts::updates, true},
    {"lead", Kind::update, Counts::updates, true},
    {"writethru", Kind::update, Counts::updates, true},
    {"wrapup", Kind::update, Counts::versions, true},
    {"roundup", Kind::update, Counts::versions, true},
    {"correction", Kind::correction},
    {"corrected", Kind::correction},
    {"correct", Kind::correction},
    {"corrects", Kind::correction},
    {"corr", Kind::correction},
    {"clarification", Kind::correction},
    {"refile", Kind::correction},
    {"refiles", Kind::correction},
    {"repeat", Kind::repeat},
    {"repeats", Kind::repeat},
    {"rpt", Kind::repeat},
    {"resend", Kind::repeat},
    {"resending", Kind::repeat},
    {"urgent", Kind::urgent},
    {"flash", Kind::urgent},
    {"breaking", Kind::urgent},
    {"обновление", Kind::update},
    {"обновлено", Kind::update},
    {"обновленная", Kind::update},
    {"дополнение", Kind::update},
    {"дополнено", Kind::update},
    {"исправление", Kind::correction},
    {"исправлено", Kind::correction},
    {"исправленная", Kind::correction},
    {"поправка", Kind::correction},
    {"уточнение", Kind::correction},
    {"уточнено", Kind::correction},
    {"уточненная", Kind::correction},
    {"повтор", Kind::repeat},
    {"срочно", Kind::urgent},
    {"молния", Kind::urgent},
    {"түзету", Kind::correction},
    {"жаңартылды", Kind::update},
});

// Words that say nothing of their own in a mark.
constexpr std::array fillers =
    std::to_array<string_view>({"st", "nd", "rd", "th", "я", "й", "и", "and", "version", "версия", "news"});

constexpr std::array chinese_words = std::to_array<Word>({
    {"更正", Kind::correction},
    {"修正", Kind::correction},
    {"更新", Kind::update},
    {"补充", Kind::update},
    {"重发", Kind::repeat},
});

struct Brackets {
  string_view open;
  string_view close;
};
constexpr std::array<Brackets, 4> brackets = {{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Runs of letters and runs of digits: "UPDATE1" has two, "2nd LD-Writethru" four.
std::vector<string_view> tokens_of(string_view inside) {
  std::vector<string_view> tokens;
  enum class Run { none, letters, digits } run = Run::none;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < inside.size();) {
    std::size_t next = at;
    const char32_t c = text::next_code_point(inside, next);
    const Run is = c < 0x80 && is_digit(static_cast<char>(c))        ? Run::digits
                   : text::is_letter(c) || (c >= 0x300 && c < 0x370) ? Run::letters
                                                                     : Run::none;
    if (is != run) {
      if (run != Run::none) tokens.push_back(inside.substr(begin, at - begin));
      begin = at;
      run = is;
    }
    at = next;
  }
  if (run != Run::none) tokens.push_back(inside.substr(begin));
  return tokens;
}

// What `inside` says when it is nothing but the words of a mark.
std::optional<Revision> read_mark(string_view inside, bool is_bracketed) {
  inside = text::trim(inside);
  if (inside.empty() || inside.size() > most_mark_bytes) return std::nullopt;
  Revision revision;
  for (const Word& word : chinese_words)
    if (inside == word.normal) return Revision{.kind = word.kind, .version = 0, .mark = {}};
  std::uint32_t number = 0;
  Counts counts = Counts::nothing;
  bool needs_number = false;
  for (const string_view token : tokens_of(inside)) {
    if (is_digit(token.front())) {
      if (number != 0 || token.size() > 2) return std::nullopt;
      number = static_cast<std::uint32_t>(std::stoul(std::string(token)));
      continue;
    }
    const std::string normal = text::normal_form(token);
    if (std::find(fillers.begin(), fillers.end(), normal) != fillers.end()) continue;
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.normal == normal; });
    if (word == words.end()) return std::nullopt;
    revision.kind = std::max(revision.kind, word->kind);
    counts = word->counts;
    needs_number = needs_number || word->needs_number;
  }
  if (revision.kind == Kind::none) return std::nullopt;
  // "(LEAD)" is the first of them.
  if (needs_number && number == 0 && is_bracketed && is_all_capitals(inside)) number = 1;
  if (needs_number && number == 0) return std::nullopt;
  if (number != 0) revision.version = number + (counts == Counts::updates ? 1 : 0);
  return revision;
}

text::Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t skip_blanks(string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

// "(2nd Update) …", "（更正）…"
std::optional<Revision> bracketed_at_start(string_view headline) {
  for (const Brackets& pair : brackets) {
    if (!headline.starts_with(pair.open)) continue;
    const std::size_t close = headline.find(pair.close, pair.open.size());
    if (close == string_view::npos || close > most_mark_bytes) continue;
    auto revision = read_mark(headline.substr(pair.open.size(), close - pair.open.size()), true);
    if (!revision) continue;
    std::size_t end = close + pair.close.size();
    if (headline.substr(end).starts_with(':')) ++end;
    revision->mark = range(0, end);
    return revision;
  }
  return std::nullopt;
}

// "… (UPDATED)"
std::optional<Revision> bracketed_at_end(string_view headline) {
  const string_view trimmed = headline.substr(0, headline.find_last_not_of(" \t") + 1);
  for (const Brackets& pair : brackets) {
    if (!trimmed.ends_with(pair.close)) continue;
    const std::size_t open = trimmed.rfind(pair.open);
    if (open == string_view::npos || trimmed.size() - open > most_mark_bytes) continue;
    const std::size_t begin = open + pair.open.size();
    auto revision = read_mark(trimmed.substr(begin, trimmed.size() - pair.close.size() - begin), true);
    if (!revision) continue;
    revision->mark = range(open, headline.size());
    return revision;
  }
  return std::nullopt;
}

// "CORRECTED-UPDATE 1-…", "Update 1: …": up to the last separator with nothing but a mark before it.
std::optional<Revision> separated_at_start(string_view headline) {
  struct Separator {
    string_view text;
    bool is_colon;
  };
  constexpr std::array<Separator, 5> separators = {
      {{":", true}, {"：", true}, {"-", false}, {"–", false}, {"—", false}}};
  std::optional<Revision> found;
  for (std::size_t at = 1; at < std::min(headline.size(), most_mark_bytes); ++at) {
    for (const Separator& separator : separators) {
      if (!headline.substr(at).starts_with(separator.text)) continue;
      const string_view inside = headline.substr(0, at);
      auto revision = read_mark(inside, false);
      if (!revision) {
        // "2nd LD-Writethru:" is not whole before its hyphen.
        if (tokens_of(inside).size() > 4) return found;
        continue;
      }
      std::string letters;
      for (const string_view token : tokens_of(inside))
        if (text::normal_form(token) != "writethru" &&
            std::find(fillers.begin(), fillers.end(), token) == fillers.end())
          letters += token;
      if (!separator.is_colon && !is_all_capitals(letters)) continue;
      revision->mark = range(0, at + separator.text.size());
      found = revision;
    }
  }
  return found;
}

}  // namespace

Revision revision_of(string_view headline) {
  const std::size_t begin = skip_blanks(headline, 0);
  const string_view rest = headline.substr(begin);
  std::optional<Revision> found = bracketed_at_start(rest);
  if (!found) found = separated_at_start(rest);
  if (found) {
    found->mark = range(0, begin + found->mark.end);
  } else {
    found = bracketed_at_end(headline);
  }
  if (!found || text::trim(headline).size() <= text::trim(found->mark.of(headline)).size()) return {};
  return *found;
}

string_view without_revision(string_view headline) {
  const Revision revision = revision_of(headline);
  if (revision.kind == Kind::none) return headline;
  return revision.mark.begin == 0 ? headline.substr(revision.mark.end) : headline.substr(0, revision.mark.begin);
}

}  // namespace corpus
