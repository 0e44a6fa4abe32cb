#include "searcher/render/text.h"

#include <gmock/gmock.h>

#include "tests/searcher/render/hostile_answer.h"
#include "text/code_points.h"

namespace searcher {
namespace {

using testing::HasSubstr;

// What would steer the terminal, but for line ends and tabs.
std::vector<std::uint32_t> controls_in(std::string_view text) {
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool is_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c != '\n' && c != '\t' && (is_control || is_direction)) found.push_back(c);
  }
  return found;
}

// Without the colours that the program itself sets.
std::string without_colours(std::string text) {
  for (const std::string_view escape : {"\x1b[1;33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"})
    for (std::size_t at = 0; (at = text.find(escape, at)) != std::string::npos;) text.erase(at, escape.size());
  return text;
}

TEST(Printable, LeavesNothingThatSteersATerminal) {
  struct Row {
    std::string_view text, printable;
  };
  using namespace std::string_view_literals;
  for (const Row& row : {Row{"plain слово 词 😀", "plain слово 词 😀"}, Row{"a\nb\tc", "a\nb\tc"},
                         Row{"\x1b[2J", "\uFFFD[2J"}, Row{"a\rb\b\x7f", "a\uFFFDb\uFFFD\uFFFD"},
                         Row{"\u009b31m", "\uFFFD31m"}, Row{"a\u202Eb\u2066c", "a\uFFFDb\uFFFDc"},
                         Row{"a\0b"sv, "a\uFFFDb"}, Row{"\u200Fא\u200E", "\u200Fא\u200E"}, Row{"", ""}})
    EXPECT_EQ(printable(row.text), row.printable) << row.text;
}

TEST(AnyText, SendsNothingOfAStoryToTheTerminalButItsLetters) {
  std::mt19937 random(76);
  for (int round = 0; round < 500; ++round) {
    AnswerOf answers([&] { return hostile_text(random); });
    for (const TextStyle style : {TextStyle{.colour = false}, TextStyle{.colour = true}})
      for (const std::string& text :
           {to_text(answers.find(), style), to_text(answers.captions(), style), to_text(answers.concordance(), style),
            to_text(answers.explain(), style), to_text(answers.show(), style), to_text(answers.show_passage(), style)})
        EXPECT_TRUE(controls_in(style.colour ? without_colours(text) : text).empty()) << text;
  }
}

TEST(Text, PointsAtWhatADiagnosticIsAbout) {
  AnswerHead head;
  head.query = "мост AND )";
  head.diagnostics = {{{13, 14}, "this parenthesis is left out: it was not opened"}};
  EXPECT_EQ(diagnostics_text(head),
            "query: this parenthesis is left out: it was not opened\n  мост AND )\n           ^\n");
  head.query = std::string(100, 'a') + " )" + std::string(100, 'b');
  head.diagnostics[0].where = {101, 102};
  EXPECT_EQ(diagnostics_text(head), "query: this parenthesis is left out: it was not opened\n  " +
                                        std::string(39, 'a') + " )" + std::string(40, 'b') + "\n  " +
                                        std::string(40, ' ') + "^\n");
}

TEST(Text, LightsWithoutColourBetweenAsterisks) {
  FindAnswer answer;
  answer.head.total = 1;
  answer.head.understood = "toll";
  ArticleHit hit;
  hit.rank = 1;
  hit.article = "a";
  hit.headline = "Toll ends";
  hit.passages = {{.id = "a#s1", .section = "p1", .bytes = {0, 12}, .text = "No toll now.", .highlights = {{3, 7}}}};
  answer.hits = {hit};
  EXPECT_THAT(to_text(answer, {}), HasSubstr("No *toll* now."));
  EXPECT_THAT(to_text(answer, {.colour = true}), HasSubstr("No \x1b[1;33mtoll\x1b[0m now."));
  EXPECT_THAT(to_text(answer, {}), HasSubstr("1 article for toll"));
  answer.head.total_is_exact = false;
  answer.head.total = 20;
  EXPECT_THAT(to_text(answer, {}), HasSubstr("about 20 articles for toll"));
}

}  // namespace
}  // namespace searcher
