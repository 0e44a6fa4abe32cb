#include "text/word_ranges.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/stemmer.h"

namespace text {
namespace {

bool one_char(std::string_view s) { return count_code_points(s) == 1; }

bool is_digit(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER; }

bool is_kept_number(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER; }

bool is_complex(char32_t c) {
  return c >= 0x80 && u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

bool is_point(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

// Marks that ICU takes into a word, and that part it here.
bool is_parting(char32_t c) {
  switch (c) {
    case ':':
    case ';':
    case '_':
    case 0x202F:
    case 0x37E:
    case 0xFE13:
    case 0xFE55:
    case 0xFF1A:
    case 0xFF3F: return true;
    default: return false;
  }
}

bool is_group_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

// An apostrophe by its looks that ICU takes for a symbol.
bool is_odd_apostrophe(char32_t c) { return c == '`' || c == 0xB4 || c == 0x2032 || c == 0x201B; }

// "000", "678,9": a group of three digits, perhaps with decimals.
bool begins_with_group(std::string_view s) {
  std::size_t at = 0;
  for (int digits = 0; digits < 3; ++digits)
    if (at >= s.size() || !is_digit(next_code_point(s, at))) return false;
  return at == s.size() || s[at] == ',' || s[at] == '.';
}

enum class PieceKind { symbol, spaced, unspaced };

struct Piece {
  Range bytes;
  PieceKind kind;
};

PieceKind kind_of(WordKind kind, char32_t first) {
  switch (kind) {
    case WordKind::none: return PieceKind::symbol;
    case WordKind::ideographic:
    case WordKind::kana: return PieceKind::unspaced;
    case WordKind::letter:
    case WordKind::number: break;
  }
  return is_complex(first) ? PieceKind::unspaced : PieceKind::spaced;
}

// Appends one ICU segment, parted at parting marks and where complex scripts begin or end.
void append_pieces(std::string_view text, Range segment, WordKind kind, std::vector<Piece>& pieces) {
  const std::string_view s = segment.of(text);
  Range piece{segment.begin, segment.begin};
  PieceKind piece_kind = PieceKind::symbol;
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(s, at);
    const auto type = u_charType(static_cast<UChar32>(c));
    const bool is_mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
                         type == U_FORMAT_CHAR;
    const bool goes_on = begin > 0 && is_mark && piece_kind != PieceKind::symbol;
    const PieceKind here = goes_on ? piece_kind : is_parting(c) ? PieceKind::symbol : kind_of(kind, c);
    if (here != piece_kind || begin == 0) {
      if (!piece.empty()) pieces.push_back({piece, piece_kind});
      piece = {piece.end, piece.end};
      piece_kind = here;
    }
    piece.end = segment.begin + static_cast<std::uint32_t>(at);
  }
  if (!piece.empty()) pieces.push_back({piece, piece_kind});
}

// ASCII letters and digits, and the marks between them that part nothing.
bool is_plain(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](unsigned char c) { return c < 0x80 && !is_parting(c); });
}

std::vector<Piece> pieces_of(std::string_view text, const std::vector<WordSegment>& segments) {
  std::vector<Piece> pieces;
  pieces.reserve(segments.size());
  std::uint32_t begin = 0;
  for (const auto& [end, kind] : segments) {
    const Range segment{begin, end};
    if (kind == WordKind::none)
      pieces.push_back({segment, PieceKind::symbol});
    else if (kind == WordKind::ideographic)
      pieces.push_back({segment, PieceKind::unspaced});
    else if (is_plain(segment.of(text)))
      pieces.push_back({segment, PieceKind::spaced});
    else
      append_pieces(text, segment, kind, pieces);
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
    if (open_ && !open_->empty()) words_.push_back({*open_, false});
    open_.reset();
  }

  void read_symbol(std::size_t i) {
    const Range bytes = pieces_[i].bytes;
    if (is_kept_number(first_code_point(bytes.of(text_)))) {
      if (!(open_ && open_->end == bytes.begin)) {
        close();
        open_ = bytes;
      }
      open_->end = bytes.end;
    } else if (!(open_ && joins(i))) {
      close();
    }
  }

  void read_spaced(std::size_t i) {
    const Range bytes = pieces_[i].bytes;
    const bool is_joined = open_ && i > 0 && pieces_[i - 1].kind == PieceKind::symbol && joins(i - 1);
    const bool touches_number = open_ && open_->end == bytes.begin && ends_in_kept_number(*open_);
    if (is_joined || touches_number) {
      open_->end = bytes.end;
      return;
    }
    close();
    part_at_points(bytes);
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
    return is_group_space(c) && begins_with_group(after) && ends_digit_group(*open_);
  }

  // "3", "12 345", "1,234": what a further group of three digits may follow.
  bool ends_digit_group(Range word) const {
    const std::string_view s = word.of(text_);
    std::size_t begin = s.size();
    while (begin > 0 && s[begin - 1] >= '0' && s[begin - 1] <= '9') --begin;
    const std::size_t digits = s.size() - begin;
    if (begin == 0) return digits >= 1 && digits <= 3;
    return digits == 3 && normal_form(s).find_first_not_of("0123456789") == std::string::npos;
  }

  // Closes every word of `bytes` but the last, which stays open.
  void part_at_points(Range bytes) {
    const std::string_view s = bytes.of(text_);
    Range part{bytes.begin, bytes.begin};
    std::vector<Range> parts;    // between points that stand beside a letter
    bool single_letters = true;  // each part between points is one letter
    char32_t before = 0;
    std::size_t letters = 0;  // of the part at hand, marks left out
    for (std::size_t at = 0; at < s.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(s, at);
      const bool is_mark = u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
      if (is_point(c) && (is_letter(before) || is_letter(first_code_point(s.substr(at))))) {
        single_letters = single_letters && letters == 1 && is_letter(before);
        parts.push_back({part.begin, bytes.begin + static_cast<std::uint32_t>(begin)});
        part.begin = bytes.begin + static_cast<std::uint32_t>(at);
        letters = 0;
      } else if (!is_mark) {
        ++letters;
      }
      if (!is_mark) before = c;
    }
    if (parts.empty()) {
      open_ = bytes;
      return;
    }
    if (single_letters && letters == 1 && is_letter(before)) {
      if (bytes.end < text_.size() && text_[bytes.end] == '.') ++bytes.end;
      open_ = bytes;
      return;
    }
    for (const Range& closed : parts) {
      open_ = closed;
      close();
    }
    open_ = Range{part.begin, bytes.end};
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
  std::vector<WordRange> words_;
  std::optional<Range> open_;  // a spaced word that may still grow
};

}  // namespace

std::vector<WordRange> word_ranges(std::string_view text, const std::vector<WordSegment>& segments) {
  return WordReader(text, pieces_of(text, segments)).read();
}

}  // namespace text
