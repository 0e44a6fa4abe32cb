#include "corpus/clean_text.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/utf8.h"

namespace corpus {
namespace {

enum class Control { none, line_end, other };

Control control_kind(char32_t c) {
  if (c == '\t' || c == '\n') return Control::none;
  if (c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) return Control::line_end;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) ? Control::other : Control::none;
}

// Bytes that begin a control character, or something that needs a closer look.
bool may_begin_control(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  return (b < 0x20 && b != '\n' && b != '\t') || b == 0x7F || b == 0xC2 || b == 0xE2;
}

std::string without_controls(const std::string& text, std::size_t& replaced) {
  std::string clean;
  clean.reserve(text.size());
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!may_begin_control(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    const Control kind = control_kind(c);
    if (kind == Control::none) continue;
    clean.append(text, kept, begin - kept);
    kept = at;
    if (kind == Control::other) {
      clean += ' ';
      ++replaced;
    } else if (c != '\r' || at == text.size() || text[at] != '\n') {
      clean += '\n';
    }
  }
  clean.append(text, kept);
  return clean;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

// Chinese and Japanese writing, which has no spaces between words.
bool is_unspaced(char32_t c) { return (c >= 0x2E80 && c < 0xAC00) || (c >= 0xFF00 && c <= 0xFF60); }

// Whether a line that ends in `above` and goes on with `below` was wrapped at a space.
bool was_wrapped_at_space(std::string_view above, std::string_view below) {
  std::size_t at = above.size();
  return above.empty() || !is_unspaced(text::previous_code_point(above, at)) ||
         !is_unspaced(text::first_code_point(below));
}

bool is_blank(std::string_view line) { return text::trim(line).empty(); }

template <typename Line>
void each_line(std::string_view text, Line line) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    line(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

Repairs& Repairs::operator+=(const Repairs& other) {
  bad_bytes += other.bad_bytes;
  redecoded += other.redecoded;
  controls += other.controls;
  return *this;
}

std::string print(const Repairs& repairs) {
  std::string printed;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    if (!printed.empty()) printed += ", ";
    printed += counted(count, one, many);
  };
  add(repairs.bad_bytes, "byte that is not UTF-8 was replaced", "bytes that are not UTF-8 were replaced");
  add(repairs.redecoded, "wrongly decoded stretch was mended", "wrongly decoded stretches were mended");
  add(repairs.controls, "control character became a space", "control characters became spaces");
  return printed;
}

std::string clean_text(std::string_view bytes, Repairs& repairs) {
  text::Repaired repaired = text::repair(bytes);
  repairs.bad_bytes += repaired.bad_bytes;
  repairs.redecoded += repaired.redecoded;
  if (std::none_of(repaired.text.begin(), repaired.text.end(), may_begin_control)) return std::move(repaired.text);
  return without_controls(repaired.text, repairs.controls);
}

std::string one_line(std::string_view clean) {
  clean = text::trim(clean);
  std::string line;
  line.reserve(clean.size());
  while (!clean.empty()) {
    const std::size_t line_end = std::min(clean.find('\n'), clean.size());
    line += text::trim(clean.substr(0, line_end));
    clean = text::trim(clean.substr(line_end));
    if (!clean.empty() && was_wrapped_at_space(line, clean)) line += ' ';
  }
  return line;
}

std::vector<std::string_view> split_at_blank_lines(std::string_view clean) {
  std::vector<std::string_view> paragraphs;
  const char* begin = nullptr;
  const char* end = nullptr;
  const auto flush = [&] {
    if (begin != nullptr) paragraphs.push_back(text::trim({begin, static_cast<std::size_t>(end - begin)}));
    begin = nullptr;
  };
  each_line(clean, [&](std::string_view line) {
    if (is_blank(line)) return flush();
    if (begin == nullptr) begin = line.data();
    end = line.data() + line.size();
  });
  flush();
  return paragraphs;
}

std::vector<std::string_view> split_paragraphs(std::string_view clean) {
  std::vector<std::string_view> paragraphs = split_at_blank_lines(clean);
  if (paragraphs.size() != 1) return paragraphs;
  const std::string_view only = paragraphs.front();
  paragraphs.clear();
  each_line(only, [&](std::string_view line) {
    if (!is_blank(line)) paragraphs.push_back(text::trim(line));
  });
  return paragraphs;
}

}  // namespace corpus
