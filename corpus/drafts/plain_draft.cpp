#include "corpus/drafts/plain_draft.h"

#include <cstddef>
#include <vector>

#include "corpus/drafts/paragraph_writer.h"
#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

constexpr std::size_t longest_wrapped_line = 100;  // characters
constexpr std::size_t tab_bytes = 4;

struct Line {
  text::Range bytes;  // with its end
  std::string_view words;
  std::size_t indent = 0;  // bytes
};

std::vector<Line> lines_of(std::string_view source) {
  std::vector<Line> lines;
  for (std::size_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0; begin < source.size();) {
    std::size_t end = source.find_first_of("\r\n", begin);
    end = end == std::string_view::npos ? source.size() : end + 1;
    if (end < source.size() && source[end - 1] == '\r' && source[end] == '\n') ++end;
    const std::string_view whole = source.substr(begin, end - begin);
    Line line{.bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
              .words = text::trim(whole)};
    if (!line.words.empty())
      for (const char c : whole.substr(0, static_cast<std::size_t>(line.words.data() - whole.data())))
        line.indent += c == '\t' ? tab_bytes : 1;
    lines.push_back(line);
    begin = end;
  }
  return lines;
}

// Whether an editor broke the lines of a text without blank lines, in the midst of sentences: most lines but the last
// end so.
bool is_wrapped(const std::vector<Line>& lines) {
  std::size_t sentences = 0;
  std::size_t others = 0;
  for (std::size_t number = 0; number + 1 < lines.size(); ++number)
    ++(ends_sentence(lines[number].words) ? sentences : others);
  return others > sentences;
}

bool has_blank_line(const std::vector<Line>& lines) {
  bool began = false;
  bool is_parted = false;
  for (const Line& line : lines) {
    if (!line.words.empty() && is_parted) return true;
    began = began || !line.words.empty();
    is_parted = began && line.words.empty();
  }
  return false;
}

bool is_long(std::string_view words) {
  return words.size() > longest_wrapped_line && text::count_code_points(words) > longest_wrapped_line;
}

}  // namespace

DraftText plain_draft(std::string_view source) {
  const std::vector<Line> lines = lines_of(source);
  const bool are_paragraphs = !has_blank_line(lines) && !is_wrapped(lines);
  ParagraphWriter writer;
  const Line* before = nullptr;
  for (const Line& line : lines) {
    const bool is_parted = before == nullptr || line.words.empty() || before->words.empty() || are_paragraphs ||
                           is_long(before->words) || line.indent > before->indent + 1;
    if (is_parted) writer.end_paragraph();
    writer.add(line.bytes.of(source), line.bytes);
    before = &line;
  }
  return writer.finish();
}

}  // namespace corpus
