#include "corpus/quotations/marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/code_points.h"

namespace corpus {
namespace {

// Marks that close one another.
enum Family : std::uint8_t {
  straight,
  curly,
  guillemets,
  single_guillemets,
  corners,
  white_corners,
  single,
  family_count
};

enum class Side : std::uint8_t { opens, closes, either };

struct Mark {
  Family family;
  Side side;
  std::uint32_t size;  // in bytes
};

bool is_opening_place(char32_t before) {
  constexpr std::u32string_view opening = U"([{—–-/“‘„«‹\"'「『…:：，。！？；、（";
  return before == 0 || text::is_space(before) || opening.find(before) != std::u32string_view::npos;
}

bool is_word_character(char32_t c) { return (c >= '0' && c <= '9') || text::is_letter(c) || c == '$' || c == '#'; }

constexpr std::uint32_t none = 0xFFFFFFFF;

class MarkReader {
 public:
  MarkReader(std::string_view text, text::Range region) : text_(text), region_(region) { open_count_.fill(0); }

  std::vector<Marked> read() {
    for (std::size_t at = region_.begin; at < region_.end;) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte != '"' && byte != '\'' && byte != '`' && byte < 0xC2) {
        before_ = byte < 0x80 ? byte : before_;
        ++at;
        continue;
      }
      const std::size_t begin = at;
      char32_t c = text::next_code_point(text_, at);
      if (Mark mark{}; is_mark(c, begin, mark)) {
        at = begin + mark.size;
        take(mark, static_cast<std::uint32_t>(begin));
      }
      before_ = c;
    }
    while (!open_.empty()) end_unclosed(region_.end);
    return finished();
  }

 private:
  struct Open {
    Family family;
    std::uint32_t index;
    // Of straight marks, the first one inside that opens again: a name, or a sign that this one was left open.
    std::uint32_t next_opening;
  };

  char32_t character_at(std::size_t at) const { return at < region_.end ? text::next_code_point(text_, at) : 0; }

  bool is_mark(char32_t c, std::size_t at, Mark& mark) const {
    switch (c) {
      case '"': mark = {straight, Side::either, 1}; return true;
      case '\'':
        if (character_at(at + 1) == '\'') {
          mark = {straight, Side::either, 2};
          return true;
        }
        mark = {single, Side::either, 1};
        return true;
      case '`':
        if (character_at(at + 1) == '`') {
          mark = {straight, Side::opens, 2};
          return true;
        }
        return false;
      case U'„': mark = {curly, Side::opens, 3}; return true;
      case U'“':
      case U'”':
      case U'‟': mark = {curly, c == U'”' ? Side::closes : Side::opens, 3}; return true;
      case U'＂': mark = {straight, Side::either, 3}; return true;
      case U'«': mark = {guillemets, Side::opens, 2}; return true;
      case U'»': mark = {guillemets, Side::closes, 2}; return true;
      case U'‹': mark = {single_guillemets, Side::opens, 3}; return true;
      case U'›': mark = {single_guillemets, Side::closes, 3}; return true;
      case U'「': mark = {corners, Side::opens, 3}; return true;
      case U'」': mark = {corners, Side::closes, 3}; return true;
      case U'『': mark = {white_corners, Side::opens, 3}; return true;
      case U'』': mark = {white_corners, Side::closes, 3}; return true;
      case U'‘':
      case U'‚': mark = {single, Side::opens, 3}; return true;
      case U'’': mark = {single, Side::closes, 3}; return true;
      default: return false;
    }
  }

  void take(const Mark& mark, std::uint32_t at) {
    const char32_t after = character_at(at + mark.size);
    const bool could_open = is_opening_place(before_) && after != 0 && !text::is_space(after);
    if (mark.family == single) return take_single(mark, at, could_open, after);
    const bool is_open = open_count_[mark.family] > 0;
    if (mark.family == straight) {
      if (in_attribute_ || (!is_open && before_ == '=')) {  // of markup: <a title="...">
        in_attribute_ = !in_attribute_;
        return;
      }
      if (!is_open && before_ >= '0' && before_ <= '9' && !is_word_character(after)) return;  // inches
      const bool opens = mark.side == Side::opens || (could_open && (!is_open || !ends_here(after)));
      if (!opens && is_open) return close(mark, at);
      if (!opens && open_count_[curly] > 0) return close({curly, mark.side, mark.size}, at);  // “mixed"
      if (opens || !is_open) return open(mark, at);
      return;
    }
    if (mark.side == Side::closes) {
      if (is_open) return close(mark, at);
      if (!could_open && mark.family == curly && open_count_[straight] > 0)  // "mixed”
        return close({straight, mark.side, mark.size}, at);
      if (could_open) return open(mark, at);  // ”Swedish”, »Danish«
      return;
    }
    const bool closes_here = is_open && !could_open && !is_word_character(after);  // „German“, »Danish«
    closes_here ? close(mark, at) : open(mark, at);
  }

  // Whether a straight mark that could open closes what is open instead: it follows an opening place that is
  // punctuation of the quotation's own ("well—").
  bool ends_here(char32_t after) const { return !text::is_space(before_) && before_ != 0 && !is_word_character(after); }

  void take_single(const Mark& mark, std::uint32_t at, bool could_open, char32_t after) {
    const bool inside_word = is_word_character(before_) && is_word_character(after);
    if (inside_word) return;
    if (mark.side != Side::closes && could_open && is_word_character(after) && open_count_[single] == 0)
      return open(mark, at);
    if (mark.side == Side::opens) return;
    if (open_count_[single] > 0 && !text::is_space(before_) && !is_word_character(after)) close(mark, at);
  }

  void open(const Mark& mark, std::uint32_t at) {
    if (mark.family == straight && !open_.empty() && open_.back().family == straight &&
        open_.back().next_opening == none)
      open_.back().next_opening = at;
    open_.push_back({mark.family, static_cast<std::uint32_t>(found_.size()), none});
    ++open_count_[mark.family];
    found_.push_back({.outer = {at, none}, .inner = {at + mark.size, none}, .depth = 0, .closed = false});
  }

  void close(const Mark& mark, std::uint32_t at) {
    while (open_.back().family != mark.family) end_unclosed(at);
    Marked& marked = found_[open_.back().index];
    marked.inner.end = at;
    marked.outer.end = at + mark.size;
    marked.closed = true;
    pop();
  }

  void end_unclosed(std::uint32_t at) {
    Marked& marked = found_[open_.back().index];
    at = std::min(at, open_.back().next_opening);
    if (open_.back().family != single) marked.inner.end = marked.outer.end = at;
    pop();
  }

  void pop() {
    --open_count_[open_.back().family];
    open_.pop_back();
  }

  std::vector<Marked> finished() {
    std::vector<Marked> kept;
    std::vector<std::uint32_t> ends;  // of the stretches that hold the present place
    for (Marked& marked : found_) {
      if (marked.outer.end == none) continue;
      trim(marked.inner);
      if (marked.inner.empty()) continue;
      while (!ends.empty() && ends.back() <= marked.outer.begin) ends.pop_back();
      marked.depth = static_cast<std::uint32_t>(ends.size());
      ends.push_back(marked.outer.end);
      kept.push_back(marked);
    }
    return kept;
  }

  void trim(text::Range& range) {
    range.end = std::max(range.end, range.begin);
    while (range.begin < range.end) {
      std::size_t at = range.begin;
      if (!text::is_space(text::next_code_point(text_, at))) break;
      range.begin = static_cast<std::uint32_t>(at);
    }
    // Many that are left open may end at one place, behind as much white space as there is.
    if (range.end == untrimmed_end_) {
      range.end = std::max(range.begin, trimmed_end_);
      return;
    }
    untrimmed_end_ = range.end;
    while (range.begin < range.end) {
      std::size_t at = range.end;
      if (!text::is_space(text::previous_code_point(text_, at))) break;
      range.end = static_cast<std::uint32_t>(at);
    }
    trimmed_end_ = range.end;
  }

  std::string_view text_;
  text::Range region_;
  char32_t before_ = 0;
  bool in_attribute_ = false;
  std::vector<Marked> found_;
  std::vector<Open> open_;
  std::array<std::uint32_t, family_count> open_count_{};
  std::uint32_t untrimmed_end_ = none;  // the latest one, and what it was trimmed to
  std::uint32_t trimmed_end_ = 0;
};

}  // namespace

std::vector<Marked> marked_stretches(std::string_view text, text::Range region) {
  return MarkReader(text, region).read();
}

}  // namespace corpus
