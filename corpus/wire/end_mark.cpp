#include "corpus/wire/end_mark.h"

#include <array>

#include "corpus/lines.h"
#include "text/code_points.h"

namespace corpus {
namespace {

// "â– " is what is left of ■ when its bytes were read as Windows-1252 and its no-break space became a plain one.
constexpr std::array end_marks = std::to_array<std::string_view>({
    "■",     "□",     "◼",      "▪",      "â– ",     "###",    "# # #",   "-30-",    "- 30 -", "(End)",
    "(END)", "(end)", "(Ends)", "(ends)", "-ENDS-",  "-ends-", "Enditem", "ENDITEM", "（完）", "(完)",
    "-0-",   "- 0 -", "– 30 –", "—30—",   "==Kyodo", "NNNN",   "(конец)", "＜完＞",
});

bool is_word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
}

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// Only a mark that is no letter may touch the last sentence (Chinese: "。■"); none may touch what follows.
bool stands_apart(std::string_view text, std::size_t begin, std::size_t end) {
  const bool is_sign = !is_word_byte(text[begin]) && text[begin] != '-' && text[begin] != '#';
  const bool begins = begin == 0 || is_sign || is_blank_byte(text[begin - 1]);
  return begins && (end == text.size() || text::is_space(text::first_code_point(text.substr(end))));
}

// Whether a mark may begin with this byte: most of a long text is passed over without a closer look.
bool begins_mark(char c) {
  static const auto firsts = [] {
    std::array<bool, 256> table{};
    for (const std::string_view mark : end_marks) table[static_cast<unsigned char>(mark.front())] = true;
    return table;
  }();
  return firsts[static_cast<unsigned char>(c)];
}

bool ends_story(std::string_view text, std::size_t begin, std::size_t end, std::size_t last_credit) {
  if (!stands_apart(text, begin, end)) return false;
  if (ends_line(text, end)) return true;
  const bool is_bullet = begins_line(text, begin) && text.find('\n') != std::string_view::npos;
  return last_credit != std::string_view::npos && last_credit > begin && !is_bullet;
}

}  // namespace

std::optional<text::Range> find_end_mark(std::string_view text, std::size_t from, std::size_t last_credit) {
  for (std::size_t at = text.size(); at-- > from;) {
    if (!begins_mark(text[at])) continue;
    for (const std::string_view mark : end_marks) {
      const std::size_t end = at + mark.size();
      if (text.substr(at).starts_with(mark) && ends_story(text, at, end, last_credit))
        return text::Range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
  }
  return std::nullopt;
}

}  // namespace corpus
