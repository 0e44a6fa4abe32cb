#include "corpus/drafts/paragraph_writer.h"

#include <algorithm>
#include <array>

#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

constexpr std::size_t longest_attribution = 200;  // bytes

// A line that begins so names who is quoted.
std::size_t size_of_dashes(std::string_view line) {
  std::size_t size = 0;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view dash : {"—", "–", "―", "--", "- ", "~", " ", "\t", "\xC2\xA0"}) {
      if (!line.substr(size).starts_with(dash)) continue;
      size += dash.size();
      found = true;
    }
  }
  return size;
}

bool is_attribution(std::string_view line) {
  const std::size_t dashes = size_of_dashes(line);
  return dashes > 0 && line.find_first_not_of(" \t") < dashes && dashes < line.size() &&
         line.size() <= longest_attribution && begins_like_name(line.substr(dashes));
}

struct Pair {
  std::string_view opening, closing;
  std::string_view others;  // that would close it, or be taken for it
};

// Marks that `words` do not hold, so that they end where the markup does.
Pair marks_around(std::string_view words) {
  constexpr std::array pairs = {Pair{"«", "»", ""}, Pair{"「", "」", ""}, Pair{"『", "』", ""}, Pair{"“", "”", "„"}};
  for (const Pair& pair : pairs) {
    const auto holds = [&](std::string_view mark) {
      return !mark.empty() && words.find(mark) != std::string_view::npos;
    };
    if (!holds(pair.opening) && !holds(pair.closing) && !holds(pair.others)) return pair;
  }
  return pairs.front();
}

}  // namespace

void ParagraphWriter::add(std::string_view text, text::Range source) {
  if (left_out_ > 0) return;
  text_ += text;
  source_.append(static_cast<std::uint32_t>(text.size()), source);
}

void ParagraphWriter::enter_block_quote() {
  end_paragraph();
  if (depth_++ == 0) ++block_quotes_;
}

void ParagraphWriter::leave_block_quote() {
  end_paragraph();
  if (depth_ > 0) --depth_;
}

void ParagraphWriter::open_marks() {
  if (left_out_ == 0 && open_marks_++ == 0) marks_.push_back({static_cast<std::uint32_t>(text_.size()), true});
}

void ParagraphWriter::close_marks() {
  if (left_out_ == 0 && open_marks_ > 0 && --open_marks_ == 0)
    marks_.push_back({static_cast<std::uint32_t>(text_.size()), false});
}

void ParagraphWriter::begin_name() { name_ = {static_cast<std::uint32_t>(text_.size()), 0}; }

void ParagraphWriter::end_name() { name_.end = static_cast<std::uint32_t>(text_.size()); }

void ParagraphWriter::end_paragraph(DraftParagraph kind) {
  const text::Range words = trimmed({0, static_cast<std::uint32_t>(text_.size())});
  if (!words.empty()) {
    const bool names_whole = kind == DraftParagraph::attribution || is_below_block_quote(words);
    if (!names_whole || !attribute(words)) {
      write_section(words, kind == DraftParagraph::heading);
      is_behind_block_quote_ = depth_ > 0;
    }
  }
  text_.clear();
  source_.clear();
  marks_.clear();
  open_marks_ = 0;
  left_out_ = 0;
  name_ = {};
}

DraftText ParagraphWriter::finish() {
  end_paragraph();
  return std::move(draft_);
}

text::Range ParagraphWriter::trimmed(text::Range words) const {
  const std::string_view left = words.of(text_);
  const std::string_view kept = text::trim(left);
  const auto begin = words.begin + static_cast<std::uint32_t>(kept.empty() ? 0 : kept.data() - left.data());
  return {begin, begin + static_cast<std::uint32_t>(kept.size())};
}

bool ParagraphWriter::is_below_block_quote(text::Range words) const {
  return depth_ == 0 && is_behind_block_quote_ && is_attribution(words.of(text_)) && !ends_sentence(words.of(text_));
}

// Of a paragraph of a block quote: its last line if that is an attribution, or the name that ends it.
text::Range ParagraphWriter::attribution_in(text::Range words) const {
  if (name_.end > name_.begin && trimmed({name_.end, std::max(name_.end, words.end)}).empty())
    return {std::max(name_.begin, words.begin), words.end};
  const std::size_t line = words.of(text_).find_last_of("\n\r");
  const std::uint32_t begin =
      line == std::string_view::npos ? words.begin : words.begin + static_cast<std::uint32_t>(line) + 1;
  const text::Range last{begin, words.end};
  return is_attribution(last.of(text_)) ? last : text::Range{words.end, words.end};
}

// Joins `words` to the block quote before them, as a signature. False where there is none.
bool ParagraphWriter::attribute(text::Range words) {
  if (!is_behind_block_quote_ || draft_.sections.empty()) return false;
  DraftSection& section = draft_.sections.back();
  if (section.block_quote == 0 || !section.attribution.empty()) return false;
  words.begin += static_cast<std::uint32_t>(size_of_dashes(words.of(text_)));
  if (words.empty()) return false;
  write_unsourced(" — ");
  section.attribution.begin = draft_.source.size();
  write(words);
  section.attribution.end = section.bytes.end = draft_.source.size();
  // What comes behind an attribution is somebody else's.
  ++block_quotes_;
  return true;
}

void ParagraphWriter::write_section(text::Range words, bool is_heading) {
  const text::Range attribution = depth_ > 0 ? attribution_in(words) : text::Range{words.end, words.end};
  text::Range body = trimmed({words.begin, attribution.begin});
  for (const std::string_view dash : {"—", "–", "―", "--"})
    if (!attribution.empty() && body.of(text_).ends_with(dash)) {
      body.end -= static_cast<std::uint32_t>(dash.size());
      body = trimmed(body);
    }
  if (body.empty()) {
    if (attribute(attribution)) return;
    body = words;
  }
  if (!draft_.sections.empty()) write_unsourced("\n\n");
  DraftSection& section = draft_.sections.emplace_back();
  section.bytes.begin = draft_.source.size();
  section.is_heading = is_heading;
  section.block_quote = depth_ > 0 ? block_quotes_ : 0;
  write_body(body);
  section.bytes.end = draft_.source.size();
  if (body == words || attribution.empty()) return;
  is_behind_block_quote_ = true;
  attribute(attribution);
}

void ParagraphWriter::write_body(text::Range words) {
  if (depth_ == 0 && marks_.empty()) return write(words);
  const Pair pair = marks_around(words.of(text_));
  if (depth_ > 0) {
    write_unsourced(pair.opening);
    write(words);
    return write_unsourced(pair.closing);
  }
  if (marks_.back().opens) marks_.push_back({words.end, false});
  std::uint32_t at = words.begin;
  for (const Mark& mark : marks_) {
    const std::uint32_t end = std::clamp(mark.at, words.begin, words.end);
    write({at, end});
    write_unsourced(mark.opens ? pair.opening : pair.closing);
    at = end;
  }
  write({at, words.end});
}

void ParagraphWriter::write(text::Range words) {
  draft_.text += words.of(text_);
  draft_.source.append(source_, words);
}

void ParagraphWriter::write_unsourced(std::string_view text) {
  draft_.text += text;
  draft_.source.append(static_cast<std::uint32_t>(text.size()), {});
}

}  // namespace corpus
