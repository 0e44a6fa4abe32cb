#include "corpus/wire/wire_segments.h"

#include <algorithm>
#include <cassert>

#include "corpus/clean_text.h"
#include "corpus/date_in_text.h"
#include "corpus/letters.h"
#include "corpus/wire/credit.h"
#include "corpus/wire/end_mark.h"
#include "corpus/wire/kicker.h"
#include "corpus/wire/sign_off.h"
#include "text/code_points.h"
#include "text/sentences.h"

namespace corpus {
namespace {

using std::string_view;
using text::Range;

constexpr std::size_t max_plain_headline_bytes = 300;
// A caption is a few sentences; what is longer holds a body, too.
constexpr std::size_t max_caption_bytes = 2000;

Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Range shifted(Range local, std::size_t by) { return range(local.begin + by, local.end + by); }

Range trimmed(string_view text, Range whole) {
  const string_view inside = text::trim(whole.of(text));
  if (inside.empty()) return range(whole.begin, whole.begin);
  const auto begin = static_cast<std::size_t>(inside.data() - text.data());
  return range(begin, begin + inside.size());
}

// A stretch of captions: words and the credit that ends them. One of the two may be missing.
struct Piece {
  Range words;
  std::optional<Range> credit;
};

bool is_byline(string_view line) {
  constexpr std::size_t max_byline_bytes = 200;
  line = text::trim(line);
  if (line.size() > max_byline_bytes || (!line.starts_with("by ") && !line.starts_with("By "))) return false;
  return begins_like_name(line.substr(3)) && !ends_sentence(line);
}

// Cuts a stretch at credits, blank lines, and ends of lines that end a sentence.
class PieceCutter {
 public:
  PieceCutter(string_view text, Range whole, string_view agency)
      : text_(text), whole_(whole), credits_(find_credits(whole.of(text), agency)), open_(whole.begin) {}

  std::vector<Piece> cut() {
    for (std::size_t line = whole_.begin; line < whole_.end;) {
      const std::size_t line_end = std::min<std::size_t>(text_.find('\n', line), whole_.end);
      cut_line(line, line_end);
      line = line_end + 1;
    }
    close(whole_.end, std::nullopt);
    return std::move(pieces_);
  }

 private:
  void cut_line(std::size_t begin, std::size_t end) {
    for (; next_ < credits_.size(); ++next_) {
      const Range credit = shifted(credits_[next_].range, whole_.begin);
      if (credit.begin >= end) break;
      close(credit.begin, credit);
    }
    const bool is_blank = text::trim(range(begin, end).of(text_)).empty();
    const string_view rest = range(std::max(open_, begin), std::max(open_, end)).of(text_);
    if (is_blank || ends_sentence(rest) || is_byline(rest)) close(end, std::nullopt);
  }

  void close(std::size_t end, std::optional<Range> credit) {
    const Range words = trimmed(text_, range(open_, std::max(open_, end)));
    const bool belongs_above = words.empty() && credit && !pieces_.empty() && !pieces_.back().credit;
    if (belongs_above)
      pieces_.back().credit = credit;  // a credit on a line of its own
    else if (!words.empty() || credit)
      pieces_.push_back({.words = words, .credit = credit});
    open_ = std::max<std::size_t>(open_, credit ? credit->end : end);
  }

  string_view text_;
  Range whole_;
  std::vector<CreditInText> credits_;  // offsets within whole_
  std::size_t next_ = 0;
  std::size_t open_;  // where the piece that is not closed yet begins
  std::vector<Piece> pieces_;
};

class Segmenter {
 public:
  explicit Segmenter(string_view text) : text_(text) {}

  WireSegments segment() {
    out_.dateline = find_dateline(text_);
    if (out_.dateline) agency_ = out_.dateline->dateline.agency;
    const std::size_t body = out_.dateline ? out_.dateline->range.end : end_of_plain_headline();
    const std::optional<Range> mark = find_end_mark(text_, body, last_credit_behind(body));
    const std::size_t body_end = mark ? mark->begin : text_.size();
    const Range tail = range(mark ? mark->end : text_.size(), text_.size());
    const std::vector<Piece> captions = PieceCutter(text_, tail, agency_).cut();

    segment_head(range(0, out_.dateline ? out_.dateline->range.begin : body), range(body, body_end), captions);
    if (out_.dateline) add(out_.dateline->range, WireRole::dateline);
    segment_body(range(body, body_end));
    if (mark) add(*mark, WireRole::end_mark);
    add_pieces(captions, WireRole::caption);
    fill(text_.size());
    return std::move(out_);
  }

 private:
  // Adds what of `part` is not white space; white space up to it becomes a span of its own.
  void add(Range part, WireRole role) {
    part = trimmed(text_, part);
    if (part.empty()) return;
    fill(part.begin);
    out_.spans.push_back({.range = part, .role = role});
    covered_ = part.end;
  }

  void fill(std::size_t until) {
    if (covered_ == until) return;
    assert(covered_ < until && text::trim(range(covered_, until).of(text_)).empty());
    out_.spans.push_back({.range = range(covered_, until), .role = WireRole::space});
    covered_ = until;
  }

  // Words with a credit are a caption; those without one are `loose`, a byline line a byline.
  void add_pieces(const std::vector<Piece>& pieces, WireRole loose) {
    for (const Piece& piece : pieces) {
      const bool may_be_byline = loose == WireRole::paragraph && !piece.credit;
      const bool is_sign_off = !piece.credit && sign_off(piece.words.of(text_));
      const WireRole role = piece.credit ? WireRole::caption : is_sign_off ? WireRole::sign_off : loose;
      add(piece.words, may_be_byline && is_byline(piece.words.of(text_)) ? WireRole::byline : role);
      if (!piece.credit) continue;
      has_caption_ = has_caption_ || !piece.words.empty();
      add(*piece.credit, has_caption_ ? WireRole::credit : loose);
    }
  }

  std::size_t last_credit_behind(std::size_t from) const {
    const std::vector<CreditInText> credits = find_credits(text_.substr(from), agency_);
    return credits.empty() ? string_view::npos : from + credits.back().range.begin;
  }

  Range first_line(Range part) const {
    part = trimmed(text_, part);
    return range(part.begin, std::min<std::size_t>(text_.find('\n', part.begin), part.end));
  }

  std::size_t end_of_plain_headline() const {
    const Range line = first_line(range(0, text_.size()));
    const bool is_all = trimmed(text_, range(line.end, text_.size())).empty();
    const bool is_caption = credit_at_end(line.of(text_), agency_).has_value();
    return is_all || is_caption || line.size() >= max_plain_headline_bytes ? 0 : line.end;
  }

  void segment_head(Range head, Range body, const std::vector<Piece>& trailing_captions) {
    const Range line = first_line(head);
    const Range suffix = shifted(find_site_suffix(line.of(text_), agency_), line.begin);
    const std::vector<CreditInText> credits = find_credits(line.of(text_), agency_);
    std::size_t end = line.end;
    if (!suffix.empty()) {
      end = suffix.begin;
    } else if (!credits.empty()) {
      const Range before_credit = range(line.begin, line.begin + credits.front().range.begin);
      end = guess_caption_begin(before_credit, body, trailing_captions);
    }
    add_headline(range(line.begin, end));
    add(suffix, WireRole::site_suffix);
    const std::size_t rest = suffix.empty() ? end : suffix.end;
    add_pieces(PieceCutter(text_, range(rest, std::max<std::size_t>(rest, head.end)), agency_).cut(),
               WireRole::paragraph);
  }

  void add_headline(Range headline) {
    headline = trimmed(text_, headline);
    const std::size_t kicker = headline.begin + kicker_size(headline.of(text_), agency_);
    add(range(headline.begin, kicker), WireRole::kicker);
    add(range(kicker, headline.end), WireRole::headline);
  }

  // Where in `head`, a headline and the words of a lead caption in one line, the caption begins.
  std::size_t guess_caption_begin(Range head, Range body, const std::vector<Piece>& trailing_captions) {
    out_.doubts.push_back(
        "nothing marks where the headline ends and the lead caption begins; put the headline on a line of its own");
    constexpr std::size_t max_compared = 8;
    std::vector<string_view> others;
    for (std::size_t i = 0; i < std::min(trailing_captions.size(), max_compared); ++i)
      others.push_back(trailing_captions[i].words.of(text_));
    others.push_back(text::trim(body.of(text_)));
    for (const std::size_t words : {std::size_t{3}, std::size_t{2}})
      for (const string_view other : others)
        if (const std::size_t begin = find_opening(head, other, words); begin != head.begin) return begin;

    const std::vector<Range> sentences = text::sentences(head.of(text_), "");
    return sentences.size() > 1 ? head.begin + sentences.front().end : head.begin;
  }

  // Where behind its beginning `head` has the first `words` words of `other`; its beginning when nowhere.
  std::size_t find_opening(Range head, string_view other, std::size_t words) const {
    std::size_t size = 0;
    for (std::size_t i = 0; i < words; ++i) {
      const std::size_t space = other.find(' ', size + (i > 0 ? 1 : 0));
      if (space == string_view::npos || space >= max_caption_bytes) return head.begin;
      size = space;
    }
    const std::string opening = " " + std::string(other.substr(0, size)) + " ";
    const std::size_t found = head.of(text_).find(opening);
    return found == string_view::npos ? head.begin : head.begin + found + 1;
  }

  void segment_body(Range body) {
    bool holds_dateline = out_.dateline.has_value();
    for (const string_view paragraph : split_paragraphs(body.of(text_))) {
      const auto begin = static_cast<std::size_t>(paragraph.data() - text_.data());
      segment_paragraph(range(begin, begin + paragraph.size()), holds_dateline);
      holds_dateline = false;
    }
  }

  void segment_paragraph(Range paragraph, bool holds_dateline) {
    if (!holds_dateline && sign_off(paragraph.of(text_))) return add(paragraph, WireRole::sign_off);
    const auto credit = credit_at_end(paragraph.of(text_), agency_);
    const bool ends_in_caption = credit && !credit->credit.photographer.empty();
    if (!ends_in_caption) return add(paragraph, WireRole::paragraph);

    std::size_t captions = paragraph.begin;
    const bool is_one_line = paragraph.of(text_).find('\n') == string_view::npos;
    if (holds_dateline || (is_one_line && paragraph.size() > max_caption_bytes)) captions = guess_tail_begin(paragraph);
    add(range(paragraph.begin, captions), WireRole::paragraph);
    add_pieces(PieceCutter(text_, range(captions, paragraph.end), agency_).cut(), WireRole::paragraph);
  }

  // Where the captions that end `paragraph`, the body and its captions in one line, begin.
  std::size_t guess_tail_begin(Range paragraph) {
    out_.doubts.push_back(
        "nothing marks where the body ends and its captions begin; put an end mark (■) or a blank line between them");
    const std::vector<CreditInText> credits = find_credits(paragraph.of(text_), agency_);
    if (credits.empty()) return paragraph.end;
    std::size_t first = credits.size() - 1;
    while (first > 0 && credits[first].range.begin - credits[first - 1].range.end <= max_caption_bytes) --first;

    const std::size_t end = paragraph.begin + credits[first].range.begin;
    const std::size_t begin = begin_of_window(paragraph, end);
    const string_view window = range(begin, end).of(text_);
    const std::vector<Range> sentences = text::sentences(window, "");
    if (sentences.size() < 2) return begin == paragraph.begin ? paragraph.end : begin;

    std::size_t chosen = sentences.size() - 1;
    for (const DateInText& date : find_dates(window))
      for (std::size_t i = 1; i < sentences.size(); ++i)
        if (sentences[i].holds(date.range)) chosen = i;
    return begin + sentences[chosen].begin;
  }

  // A word's beginning at most max_caption_bytes before `end`.
  std::size_t begin_of_window(Range paragraph, std::size_t end) const {
    if (end - paragraph.begin <= max_caption_bytes) return paragraph.begin;
    const std::size_t space = text_.find(' ', end - max_caption_bytes);
    return space < end ? space + 1 : end;
  }

  string_view text_;
  string_view agency_;
  WireSegments out_;
  std::size_t covered_ = 0;
  bool has_caption_ = false;  // a credit alone adds to the caption before it, if there is one
};

}  // namespace

WireSegments segment_wire_text(string_view text) { return Segmenter(text).segment(); }

}  // namespace corpus
