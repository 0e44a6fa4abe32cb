#include "corpus/quotations/items.h"

#include <algorithm>
#include <string>

#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : text::is_letter(c) || text::hangs_on(c); }

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9)) return c + 32;
  return c;
}

bool is_capital_letter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return lower(c) != c || is_capital(c);
}

bool is_dash(char32_t c) { return c == U'–' || c == U'—' || c == U'―' || c == U'−'; }

ItemKind kind_of(char32_t c) {
  switch (c) {
    case ',':
    case U'，':
    case U'、': return ItemKind::comma;
    case '.':
    case '!':
    case '?':
    case U'…':
    case U'。':
    case U'！':
    case U'？': return ItemKind::stop;
    case ':':
    case U'：': return ItemKind::colon;
    case ';':
    case U'；': return ItemKind::semicolon;
    case '(':
    case '[':
    case '{':
    case U'（': return ItemKind::opening;
    case ')':
    case ']':
    case '}':
    case U'）': return ItemKind::closing;
    default: return is_dash(c) ? ItemKind::dash : ItemKind::other;
  }
}

// In items. What looks longer is cut: rules look over whole sentences, and no writer writes such.
constexpr std::size_t longest_sentence = 1000;

class ItemReader {
 public:
  ItemReader(std::string_view text, text::Range region, const Lexicon& lexicon)
      : text_(text), region_(region), lexicon_(lexicon), nothing_(lexicon.find({})) {}

  std::vector<Item> read(const std::vector<Marked>& marked, std::uint32_t depth,
                         const std::vector<text::Range>& sentences) {
    std::size_t next_marked = first_at(marked);
    auto sentence = std::lower_bound(sentences.begin(), sentences.end(), region_.begin + 1,
                                     [](const text::Range& s, std::uint32_t at) { return s.end < at; });
    std::size_t at = region_.begin;
    while (at < region_.end) {
      while (next_marked < marked.size() &&
             (marked[next_marked].depth != depth || marked[next_marked].outer.begin < at))
        ++next_marked;
      const std::size_t quote_at = next_marked < marked.size() ? marked[next_marked].outer.begin : region_.end;
      while (sentence != sentences.end() && sentence->end <= at) {
        if (sentence->end >= last_quote_end_) boundary(sentence->end);
        ++sentence;
      }
      if (items_.size() - last_boundary_ > longest_sentence) boundary(static_cast<std::uint32_t>(at));
      if (at == quote_at && next_marked < marked.size()) {
        const text::Range outer = marked[next_marked].outer;
        items_.push_back({outer, ItemKind::quote, false, &nothing_, static_cast<std::uint32_t>(next_marked)});
        at = last_quote_end_ = outer.end;
        while (sentence != sentences.end() && sentence->end < at) ++sentence;
        continue;
      }
      at = take(at, std::min<std::size_t>(quote_at, region_.end));
    }
    boundary(region_.end);
    return std::move(items_);
  }

 private:
  std::size_t first_at(const std::vector<Marked>& marked) const {
    const auto first = std::lower_bound(marked.begin(), marked.end(), region_.begin,
                                        [](const Marked& m, std::uint32_t at) { return m.outer.begin < at; });
    return static_cast<std::size_t>(first - marked.begin());
  }

  void boundary(std::uint32_t at) {
    if (!items_.empty() && items_.back().kind == ItemKind::boundary) return;
    last_boundary_ = items_.size();
    items_.push_back({{at, at}, ItemKind::boundary, false, &nothing_, 0});
  }

  void add(std::size_t begin, std::size_t end, ItemKind kind, bool capital, const WordEntry& entry) {
    items_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind, capital, &entry, 0});
  }

  // Takes what begins at `at` and gives where it ends, at most `limit`.
  std::size_t take(std::size_t at, std::size_t limit) {
    std::size_t after = at;
    const char32_t c = text::next_code_point(text_, after);
    if (text::is_space(c)) return after;
    if (is_letter(c) || is_digit(c)) return take_word(at, limit, c);
    if (c == '-' && after < limit && text_[after] == '-') {
      while (after < limit && text_[after] == '-') ++after;
      add(at, after, ItemKind::dash, false, nothing_);
      return after;
    }
    if (c == '-' && (after >= limit || text_[after] == ' ')) {
      add(at, after, ItemKind::dash, false, nothing_);
      return after;
    }
    const bool touches = !items_.empty() && items_.back().bytes.end == at;
    if (c == '.' && touches && (items_.back().kind == ItemKind::stop || (after < limit && text_[after] == ',')))
      items_.back().bytes.end = static_cast<std::uint32_t>(after);
    else
      add(at, after, kind_of(c), false, nothing_);
    return after;
  }

  std::size_t take_word(std::size_t at, std::size_t limit, char32_t first) {
    std::size_t end = at;
    bool has_letter = false;
    bool has_point = false;
    while (end < limit) {
      std::size_t after = end;
      const char32_t c = text::next_code_point(text_, after);
      if (is_letter(c)) {
        has_letter = true;
      } else if (!is_digit(c)) {
        const bool joins = c == '\'' || c == U'’' || c == '-' || c == '.' || c == ',' || c == '&' || c == '/' ||
                           c == U'‑' || c == '@' || c == '_';
        if (!joins || after >= limit) break;
        std::size_t beyond = after;
        const char32_t next = text::next_code_point(text_, beyond);
        if (!is_letter(next) && !is_digit(next)) break;
        if (c == ',' && (has_letter || !is_digit(next))) break;
        if (c == '.') {
          if (has_letter && !is_abbreviation(at, end) && !has_point) break;
          has_point = true;
        }
      }
      end = after;
    }
    if (end < limit && text_[end] == '.' && has_letter && (has_point || is_abbreviation_word(at, end))) ++end;
    // The genitive of a plural: the leaders' plan.
    if (has_letter && end < limit && text_[end - 1] == 's') {
      std::size_t behind = end;
      const char32_t c = text::next_code_point(text_, behind);
      if ((c == '\'' || c == U'’') && behind < limit && text_[behind] == ' ') end = behind;
    }
    if (!has_letter) {
      add(at, end, ItemKind::number, false, nothing_);
      return end;
    }
    lower_.clear();
    append_lower(lower_, text_.substr(at, end - at));
    const WordEntry* entry = &lexicon_.find(lower_);
    if (entry == &nothing_) entry = &without_ending();
    add(at, end, ItemKind::word, is_capital_letter(first), *entry);
    return end;
  }

  // Xi's, he’s: the word without its genitive, where the whole is not known.
  const WordEntry& without_ending() {
    std::string_view word = lower_;
    for (const std::string_view ending : {"'s", "’s"})
      if (word.ends_with(ending)) {
        const WordEntry& found = lexicon_.find(word.substr(0, word.size() - ending.size()));
        return found.verb == nullptr ? found : nothing_;
      }
    return nothing_;
  }

  // A letter, which a point may follow inside of a word: U.N.
  bool is_abbreviation(std::size_t begin, std::size_t end) const {
    return end - begin == 1 || (end - begin == 2 && static_cast<unsigned char>(text_[begin]) >= 0x80);
  }

  // A title with its point is one word.
  bool is_abbreviation_word(std::size_t begin, std::size_t end) {
    if (is_abbreviation(begin, end)) return is_capital_letter(text::first_code_point(text_.substr(begin, end - begin)));
    if (end - begin > 5) return false;
    lower_.clear();
    append_lower(lower_, text_.substr(begin, end - begin));
    lower_ += '.';
    return &lexicon_.find(lower_) != &nothing_;
  }

  std::string_view text_;
  text::Range region_;
  const Lexicon& lexicon_;
  const WordEntry& nothing_;
  std::vector<Item> items_;
  std::string lower_;
  std::uint32_t last_quote_end_ = 0;
  std::size_t last_boundary_ = 0;  // its number among the items
};

}  // namespace

void append_lower(std::string& to, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (static_cast<unsigned char>(word[at]) < 0x80) {
      const char c = word[at++];
      to += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else {
      text::append_code_point(to, lower(text::next_code_point(word, at)));
    }
  }
}

std::vector<Item> items_of(std::string_view text, text::Range region, const std::vector<Marked>& marked,
                           std::uint32_t depth, const std::vector<text::Range>& sentences, const Lexicon& lexicon) {
  return ItemReader(text, region, lexicon).read(marked, depth, sentences);
}

}  // namespace corpus
