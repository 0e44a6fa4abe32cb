#include "text/word_ranges.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "text/code_points.h"
#include "text/stemmer.h"

namespace text {
namespace {

bool one_char(std::string_view s) { return count_code_points(s) == 1; }

// Digits that may be grouped; the others have no plain form.
bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

bool is_zero(char32_t c) { return c == '0' || c == 0xFF10; }

bool is_kept_number(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER; }

// Written without spaces between words: Han, kana, Thai and its like.
bool is_unspaced(char32_t c) {
  if (c < 0x80) return false;
  if (c >= 0x4E00 && c < 0xA000) return true;  // most of Han, without a look at tables
  const auto point = static_cast<UChar32>(c);
  if (u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  if (u_getIntPropertyValue(point, UCHAR_WORD_BREAK) == U_WB_KATAKANA) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(point, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA;
}

std::size_t skip_hanging(std::string_view s, std::size_t at) {
  for (std::size_t next = at; next < s.size(); at = next)
    if (!hangs_on(next_code_point(s, next))) break;
  return at;
}

bool is_point(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

// Marks that ICU takes into a word, and that part it here.
bool is_parting(char32_t c) {
  switch (c) {
    case ':':
    case ';':
    case '@':
    case '_':
    case 0x202F:
    case 0x37E:
    case 0xFE13:
    case 0xFE55:
    case 0xFE6B:
    case 0xFF1A:
    case 0xFF20: return true;
    default: return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_CONNECTOR_PUNCTUATION;
  }
}

bool is_letter_or_number(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_ALPHABETIC) || u_isdigit(static_cast<UChar32>(c));
}

bool is_group_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

// An apostrophe by its looks that ICU takes for a symbol.
bool is_odd_apostrophe(char32_t c) { return c == '`' || c == 0xB4 || c == 0x2032 || c == 0x201B; }

std::size_t digits_at_front(std::string_view s) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < s.size() && is_digit(next_code_point(s, at));) ++digits;
  return digits;
}

// "3", "12", "123", which further groups may follow.
bool is_first_group(std::string_view s) {
  const std::size_t digits = digits_at_front(s);
  return digits >= 1 && digits <= 3 && digits == count_code_points(s) && !is_zero(first_code_point(s));
}

bool is_group(std::string_view s) { return digits_at_front(s) == 3 && count_code_points(s) == 3; }

// "000", "678,9", "678.9"
bool begins_with_group(std::string_view s) {
  if (digits_at_front(s) != 3) return false;
  std::size_t at = 0;
  for (int digits = 0; digits < 3; ++digits) next_code_point(s, at);
  return at == s.size() || s[at] == ',' || s[at] == '.';
}

enum class PieceKind { symbol, spaced, unspaced, inner };  // `inner` only while a segment is parted

struct Piece {
  Range bytes;
  PieceKind kind;
};

// Appends one ICU segment, parted at parting marks and where unspaced scripts begin or end. Other marks belong to a
// spaced piece only inside it: in ไทย.2 the point is outside.
void append_pieces(std::string_view text, Range segment, std::vector<Piece>& pieces) {
  const std::string_view s = segment.of(text);
  const std::size_t first = pieces.size();
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(s, at);
    at = skip_hanging(s, at);
    const PieceKind kind = is_parting(c)            ? PieceKind::symbol
                           : is_unspaced(c)         ? PieceKind::unspaced
                           : is_letter_or_number(c) ? PieceKind::spaced
                                                    : PieceKind::inner;
    const Range bytes{segment.begin + static_cast<std::uint32_t>(begin),
                      segment.begin + static_cast<std::uint32_t>(at)};
    const auto ends_in = [&](PieceKind last, std::size_t back) {
      return pieces.size() >= first + back && pieces[pieces.size() - back].kind == last;
    };
    if (kind == PieceKind::spaced && ends_in(PieceKind::inner, 1) && ends_in(PieceKind::spaced, 2)) pieces.pop_back();
    if (ends_in(kind, 1))
      pieces.back().bytes.end = bytes.end;
    else
      pieces.push_back({bytes, kind});
  }
  for (std::size_t i = first; i < pieces.size(); ++i)
    if (pieces[i].kind == PieceKind::inner) pieces[i].kind = PieceKind::symbol;
}

// ASCII letters and digits, and the marks between them that part nothing.
bool is_plain(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](unsigned char c) { return c < 0x80 && !is_parting(c); });
}

// ICU 72 says "no word" of an iteration mark or a radical alone (々, ⻄), of Korean before a soft hyphen, and of a few
// words more where format characters meet a script that it reads by dictionary.
bool is_overlooked(std::string_view s) {
  if (s.size() == 1) return false;
  for (std::size_t at = 0; at < s.size();) {
    const char32_t c = next_code_point(s, at);
    if (is_letter_or_number(c) || is_unspaced(c)) return true;
  }
  return false;
}

std::vector<Piece> pieces_of(std::string_view text, const std::vector<WordSegment>& segments) {
  std::vector<Piece> pieces;
  pieces.reserve(segments.size());
  std::uint32_t begin = 0;
  for (const auto& [end, is_word] : segments) {
    const Range segment{begin, end};
    const std::string_view s = segment.of(text);
    if (!is_word && !is_overlooked(s))
      pieces.push_back({segment, PieceKind::symbol});
    else if (is_plain(s))
      pieces.push_back({segment, PieceKind::spaced});
    else
      append_pieces(text, segment, pieces);
    begin = end;
  }
  return pieces;
}

class WordReader {
 public:
  WordReader(std::string_view text, std::vector<Piece> pieces) : text_(text), pieces_(std::move(pieces)) {
    words_.reserve(pieces_.size() / 2 + 1);
  }

  std::vector<WordRange> read() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto [bytes, kind] = pieces_[i];
      switch (kind) {
        case PieceKind::inner:
        case PieceKind::symbol: read_symbol(i); break;
        case PieceKind::spaced: read_spaced(i); break;
        case PieceKind::unspaced:
          close();
          words_.push_back({bytes, true});
          break;
      }
    }
    close();
    return std::move(words_);
  }

 private:
  void close() {
    if (open_) words_.push_back({*open_, false});
    open_.reset();
    open_is_groups_ = false;
  }

  void open(Range bytes) {
    close();
    open_ = bytes;
    open_is_groups_ = is_first_group(bytes.of(text_));
  }

  void read_symbol(std::size_t i) {
    const Range bytes = pieces_[i].bytes;
    if (!is_kept_number(first_code_point(bytes.of(text_)))) {
      if (!(open_ && joins(i))) close();
      return;
    }
    if (open_ && open_->end == bytes.begin)
      open_->end = bytes.end;
    else
      open(bytes);
    open_is_groups_ = false;
  }

  void read_spaced(std::size_t i) {
    const bool is_joined = open_ && i > 0 && pieces_[i - 1].kind == PieceKind::symbol && joins(i - 1);
    const bool touches_number = open_ && open_->end == pieces_[i].bytes.begin && ends_in_kept_number(*open_);
    bool goes_on = is_joined || touches_number;
    for (const Range& word : parted_at_points(pieces_[i].bytes)) {
      if (!goes_on) {
        open(word);
        continue;
      }
      open_->end = word.end;
      open_is_groups_ = open_is_groups_ && is_group(word.of(text_));
      goes_on = false;
    }
  }

  bool ends_in_kept_number(Range word) const {
    std::size_t at = word.end;
    return is_kept_number(previous_code_point(text_, at));
  }

  // Whether the symbol at `i` stands inside a word that the open one begins and the next piece goes on with.
  bool joins(std::size_t i) const {
    if (i + 1 >= pieces_.size() || open_->end != pieces_[i].bytes.begin) return false;
    if (pieces_[i + 1].kind != PieceKind::spaced) return false;
    const std::string_view symbol = pieces_[i].bytes.of(text_);
    const std::string_view after = pieces_[i + 1].bytes.of(text_);
    if (!one_char(symbol)) return false;
    const char32_t c = first_code_point(symbol);
    if (c == 0x200B) return true;
    if (is_odd_apostrophe(c)) return is_letter(first_code_point(after)) && script_of(open_->of(text_)) != Script::none;
    return is_group_space(c) && open_is_groups_ && begins_with_group(after);
  }

  struct Part {
    Range bytes;  // without the point behind it
    bool is_letter;
  };

  // What stands between the points that touch a letter.
  std::vector<Part> parts_of(Range bytes) const {
    const std::string_view s = bytes.of(text_);
    std::vector<Part> parts;
    std::size_t begin = 0;
    std::size_t characters = 0;
    char32_t before = 0;
    const auto add = [&](std::size_t end) {
      const Range part{bytes.begin + static_cast<std::uint32_t>(begin), bytes.begin + static_cast<std::uint32_t>(end)};
      parts.push_back({part, characters == 1 && is_letter(before)});
    };
    for (std::size_t at = 0; at < s.size();) {
      const std::size_t point = at;
      const char32_t c = next_code_point(s, at);
      at = skip_hanging(s, at);
      const bool touches_letter = is_letter(before) || is_letter(first_code_point(s.substr(at)));
      if (is_point(c) && touches_letter) {
        add(point);
        begin = at;
        characters = 0;
      } else {
        ++characters;
      }
      before = c;
    }
    add(s.size());
    return parts;
  }

  // The words of a piece. Single letters with a point between them are one, which takes its last point along.
  std::vector<Range> parted_at_points(Range bytes) const {
    const std::string_view s = bytes.of(text_);
    if (std::none_of(s.begin(), s.end(), [](unsigned char c) { return c == '.' || c >= 0x80; })) return {bytes};
    const std::vector<Part> parts = parts_of(bytes);
    std::vector<Range> words;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Range word = parts[i].bytes;
      if (parts[i].is_letter && i + 1 < parts.size() && parts[i + 1].is_letter) {
        while (i + 1 < parts.size() && parts[i + 1].is_letter) ++i;
        word.end = parts[i].bytes.end;
        const std::size_t behind = word.end + 1;
        const bool has_point = word.end < text_.size() && text_[word.end] == '.';
        if (has_point && skip_hanging(text_, behind) == behind) ++word.end;
      }
      if (!word.empty()) words.push_back(word);
    }
    return words;
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  std::vector<WordRange> words_;
  std::optional<Range> open_;    // a spaced word that may still grow
  bool open_is_groups_ = false;  // it is a number that a further group of digits may follow
};

}  // namespace

std::vector<WordRange> word_ranges(std::string_view text, const std::vector<WordSegment>& segments) {
  return WordReader(text, pieces_of(text, segments)).read();
}

}  // namespace text
